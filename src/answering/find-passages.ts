import type { Aspect } from '#answering/aspect.ts'
import { LONGEST } from '#answering/cite.ts'
import { excerpt } from '#answering/excerpt.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { ownTopics } from '#answering/own-topics.ts'
import type { PassageHit, PassageQuery } from '#answering/passage-index.ts'
import type { Clause, Taken } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import type { Citation } from '#core/citation.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { Passage } from '#core/passage.ts'
import { sentences } from '#language/sentences.ts'
import type { Span } from '#language/span.ts'
import { tokens } from '#language/token.ts'
import { words } from '#language/words.ts'

/** The least share of a question's content that one passage must hold to count as its answer. */
const COVERED = 0.6

/** For a fact of another kind, such as a place, the passage must hold nearly all that is asked. */
const WHOLE = 0.8

/** Less will do where no other passage holds nearly as much: the words that it has then single it out. */
const SINGLED_OUT = { covered: 0.46, lead: 1.4, words: 2 } as const

const answers = ([best, second]: readonly PassageHit[]): boolean => {
  if (best === undefined) return false
  if (best.coverage >= COVERED) return true
  return (
    best.coverage >= SINGLED_OUT.covered &&
    best.matched.length >= SINGLED_OUT.words &&
    best.coverage >= (second?.coverage ?? 0) * SINGLED_OUT.lead
  )
}

/** A further passage is shown where it holds nearly as much and ranks nearly as high as the best. */
const NEARLY = 0.8

/** One that holds this share of what the best holds is shown before it where it alone has a date or number asked for. */
const HOLDING = 0.6

/** The sentences of the passage's text that stand where the matched sentences of the translation stand. */
const throughTranslation = (
  query: PassageQuery,
  passage: Passage,
  places: FindingTools['sources']['index']['places'],
): readonly Span[] => {
  const { text, translation } = passage
  if (translation === null) return []
  const own = sentences(text)
  const theirs = sentences(translation)
  if (own.length !== theirs.length) return []
  const best = excerpt(translation, places(query, { ...passage, text: translation }), LONGEST)
  return own.filter((_, at) => {
    const sentence = theirs[at]
    return sentence !== undefined && sentence.start < best.end && best.start < sentence.end
  })
}

const citeHit = (
  hit: PassageHit,
  query: PassageQuery,
  { cite, sources, language }: FindingTools,
): Citation => {
  const { passage } = hit
  const direct = sources.index.places(query, passage)
  const places =
    passage.language === query.language
      ? direct
      : [...throughTranslation(query, passage, sources.index.places), ...direct]
  const proved = sources.ledger.calls.filter(({ reports }) =>
    reports.some(
      ({ article, report }) =>
        article === passage.article && report.passages.includes(passage.number),
    ),
  )
  // A paragraph about two calls does not say of which the excerpt is.
  const call = proved.length === 1 ? proved[0] : undefined
  return cite(
    { article: passage.article, passage: passage.number, call: call?.id ?? null },
    { signs: [], words: [], places },
    language,
  )
}

/** Letters that a present verb begins with. */
const TRUNK = /^[\u064a\u062a\u0646\u0627]\p{L}{3}/u

/** Words that begin with as many letters alike are taken for forms of one word. */
const ALIKE = 4

const isAlike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE))

/** A verb of the present and its noun differ by their first letter: it is left out of both. */
const trunk = (form: string): string =>
  /^[\u064a\u062a\u0646\u0627]/u.test(form) && form.length >= ALIKE ? form.slice(1) : form

/** Whether the passage speaks of a topic that the question names, and no other subject is asked about. */
const touchesTopic = (clause: Clause, passage: Passage, reading: Reading): boolean => {
  const topics = ownTopics(clause)
  if (topics.length === 0 || clause.about.length > 0) return false
  const cues = reading.cues.read(tokens(passage.text, reading.wordForms))
  return topics.every((key) => cues.some(({ sign }) => sign === `topic:${key}`))
}

/**
 * Whether the passage, or its translation, holds at least a third of the words that nothing else
 * explains: they are what the question is about, and a passage with only its names does not answer
 * it. The search's likeness of sounds does not count here: it is meant for names.
 */
