import { anchorsOf, type CallAnchor } from '#ingest/call-anchors.ts'
import { clausesOf } from '#ingest/call-clauses.ts'
import { type AnchorDates, datesAt, type PlacedDate, placedDates } from '#ingest/call-days.ts'
import type { Discourse, Officials } from '#ingest/call-discourse.ts'
import type { DurationReader } from '#ingest/call-duration.ts'
import { askedIn, refuserAt, sourceIn, triedBy } from '#ingest/call-facts.ts'
import { modalityAt } from '#ingest/call-kind.ts'
import type { CallLexicon } from '#ingest/call-lexicon.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { duoOf, type Participants, participantsAt } from '#ingest/call-participants.ts'
import { type Party, partiesOf } from '#ingest/call-parties.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { DateMention } from '#language/date-reader.ts'

/** What reading a sentence comes to: what it says of calls, and what the text is about behind it. */
export type SentenceCalls = {
  readonly mentions: readonly CallMention[]
  readonly discourse: Discourse
  /** Dates of somebody's words, for a call that they make known. */
  readonly statements: readonly PlacedDate[]
}

/** What the reading of sentences needs besides them. */
export type SentenceTools = {
  readonly lexicon: CallLexicon
  readonly durationIn: DurationReader
  readonly topicsIn: (s: CallSentence) => readonly string[]
  readonly datesIn: (s: CallSentence) => readonly DateMention[]
}

const NO_DATES: AnchorDates = { own: null, listed: [], statement: null, since: null }

