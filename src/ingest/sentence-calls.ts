import type { EdtfDate } from '#core/edtf-date.ts'
import { type AnchorDates, datesAt } from '#ingest/anchor-dates.ts'
import { anchoredCalls, isLastCall, isOneCall, tellsOfCall } from '#ingest/anchored-calls.ts'
import { bareMention, echoIn, NO_DATES } from '#ingest/bare-mention.ts'
import { anchorsOf, type CallAnchor } from '#ingest/call-anchors.ts'
import { clausesOf } from '#ingest/call-clauses.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { askedIn, refuserAt, sourceIn, triedBy } from '#ingest/call-facts.ts'
import { modalityAt } from '#ingest/call-kind.ts'
import type { CallLexicon } from '#ingest/call-lexicon.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { partiesOf } from '#ingest/call-parties.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { castAfter, duoOfCast } from '#ingest/cast.ts'
import { countedFromCall } from '#ingest/counted-from-call.ts'
import { duoOf } from '#ingest/official-pairs.ts'
import { partnersOf } from '#ingest/partners.ts'
import type { Party } from '#ingest/party.ts'
import { placedDates } from '#ingest/placed-dates.ts'
import {
  dayAmong,
  discussionDays,
  type StatementDay,
  statementsAmong,
} from '#ingest/statement-days.ts'
import { toldOfficials } from '#ingest/told-officials.ts'
import type { DateMention } from '#language/date-reader.ts'

/** What reading a sentence comes to: what it says of calls, and what the text is about behind it. */
export type SentenceCalls = {
  readonly mentions: readonly CallMention[]
  readonly discourse: Discourse
  /** Dates of somebody's words, for a call that they make known. */
  readonly statements: readonly StatementDay[]
}

/** What the reading of sentences needs besides them. */
export type SentenceTools = {
  readonly lexicon: CallLexicon
  readonly durationIn: (s: CallSentence) => string | null
  readonly topicsIn: (s: CallSentence) => readonly string[]
  readonly datesIn: (s: CallSentence) => readonly DateMention[]
}

const namedSides = (s: CallSentence, parties: readonly Party[]): readonly string[] => [
  ...s.signs.flatMap(({ label }) =>
    label.sign === 'side' || label.sign === 'institution' ? [label.side] : [],
  ),
  ...parties.flatMap(({ side }) => (side === null ? [] : [side])),
]

/** The one whom a sentence is about: the first who does something in it. */
const subjectOf = (parties: readonly Party[]): Party | null =>
  parties.find(
    ({ lead, side, office, person }) =>
      lead === null &&
      side !== 'both' &&
      side !== null &&
      office !== 'spokesman' &&
      (person === null || person.terms.length > 0),
  ) ?? null

/** «Had spoken», «وكان قد تحدث», «at the time»: what is told lies before what was told. */
const isRetold = (s: CallSentence): boolean => {
  const [had] = s.role('had')
  if (had !== undefined && (had.from === 0 || s.role('speech').length === 0)) return true
  return s.role('recall').length > 0
}

/** «First» of the call, before the day that it is the first since. */
const isFirstSince = (s: CallSentence, anchor: CallAnchor, { since }: AnchorDates): boolean =>
  since !== null &&
  s
    .role('first')
    .some(
      ({ from, to }) =>
        from < since.from && (Math.abs(from - anchor.from) <= 8 || since.from - to <= 4),
    )

/** «الاثنين» is Monday where it is in a date, and else «the two». */
const isDay = (s: CallSentence, { side, from }: Party, dates: readonly DateMention[]): boolean => {
  const start = s.words[from]?.start ?? 0
  return side === 'both' && dates.some((date) => date.start <= start && start < date.end)
}

/** What words for wanting to speak can tell of a call: that it was sought, planned or refused. */
const WISHED: ReadonlySet<string> = new Set(['sought', 'planned', 'refused'])

