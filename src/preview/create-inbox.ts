import type { Speaker } from '#dialogue/dialogue.ts'
import type { SendOrder } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import {
  INBOX_SETTINGS,
  type Inbox,
  type InboxItem,
  type InboxSettings,
  type Wording,
} from '#preview/inbox.ts'
import type { Reply } from '#replies/reply.ts'

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

/** What the inbox is made of. */
export type InboxParts = {
  /** Gives another id each time. */
  readonly newId: () => string
  /** Told of an announcement that could not be worded for the page that was opened. */
  readonly report: (fault: unknown) => void
  /** Told when a page was opened: what waits for its chat can be handed to it. */
  readonly onOpen?: () => void
}

/** Makes the inbox. Nothing of it outlives the process. */
export const createInbox = (
  { newId, report, onOpen }: InboxParts,
  { kept, chats, patience, retryAfter }: InboxSettings = INBOX_SETTINGS,
): Inbox => {
  const boxes = new Map<string, Box>()
  let setAside: readonly Wording[] = []
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

  const speakers = (): readonly Speaker[] =>
    [...boxes.values()].flatMap(({ lines }) => [...lines].slice(-1).map(({ speaker }) => speaker))

  const sayTo = async (speaker: Speaker, word: Wording): Promise<void> => {
    for (const reply of await word(speaker)) {
      put(boxOf(speaker.chat), { message: newId(), form: 'new', silent: false, reply })
    }
  }

  const sayWaiting = async (speaker: Speaker): Promise<void> => {
    const words = setAside
    setAside = []
    for (const word of words) await sayTo(speaker, word)
  }

  return Object.freeze({
    send,

    async announce(word: Wording) {
      const told = speakers()
      if (told.length === 0) setAside = [...setAside, word].slice(-kept)
      for (const speaker of told) await sayTo(speaker, word)
    },

    open(speaker: Speaker, after: string | null, show: (item: InboxItem) => void) {
      const box = boxOf(speaker.chat)
      const line: Line = { speaker, show }
      box.lines.add(line)
      const had = after === null ? count : numberOf(after)
      for (const { number, item } of box.items) if (number > had) show(item)
      sayWaiting(speaker).catch(report)
      onOpen?.()
      return Object.freeze({
        since: eventAt(count),
        close: () => {
          box.lines.delete(line)
          if (box.lines.size > 0) return
          for (const resolve of box.awaited.values()) resolve(false)
        },
      })
    },

    reach: () => ({
      kind: 'these',
      chats: [...boxes].flatMap(([chat, { lines }]) => (lines.size > 0 ? [chat] : [])),
    }),

    taken: (chat: string, event: string) => boxes.get(chat)?.awaited.get(event)?.(true),

    speakers,
  } satisfies Inbox)
}
