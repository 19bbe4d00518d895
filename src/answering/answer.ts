import type { Aspect } from '#answering/aspect.ts'
import type { Clause, Order, Taken, When } from '#answering/question.ts'
import type { Article } from '#core/article.ts'
import type { Attempt, Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { Side } from '#core/person.ts'

/** An end of a stretch of time that is measured. */
export type Moment =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'event'; readonly event: string; readonly date: EdtfDate }
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'today'; readonly date: EdtfDate }

/** Who asked for a call, and who says so. `according` is null where the article says it itself. */
export type InitiatorFact = {
  readonly call: Call
  readonly side: Side
  readonly person: string | null
  readonly according: Side | null
}

/** One side's account of a call. */
export type AccountFact = {
  readonly call: Call
  readonly by: Side | 'press'
  readonly person: string | null
  readonly citations: readonly Citation[]
}

/** Who made a call known. */
export type AnnouncementFact = {
  readonly call: Call
  readonly by: Side | 'press'
  readonly person: string | null
}

/** The answer to one clause. Every number and date in it is of the ledger or of a passage. */
export type Finding =
  | {
      readonly kind: 'when'
      readonly calls: readonly Call[]
      /** Whether what was asked is so; null where it was not asked. */
      readonly verdict: 'yes' | 'no' | null
      readonly order: Order | null
      readonly uncertain: boolean
      /** What the first or last is chosen from: all calls, those of the two people named, or fewer. */
      readonly among: 'all' | 'pair' | 'some'
    }
  | { readonly kind: 'list'; readonly calls: readonly Call[]; readonly elsewhere: readonly Call[] }
  | { readonly kind: 'count'; readonly calls: readonly Call[]; readonly elsewhere: readonly Call[] }
  | { readonly kind: 'who'; readonly calls: readonly Call[] }
  | {
      readonly kind: 'duration'
      readonly facts: readonly { readonly call: Call; readonly iso: string }[]
      /** Where the longest or shortest was asked for: how many calls have a length, of how many; else null. */
      readonly extreme: {
        readonly which: 'longest' | 'shortest'
        readonly known: number
        readonly of: number
      } | null
    }
  | { readonly kind: 'initiator'; readonly facts: readonly InitiatorFact[] }
  | { readonly kind: 'topic'; readonly calls: readonly Call[] }
  | {
      readonly kind: 'accounts'
      readonly accounts: readonly AccountFact[]
      readonly difference: boolean
    }
  | {
      readonly kind: 'gap'
      readonly from: Moment
      readonly to: Moment
      readonly least: number
      readonly most: number
    }
  | {
      readonly kind: 'planned'
      readonly attempts: readonly Attempt[]
      readonly heldLater: readonly Call[]
    }
  | { readonly kind: 'refused'; readonly attempts: readonly Attempt[] }
  | {
      readonly kind: 'source'
      readonly calls: readonly Call[]
      readonly articles: readonly Article[]
      readonly announcements: readonly AnnouncementFact[]
    }
  | { readonly kind: 'published'; readonly articles: readonly Article[] }
  | { readonly kind: 'passages'; readonly date: EdtfDate | null }
  /** A second thing asked that the sources do not tell. */
  | { readonly kind: 'missing'; readonly refusal: RefusedClause }

/** Why nothing is answered. */
export type Refusal =
  | 'unknown-call'
  | 'outside-coverage'
  | 'not-in-sources'
  | 'off-topic'
  | 'unreadable'

/** Why one thing asked is not answered. */
export type RefusedClause = {
  readonly aspect: Aspect
  readonly reason: Refusal
  /** The dates asked for, so that the premise can be named. */
  readonly when: readonly When[]
  /** The call of the ledger that comes nearest to the one asked for; null where none does. */
  readonly nearest: Call | null
  /** Whether the sources tell of calls that were sought and refused at the time asked for. */
  readonly refusedThen: boolean
  /** The calls that are known but of which the sources do not say what was asked. */
  readonly calls: readonly Call[]
}

/** What the bot has to say to a question, before it is put into words. */
export type Answer =
  | {
      readonly status: 'answered'
      readonly language: Language
      readonly findings: readonly Finding[]
      /** At most three, the ones that prove most first. */
      readonly citations: readonly Citation[]
      /** The calls that the answer speaks of. */
      readonly calls: readonly Call[]
      /** The dates that the answer asserts. */
      readonly dates: readonly EdtfDate[]
      readonly taken: readonly Taken[]
    }
  | {
      readonly status: 'declined'
      readonly language: Language
      readonly refusal: RefusedClause
      readonly taken: readonly Taken[]
    }
  | {
      readonly status: 'courtesy'
      readonly sign: 'greeting' | 'thanks' | 'capabilities'
      readonly language: Language
    }

/** How a question asked: what «and Belousov?» asks again. */
export type Asked = Pick<Clause, 'aspect' | 'orders' | 'plural'> & {
  /** Ids of the people whose calls were asked for. */
  readonly people: readonly string[]
}

/** What a chat's questions are about: the calls last spoken of, and how they were asked for. */
export type Topic = { readonly calls: readonly Call[]; readonly asked: Asked | null }