/** Whether «last» or «previous» is said of the call and not of a day. */
const isLast = (
  s: CallSentence,
  anchor: CallAnchor,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean =>
  s
    .role('last')
    .some(
      ({ from, to }) =>
        clauses[from] === clauses[anchor.from] &&
        Math.min(Math.abs(from - anchor.to), Math.abs(anchor.from - to)) <= 5 &&
        !dates.some((date) => from <= date.to + 1 && date.from <= to + 1),
    )

const sideSigns = (s: CallSentence): readonly string[] =>
  s.signs.flatMap(({ label }) =>
    label.sign === 'side' || label.sign === 'institution' ? [label.side] : [],
  )

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

type SeenAnchor = {
  readonly anchor: CallAnchor
  readonly who: Participants
  readonly discourse: Discourse
}

/** Whether two anchors of a sentence can be words for one call: of the same people, or of none by themselves. */
const isOneCall = (a: Participants | undefined, b: Participants | undefined): boolean => {
  if (a?.kind !== 'pairs' || b?.kind !== 'pairs') return a?.kind !== 'foreign' && b?.kind !== 'foreign'
  return a.pairs.some((one) =>
    b.pairs.some((other) => one.us.office === other.us.office && one.ru.office === other.ru.office),
  )
}

/** Reads what a sentence says of calls. */
export const sentenceCalls = (
  s: CallSentence,
  before: Discourse,
  tools: SentenceTools,
): SentenceCalls => {
  const parties = partiesOf(s, tools.lexicon.leadLetters)
  const anchors = anchorsOf(s)
  let discourse: Discourse = {
    ...before,
    sides: new Set([
      ...before.sides,
      ...sideSigns(s),
      ...parties.flatMap(({ side }) => (side === null ? [] : [side])),
    ]),
  }
  const clauses = anchors.length > 0 || parties.length > 0 ? clausesOf(s) : []
  const dates = clauses.length > 0 ? placedDates(s, tools.datesIn(s), clauses) : []
  const meeting = s.role('in-person').length > 0
  const mentions: CallMention[] = []
  const seen: SeenAnchor[] = []
  for (const anchor of anchors) {
    const who = participantsAt(s, anchor, parties, clauses, discourse)
    seen.push({ anchor, who, discourse })
    if (who.kind === 'foreign' && anchor.sort !== 'talks' && anchor.sort !== 'called')
      discourse = { ...discourse, foreign: true }
    const [pair] = who.kind === 'pairs' && anchor.sort !== 'talks' ? who.pairs.slice(-1) : []
    if (pair !== undefined && !(anchor.sort === 'talk' && meeting))
      discourse = { ...discourse, pair, foreign: false }
  }
  const whoAt = (anchor: CallAnchor): Participants | undefined =>
    seen.find((one) => one.anchor === anchor)?.who
  const areOne = (a: CallAnchor, b: CallAnchor): boolean => isOneCall(whoAt(a), whoAt(b))
  for (const { anchor, who, discourse: then } of seen) {
    if (who.kind === 'foreign') continue
    const told = isToldOf(s, anchor, who.kind, then, dates, clauses)
    if (who.kind !== 'pairs' && !told) continue
    if (who.kind === 'pairs' && anchor.sort === 'talks') continue
    if (anchor.sort === 'talk' && meeting) continue
    if (anchor.sort === 'contact' && meeting && who.kind === 'pairs' && isLoose(s, anchor)) continue
    const { kind, outlook, refusedAt, sinceThen } = modalityAt(s, anchor, clauses)
    if (kind === 'none' || (anchor.sort === 'reach' && kind !== 'sought')) continue
    const at = datesAt(s, anchor, dates, clauses, anchors, areOne)
    if (anchor.sort === 'one' && at.own === null) continue
    const earlier = s.has('behind', Math.max(0, anchor.from - 2), anchor.from - 1) && (who.kind !== 'pairs' || at.own !== null) && anchor.from > 3
    const last = anchor.sort === 'one' || earlier || isLast(s, anchor, dates, clauses)
    const first = s
      .role('first')
      .some(
        ({ from }) =>
          clauses[from] === clauses[anchor.from] &&
          Math.abs(from - anchor.from) <= 8 &&
          from < (at.since?.from ?? 0),
      )
    const refusedBy = kind === 'refused' ? refuserAt(s, refusedAt ?? anchor.from, parties) : null
    const facts = {
      paragraph: s.paragraph,
      refusedBy,
      asked: askedIn(s, anchor, parties) ?? triedBy(kind, refusedBy, s, parties),
      duration: tools.durationIn(s),
      topics: tools.topicsIn(s),
      source: sourceIn(s, parties, anchor.from),
      account:
        s.role('discuss-verb').length > 0 || /["«“]/u.test(s.text.slice(s.span.start, s.span.end)),
      retold: s.role('recall').length > 0,
    }
    const pairs: readonly (Officials | null)[] =
      who.kind === 'pairs' ? who.pairs : [then.pair === null ? then.duo : null]
    for (const officials of pairs) {
      const days = at.listed.length > 0 ? at.listed : [at.own]
      if (!sinceThen)
        for (const own of days)
          mentions.push({
            ...facts,
            kind,
            outlook,
            officials,
            dates: { ...at, own },
            recalled: last,
            sinceThen: false,
            echo: false,
          })
      if (at.since !== null && (first || sinceThen || last))
        mentions.push({
          ...facts,
          asked: null,
          duration: null,
          topics: [],
          source: null,
          kind: 'held',
          outlook: null,
          refusedBy: null,
          officials,
          dates: { ...NO_DATES, own: at.since },
          recalled: true,
          echo: false,
          sinceThen: true,
        })
    }
  }
  const duo = duoOf(parties, discourse)
  if (mentions.length === 0 && duo !== null && anchors.length === 0) {
    const kind = s.role('refused').length > 0 ? 'refused' : s.role('failed').length > 0 ? 'sought' : null
    if (kind !== null) {
      mentions.push(echoOf(s, kind, duo, tools))
      discourse = { ...discourse, pair: duo, foreign: false }
    }
  }
  const subject = subjectOf(parties)
  return {
    mentions,
    discourse: {
      ...discourse,
      subject: subject ?? discourse.subject,
      duo: duo ?? discourse.duo,
    },
    statements: dates.filter(({ of, mention }) => of === 'statement' && mention.relation === 'on'),
  }
}

/** «Milley has had no more luck with Gerasimov»: the same came of a call of two others. */
const echoOf = (
  s: CallSentence,
  kind: 'refused' | 'sought',
  officials: Officials,
  tools: SentenceTools,
): CallMention => ({
  paragraph: s.paragraph,
  kind,
  outlook: null,
  officials,
  dates: NO_DATES,
  recalled: false,
  sinceThen: false,
  echo: true,
  retold: false,
  refusedBy: null,
  asked: null,
  duration: null,
  topics: tools.topicsIn(s),
  source: null,
  account: false,
})

/** Whether an anchor without names means the call told of before. */
const isToldOf = (
  s: CallSentence,
  anchor: CallAnchor,
  who: 'pairs' | 'same' | 'none',
  { pair, duo, foreign }: Discourse,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean => {
  const dated = dates.some(({ clause }) => clause === clauses[anchor.from])
  if (foreign || (pair === null && !(who === 'same' && duo !== null && anchor.sort === 'call' && dated)))
    return false
  if (who === 'same')
    return anchor.sort === 'talks' ? isLast(s, anchor, dates, clauses) : anchor.sort !== 'called'
  if (anchor.sort === 'one') return true
  if (anchor.sort === 'call' || anchor.sort === 'contact' || anchor.sort === 'talks')
    return (
      anchor.definite ||
      isLast(s, anchor, dates, clauses) ||
      (anchor.sort === 'call' && (dated || s.has('aside', Math.max(0, anchor.from - 2), anchor.from)))
    )
  return false
}

/** A word that only perhaps is a call. */
const isLoose = (s: CallSentence, anchor: CallAnchor): boolean =>
  !s.role('phone-verb').some(({ from }) => from === anchor.from)