const holdsLeftover = (
  clause: Clause,
  { passage }: PassageHit,
  asked: Language,
  reading: Reading,
): boolean => {
  const wanted = [...clause.leftover, ...clause.about]
    .flatMap(({ start, end }) => words(clause.whole.slice(start, end)))
    .map(({ form }) => reading.wordForms(form))
  if (wanted.length === 0 || touchesTopic(clause, passage, reading)) return true
  // Across languages, without a translation, only the search can tell.
  if (passage.language !== asked && passage.translation === null) return true
  const held = new Set(
    words(`${passage.text} ${passage.translation ?? ''} ${passage.title}`).flatMap(({ form }) =>
      reading.wordForms(form),
    ),
  )
  const found = wanted.filter((forms) =>
    forms.some(
      (form) =>
        held.has(form) ||
        [...held].some(
          (other) => isAlike(form, other) || (TRUNK.test(form) && trunk(form) === trunk(other)),
        ),
    ),
  )
  return found.length * 3 >= wanted.length
}

/** The one date that an excerpt names; null where it names none or several. */
const onlyDate = (citation: Citation, reading: Reading): EdtfDate | null => {
  const found = reading.dates
    .read(citation.excerpt, { published: citation.published.date })
    .flatMap(({ date, fields }) =>
      date !== null &&
      (fields.day !== undefined || fields.month !== undefined || fields.year !== undefined)
        ? [date]
        : [],
    )
  const [only] = found
  // An uncertain date of a saying is no answer to when a thing was.
  return new Set(found.map(({ edtf }) => edtf)).size === 1 &&
    only !== undefined &&
    !only.approximate &&
    only.precision !== 'interval'
    ? only
    : null
}

/** Whether an excerpt holds the kind of thing asked for: a date for «when», a number for «how many». */
const tells = (
  aspect: Aspect | null,
  { excerpt: text, published }: Citation,
  reading: Reading,
): boolean => {
  switch (aspect) {
    case 'when':
      return reading.dates
        .read(text, { published: published.date })
        .some(({ fields }) => fields.year !== undefined || fields.month !== undefined)
    case 'count':
      return /\p{Nd}/u.test(text)
    default:
      return true
  }
}

/** The days and months that a clause names itself. */
const datesNamed = ({ when }: Clause): readonly EdtfDate[] =>
  when.flatMap(({ date, fields, event, topic }) =>
    date !== null && event === null && topic === null && fields.month !== undefined ? [date] : [],
  )

/** From here on a word is sure enough to have been meant for another to be said so. */
const SURELY_MEANT = 0.66

/** The words of a clause that the passage was found by though no passage writes them so. */
const mendedBy = (
  { matched }: PassageHit,
  { content, leftover, about, whole }: Clause,
  { sources }: FindingTools,
): readonly Taken[] => {
  const odd = new Set([...leftover, ...about].map(({ start, end }) => whole.slice(start, end)))
  return matched.flatMap(({ start, end }) => {
    const written = content.slice(start, end)
    const meant = odd.has(written) ? sources.index.suggest(written) : null
    return meant === null || meant.confidence < SURELY_MEANT ? [] : [{ written, as: meant.text }]
  })
}

/** The passages that answer a clause; null where none holds enough of what it asks. */
export const findPassages = (
  clause: Clause,
  reading: Reading,
  tools: FindingTools,
): Found | null => {
  const query: PassageQuery = {
    text: clause.content,
    language: tools.asked,
    people: clause.participants.people,
    dates: datesNamed(clause),
  }
  const hits = tools.sources.index
    .search(query, 10)
    .filter((hit) => holdsLeftover(clause, hit, tools.asked, reading))
  const [best] = hits
  if (best === undefined || !answers(hits)) return null
  if (clause.unkept !== null && best.coverage < WHOLE) return null
  const holding = hits.filter(({ coverage }) => coverage >= best.coverage * HOLDING)
  const near = hits.filter(
    ({ coverage, score }) => coverage >= best.coverage * NEARLY && score >= best.score * NEARLY,
  )
  const cited = (some: readonly PassageHit[]): readonly Citation[] =>
    some.map((hit) => citeHit(hit, query, tools))
  const kindAsked = clause.aspect === 'when' || clause.aspect === 'count'
  const telling = kindAsked
    ? cited(holding).filter((citation) => tells(clause.aspect, citation, reading))
    : []
  const citations = telling.length > 0 ? telling.slice(0, 2) : cited(near.slice(0, 2))
  const [first] = citations
  const date = clause.aspect === 'when' && first !== undefined ? onlyDate(first, reading) : null
  return {
    finding: { kind: 'passages', date },
    citations,
    calls: [],
    dates: date === null ? [] : [date],
    taken: mendedBy(best, clause, tools),
  }
}
