import { fullJitter } from '#notices/backoff.ts'
import type { DeliverySettings } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Sending } from '#notices/notice.ts'
import type { Settlement } from '#notices/notice-book.ts'

/** What follows from an outcome. */
export type AfterOutcome = {
  /** How the message is settled; null where a reply is to be sent in its place first. */
  readonly settlement: Settlement | null
  /** Until when nothing at all is to be sent; null where that goes on. */
  readonly pauseUntil: number | null
  /** The chat's id from now on; null where it is as it was. */
  readonly movedTo: string | null
  /** Whether it failed without a word on how long to wait: many in a row mean that nothing gets through. */
  readonly isTrouble: boolean
}

type Times = { readonly now: number; readonly random: () => number }

const settled = (settlement: Settlement): AfterOutcome => ({
  settlement,
  pauseUntil: null,
  movedTo: null,
  isTrouble: false,
})

const dropped = (reason: string): AfterOutcome => settled({ kind: 'dropped', reason })

/** Tried again after a while that grows with every attempt, and put aside after too many. */
const triedAgain = (
  { attempts }: Sending,
  reason: string,
  settings: DeliverySettings,
  { now, random }: Times,
): AfterOutcome => {
  const tried = attempts + 1
  const wait = fullJitter(tried, settings.backoff, random)
  const settlement: Settlement =
    tried < settings.attempts
      ? { kind: 'later', at: now + wait, counts: true }
      : { kind: 'parked', reason: `Tried ${tried} times: ${reason}` }
  return { ...settled(settlement), isTrouble: true }
}

/** A correction is worth a message of its own, to those who want to hear of them; a further source is not. */
const notEditable = ({ form, mayReply, notices }: Sending): AfterOutcome => {
  if (form.kind !== 'edit') return settled({ kind: 'parked', reason: 'Not editable: it is new' })
  const isCorrection = notices.some(
    ({ change }) => change !== 'new-call' && change !== 'further-report',
  )
  return mayReply && isCorrection
    ? { settlement: null, pauseUntil: null, movedTo: null, isTrouble: false }
    : dropped('not-editable')
}

/** What follows from what became of a message at an instant in whole milliseconds since 1970; all instants in it are whole. */
export const afterOutcome = (
  sending: Sending,
  outcome: DeliveryOutcome,
  settings: DeliverySettings,
  times: Times,
): AfterOutcome => {
  const { now } = times
  switch (outcome.kind) {
    case 'delivered':
      return settled({
        kind: 'delivered',
        message: outcome.message,
        freeAt: Math.ceil(now + settings.limits.spacing(sending.chat)),
      })
    case 'later': {
      const { reason, retryAfterMs, scope } = outcome
      if (retryAfterMs === null) return triedAgain(sending, reason, settings, times)
      const at = Math.ceil(now + retryAfterMs)
      return {
        ...settled({ kind: 'later', at, counts: false }),
        pauseUntil: scope === 'all' ? at : null,
      }
    }
    case 'unsure':
      return triedAgain(sending, outcome.reason, settings, times)
    case 'gone':
      return settled({ kind: 'gone', reason: outcome.reason, of: outcome.of })
    case 'moved':
      return { ...settled({ kind: 'later', at: now, counts: true }), movedTo: outcome.to }
    case 'ours':
      return settled({ kind: 'parked', reason: outcome.reason })
    case 'not-editable':
      return notEditable(sending)
  }
}
