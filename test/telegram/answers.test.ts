import type { Message, User } from 'grammy/types'
import { beforeEach, describe, expect, it } from 'vitest'
import { aGroup, aPerson, type Conversation, privately, startConversation } from './conversation.ts'
import { realDialogues } from './real-dialogue.ts'

const realDialogue = realDialogues()

let conversation: Conversation

beforeEach(async () => {
  conversation = await startConversation(await realDialogue())
  return async () => {
    await conversation.end()
    expect(conversation.server.violations).toEqual([])
    expect(conversation.logged).toEqual([])
  }
})

const rim = aPerson()
const tom = aPerson({ id: 43, first_name: 'Tom', language_code: 'en' })

/** What is read, without the marks of direction. */
const read = (messages: readonly Message[]): string =>
  messages.map(({ text }) => (text ?? '').replace(/[\u200e\u200f]/g, '')).join('\n')

const quotes = ([message]: readonly Message[]): readonly string[] =>
  (message?.entities ?? [])
    .filter(({ type }) => type === 'expandable_blockquote')
    .map(({ offset, length }) => message?.text?.slice(offset, offset + length) ?? '')

const labels = (message: Message | undefined): readonly string[] =>
  (message?.reply_markup?.inline_keyboard ?? [])
    .flat()
    .map(({ text }) => text.replace(/[\u200e\u200f]/g, ''))

/** Presses the button that carries an action of a kind, under the last of the messages. */
const press = async (from: User, messages: readonly Message[], kind: string) => {
  const message = messages.at(-1)
  const keys = message?.reply_markup?.inline_keyboard.flat() ?? []
  const key = keys.find((found) => 'callback_data' in found && found.callback_data.startsWith(kind))
  if (message === undefined || key === undefined || !('callback_data' in key)) {
    throw new Error(`No button for ${kind} among: ${labels(message).join(', ')}`)
  }
  const { id } = await conversation.server.press(from, message, key.callback_data)
  expect(conversation.server.answerTo(id)).toBeDefined()
  return conversation.server.botMessages(message.chat.id)
}

describe('an answer in a private chat', () => {
  it('is Arabic to an Arabic question, with the date and folded excerpts', async () => {
    const chat = conversation.open(privately(rim))
    const answer = await chat.says(rim, 'متى كانت آخر مكالمة بين اوستن وبيلوسوف؟')
    expect(read(answer)).toContain('12 يوليو/تموز 2024')
    expect(quotes(answer).join()).toContain('بيلوسوف')
    expect(answer[0]?.entities?.[0]).toMatchObject({ type: 'bold', offset: 0 })
  })

  it('is English to an English question, with our translation under the Arabic', async () => {
    const chat = conversation.open(privately(tom))
    const answer = await chat.says(tom, 'When was the last call between Austin and Shoigu?')
    expect(read(answer)).toContain('15 March 2023')
    const [excerpt, translation] = quotes(answer)
    expect(excerpt).toMatch(/[\u0621-\u064a]/)
    expect(translation).toMatch(/^[^\u0621-\u064a]+$/)
  })

  it('quotes nothing where it has no answer', async () => {
    const chat = conversation.open(privately(rim))
    const answer = await chat.says(rim, 'ما حال الطقس في باريس؟')
    expect(answer).toHaveLength(1)
    expect(quotes(answer)).toEqual([])
  })

  it('says that it reads words where it is sent a voice', async () => {
    const chat = conversation.open(privately(tom))
    const voice = { file_id: 'a', file_unique_id: 'a', duration: 3 }
    expect(quotes(await chat.sends(tom, { voice }))).toEqual([])
    expect(chat.shown()).toHaveLength(1)
  })

  it.each(['ar', 'en'])('comes to every command, in %s', async (language_code) => {
    const user = aPerson({ language_code })
    const chat = conversation.open(privately(user))
    for (const name of [
      'start',
      'help',
      'calls',
      'call',
      'sources',
      'language',
      'about',
      'privacy',
    ]) {
      const answer = await chat.says(user, `/${name}`)
      expect(answer.length, name).toBeGreaterThan(0)
      if (language_code === 'en') expect(read(answer).slice(0, 40), name).toMatch(/[A-Za-z]{3}/)
      else expect(read(answer).slice(0, 40), name).toMatch(/[\u0621-\u064a]{3}/)
    }
  })

  it('takes one that is too long or strange for what it is', async () => {
    const chat = conversation.open(privately(rim))
    const strange = [
      'متى '.repeat(1024),
      '😀😀😀',
      '\u202e\u0000\u200f',
      'DROP TABLE; <b>hi</b> /x',
    ]
    for (const text of strange) expect((await chat.says(rim, text)).length).toBeGreaterThan(0)
  })
})

describe('the buttons', () => {
  it('lead from the start through an example to the call, its accounts and a source', async () => {
    const chat = conversation.open(privately(rim))
    const start = await chat.says(rim, '/start')
    const example = await press(rim, start, 'example:')
    expect(quotes(example.slice(-1)).length).toBeGreaterThan(0)
    const card = await press(rim, example, 'call:')
    expect(card.length).toBe(example.length + 1)
    const accounts = await press(rim, card, 'accounts:')
    expect(quotes(accounts.slice(-1)).length).toBeGreaterThan(0)
    const source = await press(rim, card, 'source:')
    expect(source.length).toBe(accounts.length + 1)
  })

  it('turn the pages of the list in its place', async () => {
    const chat = conversation.open(privately(rim))
    const first = await chat.says(rim, '/calls')
    const second = await press(rim, first, 'calls:2')
    expect(second).toHaveLength(1)
    expect(labels(second[0])).not.toEqual(labels(first[0]))
    const back = await press(rim, second, 'calls:1')
    expect(labels(back[0])).toEqual(labels(first[0]))
  })

  it('choose the language of what follows, also of answers', async () => {
    const chat = conversation.open(privately(rim))
    await press(rim, await chat.says(rim, '/language'), 'language:en')
    const answer = await chat.says(rim, 'متى كانت آخر مكالمة بين اوستن وبيلوسوف؟')
    expect(read(answer)).toContain('12 July 2024')
  })

  it('of an older version are answered with a word', async () => {
    const chat = conversation.open(privately(rim))
    const [message] = await chat.says(rim, '/start')
    if (message === undefined) throw new Error('No answer')
    const { id } = await conversation.server.press(rim, message, 'subscribe:7')
    expect(conversation.server.answerTo(id)?.text).toMatch(/[\u0621-\u064a]{3}/)
  })
})

describe('in a group', () => {
  it('each person follows up their own question', async () => {
    const chat = conversation.open(aGroup())
    await chat.says(rim, '@hotline_test_bot من اتصل في 13 مايو 2022؟')
    await chat.says(tom, '@hotline_test_bot When did Milley and Gerasimov speak?')
    const [last] = chat.shown().slice(-1)
    expect(read(last === undefined ? [] : [last])).toContain('19 May 2022')
    const followed = await chat.says(rim, '@hotline_test_bot ومتى كانت؟')
    expect(read(followed)).toContain('13 مايو/أيار 2022')
  })
})
