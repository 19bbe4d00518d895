import { createDialogue } from '#dialogue/create-dialogue.ts'
import type { Incoming, Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { FetchPage } from '#ingest/fetch-outcome.ts'
import { createLiveHotline } from '#program/live-hotline.ts'
import { type OpenReview, openReview } from '#program/open-review.ts'
import { ActionCode } from '#replies/action-code.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import type { LedgerEvent } from '#storage/review-store.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

const NOON = Date.UTC(2025, 1, 3, 12)

/** Somebody who speaks to the bot, and presses the buttons that they see by their labels. */
export type Visitor = {
  readonly says: (text: string) => Promise<Outcome>
  readonly commands: (name: string) => Promise<Outcome>
  readonly hands: (incoming: Incoming) => Promise<Outcome>
  readonly sends: (name: string, content: string) => Promise<Outcome>
  /** Presses the first button whose label begins so, among those of an outcome, the last reply first. */
  readonly presses: (label: string, shown: Outcome) => Promise<Outcome>
}

/** A bot with editors over the real knowledge and an empty store. */
export type ReviewBot = {
  readonly visitor: (who: Partial<Speaker>) => Visitor
  readonly review: OpenReview
  readonly events: readonly LedgerEvent[]
  readonly wait: (minutes: number) => void
  readonly close: () => Promise<void>
}

/** The labels of all buttons that an outcome shows. */
export const labels = ({ replies }: Outcome): readonly string[] =>
  replies.flatMap(({ buttons }) => buttons.flat().map(({ label }) => label))

const codeOf = (label: string, { replies }: Outcome): string => {
  const buttons = replies.toReversed().flatMap((reply) => reply.buttons.flat())
  const button = buttons.find((shown) => shown.label.startsWith(label))
  if (button === undefined) throw new Error(`No button begins with ${label}`)
  return ActionCode.encode(button.action)
}

/** The web of a test: addresses and their pages. */
export type Web = Readonly<Record<string, string>>

/** Reads the knowledge once; each call of what comes back opens a bot. Persons 11 and 12 are editors. */
export const reviewBots = (): ((web?: Web) => Promise<ReviewBot>) => {
  const knowledge = realKnowledge()
  return async (web = {}) => {
    let now = NOON
    let drafts = 0
    const database = await openDatabase(':memory:')
    const hotline = createLiveHotline(knowledge)
    const events: LedgerEvent[] = []
    const fetchPage: FetchPage = async (url) => {
      const page = web[url]
      if (page === undefined)
        return { kind: 'failed', reason: 'http', status: 404, retryAfter: null }
      const bytes = new TextEncoder().encode(page)
      return {
        kind: 'fetched',
        bytes,
        contentType: 'text/html; charset=utf-8',
        url,
        etag: null,
        lastModified: null,
      }
    }
    const review = openReview({
      knowledge,
      hotline,
      database,
      fetchPage,
      isEditor: (person) => person === '11' || person === '12',
      now: () => now,
      newId: () => {
        drafts += 1
        return `draft${String(drafts).padStart(3, '0')}`
      },
      within: async (_, event) => {
        events.push(event)
      },
    })
    await review.refresh()
    const dialogue = createDialogue(
      {
        current: hotline.current,
        chats: createChatBook(database),
        now: () => now,
        review: review.desk,
      },
      { timeZone: 'UTC' },
    )
    return {
      review,
      events,
      visitor: (who) => {
        const speaker: Speaker = { chat: '11', person: '11', hint: 'en', name: 'Rim', ...who }
        return {
          says: (text) => dialogue.respond({ kind: 'text', text }, speaker),
          hands: (incoming) => dialogue.respond(incoming, speaker),
          commands: (name) => dialogue.respond({ kind: 'command', name, argument: '' }, speaker),
          sends: (name, content) =>
            dialogue.respond(
              { kind: 'file', name, bytes: new TextEncoder().encode(content) },
              speaker,
            ),
          presses: (label, shown) =>
            dialogue.respond({ kind: 'press', code: codeOf(label, shown) }, speaker),
        }
      },
      wait: (minutes) => {
        now += minutes * 60_000
      },
      close: () => database.destroy(),
    }
  }
}
