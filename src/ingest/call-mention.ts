import type { CallKind, Outlook } from '#core/call-report.ts'
import type { Person, Side } from '#core/person.ts'
import type { AnchorDates } from '#ingest/anchor-dates.ts'
import type { DayTold, Officials } from '#ingest/call-discourse.ts'
import type { CountedBack } from '#ingest/counted-from-call.ts'
import type { CallSide } from '#ingest/opposite-side.ts'

/** Who is heard in a sentence: a side, or the press, and the person where one is named. */
export type Source = { readonly by: Side | 'press'; readonly person: Person | null }

/** Who asked for a call, as one sentence tells it. */
export type Asked = {
  readonly side: CallSide
  readonly person: Person | null
  /** Whether asking is told of, and not only who rang whom. */
  readonly told: boolean
}

/** What one sentence says of one call. */
export type CallMention = {
  readonly paragraph: number
  readonly kind: CallKind
  readonly outlook: Outlook | null
  /** Null where the call told of before is meant. */
  readonly officials: Officials | null
  /** Whom the text spoke of before, where no call of theirs has been told yet. */
  readonly spokenOf: Officials | null
  readonly dates: AnchorDates
  /** Whether it names no call and goes on with what was said in the one told of before. */
  readonly goesOn: boolean
  /** How long before another call it was, where the words count from the one to the other. */
  readonly countedBack: CountedBack | null
  /** The day of the call told of before, whoever spoke. */
  readonly lastDay: DayTold | null
  /** Whether this is told as one more of that day: «later in the day», «also» behind a call of others. */
  readonly oneMore: boolean
  /** Whether an earlier call is recalled: «the last one», «have not spoken since». */
  readonly recalled: boolean
  /** Whether it is named in passing, as what something else came after: «after his call with …». */
  readonly subordinate: boolean
  /** Whether the call is the earlier one behind «since», of which nothing but its day is told. */
  readonly sinceThen: boolean
  /** Whether it has the meaning of the one told before: «nor has he had luck with …». */
  readonly echo: boolean
  /** Whether the sentence goes on about something told before: its «today» may be another day. */
  readonly retold: boolean
  readonly refusedBy: Side | null
  readonly asked: Asked | null
  readonly duration: string | null
  readonly topics: readonly string[]
  /** Who makes the call known in this sentence. */
  readonly source: Source | null
  /** Whether the sentence tells what was said in the call. */
  readonly account: boolean
}
