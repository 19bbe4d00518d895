import { fullJitter } from '#notices/backoff.ts'
import { createHanding } from '#notices/create-handing.ts'
import { createNoting, NOTING } from '#notices/create-noting.ts'
import type { Delivery, DeliveryParts, DeliverySettings, Rendered } from '#notices/delivery.ts'
import type { Sending } from '#notices/notice.ts'
import type { NoticeBook } from '#notices/notice-book.ts'
import { createPacer } from '#notices/pacer.ts'
import { createSendingWindow } from '#notices/sending-window.ts'

/** How long a message waits for this process to learn what it is to tell, in milliseconds. */
const BEHIND = 1000

const SECOND = 1000

/** How many messages are claimed at least. */
const FEWEST = 5

type Worded<Content> = Rendered<Content> | { readonly kind: 'faulty'; readonly reason: string }

/**
 * The delivery of notices: claims what is due, keeps to the rate that all processes share, hands each
 * message to the channel and notes at once what became of it. What was claimed and not sent when the
 * process dies is sent by others when the claim ends; what was being sent at that moment is sent again.
 */
export const createDelivery = <Content>(
  parts: DeliveryParts<Content>,
  settings: DeliverySettings,
): Delivery => {
  const { gate, now, random, sleep, log } = parts
  const { by, limits } = settings
  const at = (): number => Math.trunc(now())
  /** Whether the outbox did not answer since it was claimed from last. */
  let wasAway = false
  const heeding = async <Result>(answer: Promise<Result>): Promise<Result> => {
    try {
      return await answer
    } catch (fault) {
      wasAway = true
      throw fault
    }
  }
  const book: NoticeBook = {
    ...parts.book,
    settle: (...order) => heeding(parts.book.settle(...order)),
    claim: (...order) => heeding(parts.book.claim(...order)),
    reserve: (...order) => heeding(parts.book.reserve(...order)),
  }
  const window = createSendingWindow(parts, { interval: limits.interval, most: settings.inFlight })
  /** Replies in place of edits: as many as are on their way at most. */
  const replies: Sending[] = []
  const noting = createNoting({ ...parts, book }, by)
  const pacer = createPacer(
    {
      reserve: (count) => book.reserve(count, limits.interval, at()),
      taken: gate.taken,
      now,
      sleep,
    },
    { batch: settings.reserved, lateness: settings.lateness, perSecond: limits.perSecond },
  )
  const handing = createHanding(
    { ...parts, book, noting, reply: (sending) => replies.push(sending), onPause: pacer.drop },
    settings,
  )
  let wake = new AbortController()
  let limit = settings.batch

  /** As many as this process, among all others, sends in a second: the next are claimed meanwhile. */
  const nextLimit = (sent: number, took: number): number =>
    Math.max(FEWEST, Math.min(settings.batch, Math.ceil((sent * SECOND) / Math.max(1, took))))

  const begin = (work: (onAnswer: () => void) => Promise<void>): void =>
    window.begin((onAnswer) =>
      work(onAnswer).catch((fault) =>
        log.error({ err: fault }, 'A message was not settled: its claim will end'),
      ),
    )

  const worded = async (sending: Sending): Promise<Worded<Content>> => {
    try {
      return await parts.render(sending)
    } catch (fault) {
      log.error({ err: fault, rows: sending.rows }, 'A message could not be worded')
      const reason = fault instanceof Error ? fault.message : String(fault)
      return { kind: 'faulty', reason: `Not worded: ${reason}` }
    }
  }

  /** Waits until a message may be begun. False where the end was asked for first. */
  const turn = async (wanted: number, signal: AbortSignal): Promise<boolean> => {
    await window.room(signal)
    const quiet = handing.quietUntil() - now()
    if (quiet > 0) await sleep(quiet, signal)
    await gate.clear()
    const isTurn = await pacer.next(wanted, signal)
    await gate.clear()
    return isTurn && !signal.aborted
  }

  /** A claim that may end while the message is on its way is left to whoever claims next. */
  const isEnding = ({ claimedUntil }: Sending): boolean =>
    now() + settings.sendTimeout > claimedUntil

  const deliver = async (sending: Sending, wanted: number, signal: AbortSignal): Promise<void> => {
    const message = await worded(sending)
    switch (message.kind) {
      case 'content':
        if (isEnding(sending) || !(await turn(wanted, signal)) || isEnding(sending)) return
        return begin((onAnswer) => handing.hand(sending, message.content, signal, onAnswer))
      case 'behind':
        return noting.note(sending, { kind: 'later', at: at() + BEHIND, counts: false }, signal)
      case 'nothing':
        return noting.note(sending, { kind: 'dropped', reason: message.reason }, signal)
      case 'faulty':
        return begin((onAnswer) => {
          onAnswer()
          return handing.refuse(sending, message.reason, signal)
        })
    }
  }

  /** Delivers one message, and goes on trying while the store is away and the claim lasts. */
  const attempt = async (sending: Sending, wanted: number, signal: AbortSignal): Promise<void> => {
    for (let tries = 1; !signal.aborted && now() < sending.claimedUntil; tries += 1) {
      try {
        return await deliver(sending, wanted, signal)
      } catch (fault) {
        log.warn({ err: fault, tries }, 'The outbox does not answer: it is tried again')
        await sleep(fullJitter(tries, settings.trouble, random), signal)
      }
    }
  }

  /** What was sent while the outbox was away, here and by others, is noted before it can be claimed again. */
  const afterOthers = async (signal: AbortSignal): Promise<void> => {
    while (wasAway && !signal.aborted) {
      await window.empty()
      wasAway = false
      await sleep(NOTING.longest * 2, signal)
    }
  }

  const claim = async (signal: AbortSignal): Promise<readonly Sending[]> => {
    wake = new AbortController()
    for (let tries = 1; !signal.aborted; tries += 1) {
      try {
        await afterOthers(signal)
        const now = at()
        const { digestSize, lease } = settings
        const reach = parts.reach?.() ?? { kind: 'all' as const }
        return await book.claim({ by, reach, limit, digestSize, now, until: now + lease })
      } catch (fault) {
        log.warn({ err: fault, tries }, 'The outbox cannot be read: it is tried again')
        await sleep(fullJitter(tries, settings.trouble, random), signal)
      }
    }
    return []
  }

  const sendReplies = async (signal: AbortSignal): Promise<void> => {
    for (const reply of replies.splice(0)) await attempt(reply, replies.length + 1, signal)
  }

  const run = async (signal: AbortSignal): Promise<void> => {
    let ahead = claim(signal)
    while (!signal.aborted) {
      const batch = await ahead
      if (batch.length === 0 && replies.length === 0)
        await sleep(settings.idle, AbortSignal.any([signal, wake.signal]))
      // The next batch is claimed while this one is sent, so that no instant is missed between them.
      ahead = claim(signal)
      const start = now()
      for (const [place, sending] of batch.entries()) {
        await sendReplies(signal)
        await attempt(sending, batch.length - place, signal)
      }
      if (batch.length > 0) limit = nextLimit(batch.length, now() - start)
      await sendReplies(signal)
    }
    await ahead
    await window.empty()
    await book
      .release(by, at())
      .catch((fault) => log.warn({ err: fault }, 'Claims could not be given back: they will end'))
  }

  return Object.freeze({ run, wake: () => wake.abort() })
}
