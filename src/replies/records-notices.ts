import type { KeptOfChat } from '#notices/chat-records.ts'
import { lead, list } from '#replies/blocks.ts'
import { toldLine } from '#replies/notice-view.ts'
import { momentWords, type RecordsView } from '#replies/records-view.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** So many messages are named; of the others the number is told. */
const NOTICES_SHOWN = 5

/** A message that its chat counts; other channels name theirs by keys that tell a reader nothing. */
const NUMBER = /^\d+$/

const STATUSES = ['waiting', 'claimed', 'delivered', 'parked', 'gone', 'dropped'] as const

const statusWords = (status: string, { say }: Speech): string => {
  const known = STATUSES.find((one) => one === status)
  return known === undefined ? status : say(`posted-${known}`)
}

type KeptNotice = KeptOfChat['notices'][number]

const editWords = (
  view: RecordsView,
  { edits, editedAt, editWaits }: KeptNotice,
): readonly string[] => [
  ...(editedAt === null
    ? []
    : [view.speech.say('records-edits', { count: edits, ...momentWords(view, editedAt) })]),
  ...(editWaits ? [view.speech.say('records-edit-waits')] : []),
]

/** One line a message: its call, what became of it, its number in the chat, and how often it was edited. */
const noticeLine = (view: RecordsView, notice: KeptNotice): string => {
  const { speech, sources } = view
  const { calls, attempts } = sources.ledger
  const call = [...calls, ...attempts].find(({ id }) => id === notice.call)
  const line = speech.say('records-notice', {
    call:
      call === undefined
        ? speech.say('line-withdrawn', { line: toldLine(notice.told, speech) })
        : speech.callLine(call),
    ...momentWords(view, notice.at),
    status: statusWords(notice.status, speech),
  })
  const { message } = notice
  const numbered =
    message === null || !NUMBER.test(message)
      ? line
      : speech.say('records-message', { line, number: message })
  return [numbered, ...editWords(view, notice)].join(' · ')
}

/** The messages that were sent to a chat or wait for it: how many, and the last ones. */
export const noticesBlocks = (view: RecordsView): readonly Block[] => {
  const { kept, speech } = view
  if (kept.notices.length === 0) return []
  return [
    lead(speech.say('records-notices', { count: kept.notices.length })),
    list(kept.notices.slice(0, NOTICES_SHOWN).map((notice) => noticeLine(view, notice))),
  ]
}
