import type { EdtfDate } from '#core/edtf-date.ts'
import { type AnchorDates, datesAt } from '#ingest/anchor-dates.ts'
import { type AnchoredCall, isOneCall } from '#ingest/anchored-calls.ts'
import { bareMention, NO_DATES } from '#ingest/bare-mention.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { askedIn, refuserAt, sourceIn, triedBy } from '#ingest/call-facts.ts'
import { modalityAt } from '#ingest/call-kind.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { countedFromCall } from '#ingest/counted-from-call.ts'
import { isLastCall } from '#ingest/is-last-call.ts'
import { partnersOf } from '#ingest/partners.ts'
import type { Party } from '#ingest/party.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'
import { toldOfficials } from '#ingest/told-officials.ts'
import type { DateMention } from '#language/date-reader.ts'

/** A sentence as far as all its calls have it in common. */
export type ReadSentence = {
  readonly s: CallSentence
  /** What the text was about before it. */
  readonly before: Discourse
  readonly parties: readonly Party[]
  readonly clauses: readonly number[]
  readonly mentioned: readonly DateMention[]
  readonly dates: readonly PlacedDate[]
  /** Every anchor of the sentence with who speaks at it. */
  readonly calls: readonly AnchoredCall[]
  /** What the whole sentence tells of its calls. */
  readonly shared: Partial<CallMention>
}

/** What words for wanting to speak can tell of a call: that it was sought, planned or refused. */
const WISHED: ReadonlySet<string> = new Set(['sought', 'planned', 'refused'])

/** «First» of the call, before the day that it is the first since. */
const isFirstSince = (s: CallSentence, anchor: CallAnchor, { since }: AnchorDates): boolean =>
  since !== null &&
  s
    .role('first')
    .some(
      ({ from, to }) =>
        from < since.from && (Math.abs(from - anchor.from) <= 8 || since.from - to <= 4),
    )

/** The dates of the calls at the anchors of a sentence. */
const createDatesOf = ({ s, parties, clauses, dates, calls }: ReadSentence) => {
  const anchors = calls.map(({ anchor }) => anchor)
  const whoAt = (anchor: CallAnchor) => calls.find((call) => call.anchor === anchor)?.who
  return (anchor: CallAnchor): AnchorDates =>
    datesAt({
      s,
      anchor,
      dates,
      clauses,
      anchors,
      areOne: (a, b) => isOneCall(whoAt(a), whoAt(b)),
      partners: partnersOf(parties, whoAt(anchor)),
    })
}

/** What a sentence says of the call at one of its anchors; empty where it only thinks of one. */
export const mentionsAt = (
  read: ReadSentence,
  { anchor, who, before: then }: AnchoredCall,
): readonly CallMention[] => {
  const { s, before, parties, clauses, mentioned, dates, calls, shared } = read
  const datesOf = createDatesOf(read)
  const dayOf = (other: CallAnchor): EdtfDate | null => datesOf(other).own?.mention.date ?? null
  const at = datesOf(anchor)
  const isLast = anchor.sort === 'one' || isLastCall(s, anchor, dates, clauses)
  const modality = modalityAt(s, anchor, clauses, dates, at.own, isLast)
  const { kind, outlook, refusedAt, sinceThen } = modality
  if (kind === 'none' || (anchor.sort === 'reach' && !WISHED.has(kind))) return []
  const source = sourceIn(s, parties, anchor.from, before.voice)
  if (kind === 'denied' && s.role('denied').length === 0 && source === null) return []
  if (anchor.sort === 'one' && at.own === null) return []
  const anchors = calls.map((call) => call.anchor)
  const countedBack = at.own === null ? countedFromCall(s, anchor, anchors, mentioned, dayOf) : null
  const subordinate = s.has('behind', anchor.from - 2, anchor.from - 1)
  const behind = anchor.from > 3 && subordinate && (who.kind !== 'pairs' || at.own !== null)
  const further =
    who.kind !== 'pairs' && !anchor.definite && s.has('further', anchor.from - 1, anchor.to + 1)
  const recalled = isLast || behind || further || countedBack !== null
  const refusedBy = kind === 'refused' ? refuserAt(s, refusedAt ?? anchor.from, parties) : null
  const mention = {
    ...bareMention(s.paragraph),
    ...shared,
    lastDay: before.day,
    countedBack,
    spokenOf: then.pair ?? then.duo,
    oneMore: s.role('same-day').length > 0 || (before.foreign && s.role('also').length > 0),
    kind,
    outlook,
    recalled,
    subordinate,
    refusedBy,
    asked: askedIn(s, anchor, parties, clauses) ?? triedBy(kind, refusedBy, s, parties),
    source,
  }
  const { since } = at
  const isSince = since !== null && (sinceThen || recalled || isFirstSince(s, anchor, at))
  const days = sinceThen ? [] : at.listed.length > 0 ? at.listed : [at.own]
  const pairs = who.kind === 'pairs' ? who.pairs : [toldOfficials(parties, then)]
  return pairs.flatMap((officials): readonly CallMention[] => [
    ...days.map((own) => ({ ...mention, officials, dates: { ...at, own } })),
    ...(isSince
      ? [
          {
            ...bareMention(s.paragraph),
            kind: 'held' as const,
            officials,
            dates: { ...NO_DATES, own: since },
            recalled: true,
            sinceThen: true,
          },
        ]
      : []),
  ])
}
