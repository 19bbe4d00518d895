import type { Side } from '#core/person.ts'
import { mentionsAt } from '#ingest/anchor-mentions.ts'
import { anchoredCalls } from '#ingest/anchored-calls.ts'
import { bareMention, echoIn } from '#ingest/bare-mention.ts'
import { anchorsOf } from '#ingest/call-anchors.ts'
import { clausesOf } from '#ingest/call-clauses.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { sourceIn } from '#ingest/call-facts.ts'
import type { CallLexicon } from '#ingest/call-lexicon.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { partiesOf } from '#ingest/call-parties.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { castAfter, duoOfCast } from '#ingest/cast.ts'
import { goesOn } from '#ingest/goes-on.ts'
import { duoOf } from '#ingest/official-pairs.ts'
import type { Party } from '#ingest/party.ts'
import { placedDates } from '#ingest/placed-dates.ts'
import {
  dayAmong,
  discussionDays,
  type StatementDay,
  statementsAmong,
} from '#ingest/statement-days.ts'
import { tellsOfCall } from '#ingest/tells-of-call.ts'
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

/** The side of the last institution that a sentence lets be heard; null where it does not. */
const voiceIn = (s: CallSentence): Side | null =>
  s.role('speech').length === 0
    ? null
    : (s.signs.flatMap(({ label }) => (label.sign === 'institution' ? [label.side] : [])).at(-1) ??
      null)

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

/** Whether a sentence tells what was said: by a verb of discussing, or in quotation marks. */
const isAccount = (s: CallSentence): boolean =>
  s.role('discuss-verb').length > 0 ||
  /["\u00ab\u201c]/u.test(s.text.slice(s.span.start, s.span.end))

/** What is said of the call told of before. */
const accountIn = (
  s: CallSentence,
  parties: readonly Party[],
  topics: readonly string[],
  { voice }: Discourse,
): CallMention => ({
  ...bareMention(s.paragraph),
  kind: 'held',
  officials: null,
  goesOn: true,
  account: true,
  topics,
  source: sourceIn(s, parties, 0, voice),
})

/** «الاثنين» is Monday where it is in a date, and else «the two». */
const isDay = (s: CallSentence, { side, from }: Party, dates: readonly DateMention[]): boolean => {
  const start = s.words[from]?.start ?? 0
  return side === 'both' && dates.some((date) => date.start <= start && start < date.end)
}

/** A sentence that names nobody and tells of no call: only of the day of somebody's words, or that they refused. */
const withoutCalls = (
  s: CallSentence,
  before: Discourse,
  datesIn: SentenceTools['datesIn'],
): SentenceCalls => {
  const mentioned = s.role('speech').length === 0 ? [] : datesIn(s)
  const named = namedSides(s, [])
  const echo = named.length > 0 ? echoIn(s, null) : null
  return {
    mentions: echo === null ? [] : [echo],
    discourse: {
      ...before,
      sides: new Set([...before.sides, ...named]),
      cast: castAfter(before, []),
      voice: voiceIn(s) ?? before.voice,
    },
    statements: statementsAmong(s, placedDates(s, mentioned, clausesOf(s, mentioned))),
  }
}

/** Reads what a sentence says of calls. */
export const sentenceCalls = (
  s: CallSentence,
  before: Discourse,
  { lexicon, durationIn, topicsIn, datesIn }: SentenceTools,
): SentenceCalls => {
  const found = partiesOf(s, lexicon.leadLetters)
  const anchors = anchorsOf(s)
  if (anchors.length === 0 && found.length === 0) return withoutCalls(s, before, datesIn)
  const mentioned = datesIn(s)
  const parties = found.filter((party) => !isDay(s, party, mentioned))
  const clauses = clausesOf(s, mentioned)
  const dates = placedDates(s, mentioned, clauses)
  const sides = new Set([...before.sides, ...namedSides(s, found)])
  const start = { ...before, sides }
  const { calls, discourse } = anchoredCalls(s, anchors, parties, clauses, dates, start)
  const told = calls.filter((call) => tellsOfCall(s, call, dates, clauses))
  const shared =
    told.length === 0
      ? {}
      : {
          duration: durationIn(s),
          topics: topicsIn(s),
          retold: isRetold(s),
          account: isAccount(s),
        }
  const read = { s, before, parties, clauses, mentioned, dates, calls, shared }
  const mentions = told.flatMap((call) => mentionsAt(read, call))
  const cast = castAfter(before, parties)
  const duo = duoOf(parties, discourse) ?? (discourse.pair === null ? duoOfCast(cast) : null)
  const echo = anchors.length === 0 ? echoIn(s, duo) : null
  const further: readonly CallMention[] =
    echo !== null
      ? [echo]
      : anchors.length === 0 && goesOn(s, parties, dates, before)
        ? [accountIn(s, parties, topicsIn(s), before)]
        : []
  return {
    mentions: [...mentions, ...further],
    discourse: {
      ...discourse,
      ...(echo === null || duo === null ? {} : { pair: duo, foreign: false }),
      subject: subjectOf(parties) ?? discourse.subject,
      duo: duo ?? discourse.duo,
      cast,
      voice: voiceIn(s) ?? before.voice,
      day: anchors.length > 0 ? (dayAmong(dates) ?? before.day) : before.day,
    },
    statements: [
      ...statementsAmong(s, dates),
      ...(anchors.length === 0 && duo !== null ? discussionDays(s, dates) : []),
    ],
  }
}
