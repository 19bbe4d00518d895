import type { Speaker } from '#dialogue/dialogue.ts'
import type { SendOrder } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Reply } from '#replies/reply.ts'

/** A message that the bot says by itself, as an open page is to show it. */
export type InboxItem = {
  /** The place of the item among all that this inbox ever had; told back by a page that has shown it. */
  readonly event: string
  /** The message that it is, by an id of the inbox's own: the same in an edit of it. */
  readonly message: string
  /** An edit goes in the place of the message, and is shown as new by a page that has it no more. */
  readonly form: 'new' | 'edit'
  /** Whether it is not to be announced. */
  readonly silent: boolean
  readonly reply: Reply
}

/** The line that an open page holds. */
export type OpenPage = {
  /** The last event before the page had its line. */
  readonly since: string
  readonly close: () => void
}

/** What the bot says by itself in the local chat: to pages that are open. */
export type Inbox = {
  /**
   * Hands a notice to the open pages of its chat. `delivered` once a page has said that it shows it, or
   * still holds its line although it says nothing, as a page does that the browser has put to sleep.
   * `later` where no page is open, or the last one was closed meanwhile: nothing is kept here then, the
   * outbox is where it waits.
   */
  readonly send: SendOrder<Reply>
  /** Says something in a chat that has a page open; forgotten where it has none. */
  readonly tell: (chat: string, replies: readonly Reply[]) => void
  /**
   * Opens a page's line: `show` is given every item from now on, and first those that it missed after the
   * event that it names; null for a page that has not had one.
   */
  readonly open: (
    speaker: Speaker,
    after: string | null,
    show: (item: InboxItem) => void,
  ) => OpenPage
  /** A page of the chat says that it has shown an item. What is not known is ignored. */
  readonly taken: (chat: string, event: string) => void
  /** Who has a page open, each chat once. */
  readonly speakers: () => readonly Speaker[]
}

/** Settings of the inbox; times in milliseconds. */
export type InboxSettings = {
  /** How many items of a chat are kept for a page whose line broke, the newest. */
  readonly kept: number
  /** How many chats are kept so; one with a page open always is. */
  readonly chats: number
  /** How long a page may take to say that it shows an item. */
  readonly patience: number
  /** How soon a notice is tried again that no page took. */
  readonly retryAfter: number
}

/** Fit for one computer: a notice that waited is shown within five seconds after a page is opened. */
export const INBOX_SETTINGS: InboxSettings = {
  kept: 100,
  chats: 50,
  patience: 5_000,
  retryAfter: 5_000,
}

/** Chats of another channel that share the store are left for its own processes. */
const FOREIGN_RETRY = 60_000

const OWN = /^preview:/

/** Its number is the second half of its event, after the name of the process. */
type Numbered = { readonly number: number; readonly item: InboxItem }

type Line = { readonly speaker: Speaker; readonly show: (item: InboxItem) => void }

type Box = {
  items: readonly Numbered[]
  readonly lines: Set<Line>
  /** What waits for a word of a page, by event: `true` when it was shown, `false` when all were closed. */
  readonly awaited: Map<string, (isTaken: boolean) => void>
  /** The last notice that no page took, and the id that it had: one that comes again is the same. */
  untaken: { readonly words: string; readonly message: string } | null
}

const later = (reason: string, retryAfterMs: number): DeliveryOutcome => ({
  kind: 'later',
  reason,
  retryAfterMs,
  scope: 'chat',
})

/** Makes the inbox. `newId` gives another id each time. Nothing of it outlives the process. */
export const createInbox = (
  { newId }: { readonly newId: () => string },
  { kept, chats, patience, retryAfter }: InboxSettings = INBOX_SETTINGS,
): Inbox => {
  const boxes = new Map<string, Box>()
  // Events of an earlier process are told from these.
  const epoch = newId()
  let count = 0
  const eventAt = (number: number): string => `${epoch}.${number}`

  /** How many events a page knows of; none of this process where its last one was of another. */
  const numberOf = (event: string): number => {
    const number = Number(event.slice(epoch.length + 1))
    return event === eventAt(number) ? number : 0
  }

  const makeRoom = (): void => {
    for (const [chat, { lines }] of boxes) {
      if (boxes.size <= chats) return
      if (lines.size === 0) boxes.delete(chat)
    }
  }

  const boxOf = (chat: string): Box => {
    const found = boxes.get(chat)
    if (found !== undefined) return found
    const made: Box = { items: [], lines: new Set(), awaited: new Map(), untaken: null }
    boxes.set(chat, made)
    makeRoom()
    return made
  }

  const put = (box: Box, item: Omit<InboxItem, 'event'>): InboxItem => {
    count += 1
    const whole: InboxItem = { ...item, event: eventAt(count) }
    box.items = [...box.items, { number: count, item: whole }].slice(-kept)
    for (const { show } of box.lines) show(whole)
    return whole
  }

  /** Whether a page shows the item, or may still. */
  const isTaken = (box: Box, { event }: InboxItem): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => resolve(box.lines.size > 0), patience)
    box.awaited.set(event, resolve)
    return promise.finally(() => {
      clearTimeout(timer)
      box.awaited.delete(event)
    })
  }

  const send: SendOrder<Reply> = async ({ chat, content, silent, form }) => {
    if (!OWN.test(chat)) return later('A chat of another channel', FOREIGN_RETRY)
    const box = boxes.get(chat)
    if (box === undefined || box.lines.size === 0) return later('No page is open', retryAfter)
    const words = JSON.stringify(content)
    const again = box.untaken?.words === words ? box.untaken.message : newId()
    const item = put(box, {
      message: form.kind === 'edit' ? form.message : again,
      form: form.kind === 'edit' ? 'edit' : 'new',
      silent,
      reply: content,
    })
    if (await isTaken(box, item)) {
      box.untaken = null
      return { kind: 'delivered', message: item.message }
    }
    box.items = box.items.filter((one) => one.item !== item)
    box.untaken = { words, message: item.message }
    return later('The page was closed', retryAfter)
  }

  return Object.freeze({
    send,

    tell(chat: string, replies: readonly Reply[]) {
      const box = boxes.get(chat)
      if (box === undefined || box.lines.size === 0) return
      for (const reply of replies) {
        put(box, { message: newId(), form: 'new', silent: false, reply })
      }
    },

    open(speaker: Speaker, after: string | null, show: (item: InboxItem) => void) {
      const box = boxOf(speaker.chat)
      const line: Line = { speaker, show }
      box.lines.add(line)
      const had = after === null ? count : numberOf(after)
      for (const { number, item } of box.items) if (number > had) show(item)
      return Object.freeze({
        since: eventAt(count),
        close: () => {
          box.lines.delete(line)
          if (box.lines.size > 0) return
          for (const resolve of box.awaited.values()) resolve(false)
        },
      })
    },

    taken: (chat: string, event: string) => boxes.get(chat)?.awaited.get(event)?.(true),

    speakers: () =>
      [...boxes.values()].flatMap(({ lines }) => [...lines].slice(-1).map((line) => line.speaker)),
  } satisfies Inbox)
}
