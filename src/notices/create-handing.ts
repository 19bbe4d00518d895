import { afterOutcome } from '#notices/after-outcome.ts'
import { fullJitter } from '#notices/backoff.ts'
import type { Noting } from '#notices/create-noting.ts'
import type { DeliveryParts, DeliverySettings } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Sending } from '#notices/notice.ts'
import { createReports } from '#notices/parked-reports.ts'

/** How many in a row must fail before all wait: a few chats that fail are not everybody. */
const FAILURES_OF_ALL = 8

/** Hands messages to the channel and does what follows. */
export type Handing<Content> = {
  /** `onAnswer` is called when the channel has answered, before what follows. */
  hand(sending: Sending, content: Content, signal: AbortSignal, onAnswer: () => void): Promise<void>
  /** Does what follows where a message could not even be worded. */
  refuse(sending: Sending, reason: string, signal: AbortSignal): Promise<void>
  /** Until when nothing is to be sent, as nothing got through. */
  quietUntil(): number
}

/** What handing works with beside the parts of the delivery. */
export type HandingParts<Content> = DeliveryParts<Content> & {
  readonly noting: Noting
  /** Sends a reply in place of an edit as soon as there is a turn. */
  readonly reply: (sending: Sending) => void
  /** The instants in hand are void: the rate was paused. */
  readonly onPause: () => void
}

/** The handing of one process. */
export const createHanding = <Content>(
  parts: HandingParts<Content>,
  settings: DeliverySettings,
): Handing<Content> => {
  const { book, send, noting, now, random, log } = parts
  const report = createReports(parts.reportParked, log)
  let failures = 0
  let quietUntil = 0

  const heed = (isTrouble: boolean): void => {
    failures = isTrouble ? failures + 1 : 0
    if (failures < FAILURES_OF_ALL) return
    const wait = fullJitter(failures - FAILURES_OF_ALL + 1, settings.trouble, random)
    quietUntil = now() + wait
    log.warn({ failures, wait }, 'Nothing gets through: all messages wait')
  }

  const conclude = async (
    sending: Sending,
    outcome: DeliveryOutcome,
    signal: AbortSignal,
  ): Promise<void> => {
    const { chat, topic, notices, form } = sending
    const at = Math.trunc(now())
    const after = afterOutcome(sending, outcome, settings, { now: at, random })
    const { settlement, pauseUntil, movedTo } = after
    heed(after.isTrouble)
    if (pauseUntil !== null) {
      parts.onPause()
      await book.pause(pauseUntil)
    }
    if (movedTo !== null) await parts.moveChat(chat, movedTo)
    if (settlement === null) {
      if (form.kind === 'edit')
        parts.reply({ ...sending, form: { kind: 'reply', message: form.message } })
      return
    }
    await noting.note(sending, settlement, signal)
    if (settlement.kind !== 'parked') return
    const { reason } = settlement
    await report({ chat, topic, call: notices[0]?.call.id ?? '', reason, at })
  }

  const outcomeOf = async (sending: Sending, content: Content): Promise<DeliveryOutcome> => {
    const { chat, topic, silent, form, rows } = sending
    const start = now()
    try {
      const outcome = await send({ chat, topic, silent, form, content })
      parts.observe?.(outcome.kind, now() - start)
      if (outcome.kind === 'unsure')
        log.warn({ rows, reason: outcome.reason }, 'No answer came to a message: it may come twice')
      return outcome
    } catch (fault) {
      log.error({ err: fault, rows }, 'A message could not be handed over')
      return { kind: 'ours', reason: fault instanceof Error ? fault.message : String(fault) }
    }
  }

  return Object.freeze({
    async hand(sending: Sending, content: Content, signal: AbortSignal, onAnswer: () => void) {
      const outcome = await outcomeOf(sending, content)
      onAnswer()
      await conclude(sending, outcome, signal)
    },
    refuse: (sending: Sending, reason: string, signal: AbortSignal) =>
      conclude(sending, { kind: 'ours', reason }, signal),
    quietUntil: () => quietUntil,
  })
}
