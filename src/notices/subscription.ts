import type { CallKind } from '#core/call-report.ts'
import type { Language } from '#core/language.ts'
import type { Side } from '#core/person.ts'

/** Where notices go: a chat by the channel's id for it, and a topic of a forum; null for the chat itself. */
export type Place = { readonly chat: string; readonly topic: number | null }

/** Which calls are meant: all, or those in which one of the sides or one of the people takes part. */
export type Who =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'chosen'
      readonly sides: readonly Side[]
      /** Ids of people. */
      readonly people: readonly string[]
    }

/** How much is told of a call: that it was, or also corrections and further sources. */
export type Extent = 'first-report' | 'all-reports'

/** A stretch of every day by the clock of a place, in minutes since midnight; `to` itself is outside it. Over midnight where `to` is the smaller. */
export type QuietHours = { readonly from: number; readonly to: number }

/** When notices go out: each at once, or gathered at an hour (0–23) of every day, or of a weekday (1 Monday – 7 Sunday). */
export type Cadence =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'daily'; readonly hour: number }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number }

/** When notices may be sent, by the clock of a place. */
export type Schedule = {
  readonly cadence: Cadence
  /** The hours in which nothing is sent; null where there are none. */
  readonly quiet: QuietHours | null
  /** A name of the IANA time zone database. */
  readonly timeZone: string
}

/**
 * Why a subscription has ended: by the person's own wish, or because its chat or its topic takes no
 * messages any more, which a word from there revives.
 */
export type EndReason =
  | 'unsubscribed'
  | 'blocked'
  | 'deleted'
  | 'kicked'
  | 'not-found'
  | 'no-rights'

/** What a subscriber has chosen. */
export type SubscriptionChoices = Schedule & {
  /** The language of its notices; null for that of the chat. */
  readonly language: Language | null
  readonly who: Who
  /** Never empty. */
  readonly kinds: readonly CallKind[]
  readonly extent: Extent
  /** Whether notices come without a sound. */
  readonly silent: boolean
}

/** One place that is told of calls. A place has one subscription at most. */
export type Subscription = Place &
  SubscriptionChoices & {
    readonly state:
      | { readonly kind: 'active' }
      | {
          readonly kind: 'ended'
          readonly reason: EndReason
          /** Milliseconds since 1970. */
          readonly at: number
        }
    /** The id of the person who set it last. */
    readonly setBy: string
  }

/** What a new subscriber gets: every call that was held, at once, by the clock of UTC. */
export const FIRST_CHOICES: SubscriptionChoices = {
  language: null,
  who: { kind: 'all' },
  kinds: ['held'],
  extent: 'all-reports',
  cadence: { kind: 'at-once' },
  quiet: null,
  timeZone: 'UTC',
  silent: false,
}
