import type { Language } from '#core/language.ts'
import { createDialogue } from '#dialogue/create-dialogue.ts'
import type { Incoming, Outcome, Speaker } from '#dialogue/dialogue.ts'
import { zoneRegionsOf } from '#knowledge/time-zones-lexicon-schema.ts'
import type { NoticeBook } from '#notices/notice-book.ts'
import type { SubscriptionBook } from '#notices/subscription-book.ts'
import { createLiveHotline, type LiveHotline } from '#program/live-hotline.ts'
import { plainText } from '#replies/plain-text.ts'
import type { Reply } from '#replies/reply.ts'
import { createCallStories } from '#storage/call-stories.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

/** Noon of 20 December 2024 in Greenwich, in milliseconds since 1970. */
const NOON = Date.UTC(2024, 11, 20, 12)

/** What a person reads of an outcome, reply by reply. */
export const read = ({ replies }: Outcome): string => replies.map(plainText).join('\n\n')

/** One person in one chat. */
export type Person = {
  readonly says: (text: string) => Promise<Outcome>
  readonly commands: (name: string, argument?: string) => Promise<Outcome>
  readonly presses: (code: string) => Promise<Outcome>
}

/** A bot over the real knowledge with a store of its own, and a clock that a test can move on. */
export type Bot = {
  readonly person: (who?: Partial<Speaker>) => Person
  /** Lets so many minutes pass. */
  readonly wait: (minutes: number) => void
  readonly menu: (language: Language) => readonly { command: string; description: string }[]
  readonly apology: (speaker: Speaker) => Promise<Reply>
  readonly hotline: LiveHotline
  readonly subscriptions: SubscriptionBook
  readonly notices: NoticeBook
  readonly database: Database
  /** Who may decide for groups and channels, by their ids: empty at first. */
  readonly administrators: Set<string>
  readonly now: () => number
  readonly close: () => Promise<void>
}

/** Reads the knowledge once; each call of what comes back opens a bot. */
export const bots = (): ((timeZone?: string) => Promise<Bot>) => {
  const knowledge = realKnowledge()
  const hotline = createLiveHotline(knowledge)
  const zones = zoneRegionsOf(knowledge.lexicon['time-zones'])
  return async (timeZone = 'UTC') => {
    let now = NOON
    const database = await openDatabase(':memory:')
    const subscriptions = createSubscriptionBook(database)
    const notices = createNoticeBook(database)
    const administrators = new Set<string>()
    const dialogue = createDialogue(
      {
        current: hotline.current,
        chats: createChatBook(database),
        stories: createCallStories(database),
        now: () => now,
        subscribing: {
          subscriptions,
          records: createChatRecords(database),
          waitingFor: notices.waitingFor,
          isAdministrator: async (_chat, person) => administrators.has(person),
          zones,
        },
      },
      { timeZone },
    )
    return {
      hotline,
      subscriptions,
      notices,
      database,
      administrators,
      now: () => now,
      person: (who = {}) => {
        const speaker: Speaker = { chat: '1', person: '1', hint: null, ...who }
        const respond = (incoming: Incoming) => dialogue.respond(incoming, speaker)
        return {
          says: (text) => respond({ kind: 'text', text }),
          commands: (name, argument = '') => respond({ kind: 'command', name, argument }),
          presses: (code) => respond({ kind: 'press', code }),
        }
      },
      wait: (minutes) => {
        now += minutes * 60_000
      },
      menu: dialogue.menu,
      apology: dialogue.apology,
      close: () => database.destroy(),
    }
  }
}
