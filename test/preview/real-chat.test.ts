import { createDialogue } from '#dialogue/create-dialogue.ts'
import { sayPageTexts } from '#preview/page-texts.ts'
import { createLiveHotline } from '#program/live-hotline.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { chatPageBehaviour } from './chat-page-behaviour.ts'

const hotline = createLiveHotline(realKnowledge())
const database = await openDatabase(':memory:')
const clock = (): number => Date.parse('2024-12-20T12:00:00Z')

chatPageBehaviour({
  name: 'the chat page, with the bot itself',
  dialogue: () =>
    createDialogue(
      { current: hotline.current, chats: createChatBook(database), now: clock },
      { timeZone: 'UTC' },
    ),
  texts: {
    ar: sayPageTexts(hotline.current().phrasebook.ar),
    en: sayPageTexts(hotline.current().phrasebook.en),
  },
  scripts: {
    ar: { question: 'متى كانت آخر مكالمة بين أوستن وبيلوسوف؟', answer: /12 يوليو\/تموز 2024/ },
    en: { question: 'When did Austin last speak with Belousov?', answer: /12 July 2024/ },
  },
  close: () => database.destroy(),
})
