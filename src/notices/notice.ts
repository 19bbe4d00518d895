import type { Language } from '#core/language.ts'
import type { ChangeKind, TellableCall } from '#notices/call-change.ts'
import type { Place } from '#notices/subscription.ts'

/** What a chat was told of a call once, and is wrong by now; or that it was none. */
export type Superseded = { readonly call: TellableCall; readonly isWithdrawn: boolean }

/** What is told of one call in one message: by reference, so that it is worded when it is sent. */
export type Notice = {
  /** The call as it is now, or as it last was where it was withdrawn. */
  readonly call: TellableCall
  /** The last change of it. */
  readonly change: ChangeKind
  /** What this chat was told of it before and is not so any more, the oldest first; empty where nothing was. */
  readonly superseded: readonly Superseded[]
  readonly isWithdrawn: boolean
  /** The id of the call that the reports of a withdrawn one are of now; null otherwise. */
  readonly into: string | null
  /** The version of the knowledge in which this is so: an older one cannot word it. */
  readonly version: number
}

/**
 * How a message reaches its chat: as a new one, in place of one that was sent, or as a short reply to one
 * that is out of reach; by the channel's ids for messages.
 */
export type Form =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly message: string }
  | { readonly kind: 'reply'; readonly message: string }

/** From when to when a digest tells, in milliseconds since 1970, and by the clock of which time zone its reader lives. */
export type DigestPeriod = {
  readonly from: number
  readonly to: number
  readonly timeZone: string
}

/** Notices that one process has claimed, to be sent as one message. */
export type Sending = Place & {
  /** The numbers of the rows that it settles. */
  readonly rows: readonly number[]
  readonly form: Form
  /** What the message tells, the oldest first: several in a digest, and in an edit all that it told. */
  readonly notices: readonly Notice[]
  /** Null where it is no digest. */
  readonly digest: DigestPeriod | null
  /** The language that the subscriber has chosen; null for that of the chat. */
  readonly language: Language | null
  readonly silent: boolean
  /** Whether a correction that cannot be made in place may be a message of its own. */
  readonly mayReply: boolean
  /** How often it has been tried. */
  readonly attempts: number
  /** Until when it is claimed, in milliseconds since 1970. */
  readonly claimedUntil: number
}

/** A notice that was put aside because the fault is ours. */
export type ParkedNotice = Place & {
  readonly row: number
  readonly call: string
  readonly reason: string
  readonly at: number
}
