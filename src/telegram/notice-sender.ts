import type { Api } from 'grammy'
import type { Order, SendOrder } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Sleep } from '#notices/pacer.ts'
import type { PriorityGate } from '#notices/priority-gate.ts'
import type { SendingLimits } from '#notices/sending-limits.ts'
import type { Reply } from '#replies/reply.ts'
import { asMessages } from '#telegram/as-messages.ts'
import { deliveryFailure } from '#telegram/delivery-failure.ts'
import { failureOf } from '#telegram/failures.ts'
import { createFloodScope } from '#telegram/flood-scope.ts'
import { grammySignal } from '#telegram/grammy-signal.ts'
import type { MessageContent } from '#telegram/message-content.ts'
import { MessageIds } from '#telegram/message-ids.ts'

/** What the sender works with. */
export type NoticeSenderParts = {
  /** An Api that makes each request once: without waiting and trying again. */
  readonly api: Api
  /** Takes the place of the second and later messages of a long notice in the rate that all share. */
  readonly gate: PriorityGate
  readonly sleep: Sleep
}

/** Settings of the sender; times in milliseconds. */
export type NoticeSenderSettings = {
  /** In what time a message is sent, with all its parts, or given up. */
  readonly sendTimeout: number
  readonly limits: Pick<SendingLimits, 'spacing'>
}

const TELEGRAM_CHAT = /^-?\d+$/

type Part = { readonly content: MessageContent; readonly signal: AbortSignal }

/**
 * The channel of the notices in Telegram. One that is too long for a message is sent as several: its id
 * is then the ids of all, and only the last has the buttons. One whose rest cannot be sent is parked, as
 * is one that Telegram finds wrong.
 */
export const createNoticeSender = (
  { api, gate, sleep }: NoticeSenderParts,
  { sendTimeout, limits }: NoticeSenderSettings,
): SendOrder<Reply> => {
  const flood = createFloodScope()

  const attempted = async (
    chat: string,
    request: () => Promise<number>,
  ): Promise<DeliveryOutcome> => {
    try {
      const message = String(await request())
      flood.passed()
      return { kind: 'delivered', message }
    } catch (error) {
      return deliveryFailure(error, () => flood.refused(chat))
    }
  }

  const sendPart = (
    { chat, topic, silent, form }: Order<Reply>,
    { content: { text, options }, signal }: Part,
    isFirst: boolean,
  ): Promise<DeliveryOutcome> => {
    const answered = isFirst && form.kind === 'reply' ? MessageIds.read(form.message)[0] : undefined
    return attempted(chat, async () => {
      const sent = await api.sendMessage(
        Number(chat),
        text,
        {
          ...options,
          ...(silent ? { disable_notification: true } : {}),
          ...(topic === null ? {} : { message_thread_id: topic }),
          ...(answered === undefined
            ? {}
            : { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
        },
        grammySignal(signal),
      )
      return sent.message_id
    })
  }

  const editPart = (
    { chat }: Order<Reply>,
    message: number,
    { content: { text, options }, signal }: Part,
  ): Promise<DeliveryOutcome> =>
    attempted(chat, async () => {
      try {
        await api.editMessageText(Number(chat), message, text, options, grammySignal(signal))
      } catch (error) {
        if (failureOf(error) !== 'unchanged') throw error
      }
      return message
    })

  /** A later part of a message, with what of it has been sent: it is tried until the time is over. */
  const insist = async (
    chat: string,
    signal: AbortSignal,
    make: () => Promise<DeliveryOutcome>,
  ): Promise<DeliveryOutcome> => {
    for (;;) {
      await sleep(limits.spacing(chat), signal)
      const outcome = await gate.urgent(make)
      if (outcome.kind !== 'later') return outcome
      const wait = outcome.retryAfterMs ?? 0
      if (signal.aborted || wait >= sendTimeout) return outcome
      await sleep(wait, signal)
      if (signal.aborted) return outcome
    }
  }

  const inParts = async (
    order: Order<Reply>,
    parts: readonly Part[],
    make: (part: Part, at: number) => Promise<DeliveryOutcome>,
  ): Promise<DeliveryOutcome> => {
    const ids: string[] = []
    for (const [at, part] of parts.entries()) {
      const outcome = await (at === 0
        ? make(part, at)
        : insist(order.chat, part.signal, () => make(part, at)))
      if (outcome.kind !== 'delivered') {
        if (at === 0 || outcome.kind === 'gone' || order.form.kind === 'edit') return outcome
        const reason = 'reason' in outcome ? outcome.reason : outcome.kind
        return { kind: 'ours', reason: `Only ${at} of ${parts.length} messages sent: ${reason}` }
      }
      ids.push(outcome.message)
    }
    return { kind: 'delivered', message: MessageIds.write(ids) }
  }

  const hand = (order: Order<Reply>, signal: AbortSignal): Promise<DeliveryOutcome> => {
    const parts = asMessages(order.content).map((content) => ({ content, signal }))
    if (order.form.kind !== 'edit')
      return inParts(order, parts, (part, at) => sendPart(order, part, at === 0))
    const ids = MessageIds.read(order.form.message)
    // Parts that would stay behind unedited, or have no message to stand in, are told in a new one.
    if (ids.length !== parts.length) return Promise.resolve({ kind: 'not-editable' })
    return inParts(order, parts, (part, at) => editPart(order, ids[at] ?? 0, part))
  }

  return async (order) => {
    // A chat of the page on this computer, which the same store was used for before.
    if (!TELEGRAM_CHAT.test(order.chat)) return { kind: 'gone', reason: 'not-found', of: 'chat' }
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), sendTimeout)
    try {
      return await hand(order, late.signal)
    } finally {
      clearTimeout(timer)
    }
  }
}