/** Reads what a sentence says of calls. */
export const sentenceCalls = (
  s: CallSentence,
  before: Discourse,
  { lexicon, durationIn, topicsIn, datesIn }: SentenceTools,
): SentenceCalls => {
  const found = partiesOf(s, lexicon.leadLetters)
  const anchors = anchorsOf(s)
  const sides = new Set([...before.sides, ...namedSides(s, found)])
  const start: Discourse = { ...before, sides }
  if (anchors.length === 0 && found.length === 0) {
    const mentioned = s.role('speech').length === 0 ? [] : datesIn(s)
    const statements = statementsAmong(s, placedDates(s, mentioned, clausesOf(s, mentioned)))
    const echo = namedSides(s, found).length > 0 ? echoIn(s, null) : null
    const cast = castAfter(before, found)
    return { mentions: echo === null ? [] : [echo], discourse: { ...start, cast }, statements }
  }
  const mentioned = datesIn(s)
  const parties = found.filter((party) => !isDay(s, party, mentioned))
  const clauses = clausesOf(s, mentioned)
  const dates = placedDates(s, mentioned, clauses)
  const { calls, discourse } = anchoredCalls(s, anchors, parties, clauses, dates, start)
  const whoAt = (anchor: CallAnchor) => calls.find((call) => call.anchor === anchor)?.who
  const told = calls.filter((call) => tellsOfCall(s, call, dates, clauses))
  const shared =
    told.length === 0
      ? {}
      : {
          duration: durationIn(s),
          topics: topicsIn(s),
          retold: isRetold(s),
          account:
            s.role('discuss-verb').length > 0 ||
            /["«“]/u.test(s.text.slice(s.span.start, s.span.end)),
        }

  const datesOf = (anchor: CallAnchor): AnchorDates =>
    datesAt(
      s,
      anchor,
      dates,
      clauses,
      anchors,
      (a, b) => isOneCall(whoAt(a), whoAt(b)),
      partnersOf(parties, whoAt(anchor)),
    )
  const dayOf = (anchor: CallAnchor): EdtfDate | null => datesOf(anchor).own?.mention.date ?? null
  const mentions: CallMention[] = []
  for (const { anchor, who, before: then } of told) {
    const at = datesOf(anchor)
    const countedBack =
      at.own === null ? countedFromCall(s, anchor, anchors, mentioned, dayOf) : null
    const isLast = anchor.sort === 'one' || isLastCall(s, anchor, dates, clauses)
    const modality = modalityAt(s, anchor, clauses, dates, at.own, isLast)
    const { kind, outlook, refusedAt, sinceThen } = modality
    if (kind === 'none' || (anchor.sort === 'reach' && !WISHED.has(kind))) continue
    const source = sourceIn(s, parties, anchor.from)
    if (kind === 'denied' && s.role('denied').length === 0 && source === null) continue
    if (anchor.sort === 'one' && at.own === null) continue
    const behind =
      anchor.from > 3 &&
      s.has('behind', anchor.from - 2, anchor.from - 1) &&
      (who.kind !== 'pairs' || at.own !== null)
    const further =
      who.kind !== 'pairs' && !anchor.definite && s.has('further', anchor.from - 1, anchor.to + 1)
    const last = isLast || behind || further || countedBack !== null
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
      recalled: last,
      subordinate: s.has('behind', anchor.from - 2, anchor.from - 1),
      refusedBy,
      asked: askedIn(s, anchor, parties, clauses) ?? triedBy(kind, refusedBy, s, parties),
      source,
    }
    const pairs = who.kind === 'pairs' ? who.pairs : [toldOfficials(parties, then)]
    for (const officials of pairs) {
      if (!sinceThen)
        for (const own of at.listed.length > 0 ? at.listed : [at.own])
          mentions.push({ ...mention, officials, dates: { ...at, own } })
      if (at.since !== null && (sinceThen || last || isFirstSince(s, anchor, at)))
        mentions.push({
          ...bareMention(s.paragraph),
          kind: 'held',
          officials,
          dates: { ...NO_DATES, own: at.since },
          recalled: true,
          sinceThen: true,
        })
    }
  }
  const cast = castAfter(before, parties)
  const duo = duoOf(parties, discourse) ?? (discourse.pair === null ? duoOfCast(cast) : null)
  const echo = anchors.length === 0 ? echoIn(s, duo) : null
  if (echo !== null) mentions.push(echo)
  return {
    mentions,
    discourse: {
      ...discourse,
      ...(echo === null || duo === null ? {} : { pair: duo, foreign: false }),
      subject: subjectOf(parties) ?? discourse.subject,
      duo: duo ?? discourse.duo,
      cast,
      day: anchors.length > 0 ? (dayAmong(dates) ?? before.day) : before.day,
    },
    statements: [
      ...statementsAmong(s, dates),
      ...(anchors.length === 0 && duo !== null ? discussionDays(s, dates) : []),
    ],
  }
}
