import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AnswerQuestion, createAnswerQuestion } from '#answering/answer-question.ts'
import { type CallFacts, createCallFacts } from '#answering/call-facts.ts'
import { createReading } from '#answering/create-reading.ts'
import type { PassageIndex } from '#answering/passage-index.ts'
import type { Reading } from '#answering/reading.ts'
import type { Sources } from '#answering/sources.ts'
import type { Language } from '#core/language.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { stopWordsOf } from '#knowledge/stop-words-lexicon-schema.ts'
import { termsOf } from '#knowledge/terms-lexicon-schema.ts'
import { type Analysis, createAnalysis } from '#language/analysis.ts'
import type { DictionaryEntry } from '#language/bilingual.ts'
import { createDateReader, type DateReader } from '#language/date-reader.ts'
import { monthNames } from '#language/month-names.ts'
import { createPhrasebook, type Phrasebook } from '#replies/phrasebook.ts'
import { createSpeech, type Speech } from '#replies/speech.ts'
import { createPassageIndex } from '#search/create-passage-index.ts'

/** The bot without any channel. */
export type Hotline = {
  readonly answer: AnswerQuestion
  readonly facts: CallFacts
  readonly sources: Sources
  readonly reading: Reading
  readonly phrasebook: Phrasebook
  readonly speech: Readonly<Record<Language, Speech>>
}

/** The Fluent files of a language, one a subject, as one text. */
const phrasesIn = (language: Language): string => {
  const folder = fileURLToPath(new URL(`./replies/phrases/${language}/`, import.meta.url))
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

/** The phrases as their files beside this one have them. */
export const readPhrasebook = (): Phrasebook =>
  createPhrasebook({ ar: phrasesIn('ar'), en: phrasesIn('en') })

/** How passages and questions are read for the index, by the words of the knowledge. */
export const analysisOf = (
  { lexicon, people }: Pick<Knowledge, 'lexicon' | 'people'>,
  dictionary: readonly DictionaryEntry[],
): Analysis =>
  createAnalysis({
    stopWords: stopWordsOf(lexicon['stop-words']),
    people,
    terms: termsOf(lexicon['terms']),
    dictionary,
    months: monthNames(lexicon.dates),
  })

/** What a hotline is joined with that no article changes. */
export type HotlineTools = { readonly phrasebook: Phrasebook; readonly dates: DateReader }

/** Makes what no article changes, by the words of the knowledge. */
export const hotlineTools = ({ lexicon }: Pick<Knowledge, 'lexicon'>): HotlineTools => ({
  phrasebook: readPhrasebook(),
  dates: createDateReader(lexicon.dates),
})

/** Joins the parts that answer over an index of the passages of the knowledge. */
export const hotlineOver = (
  knowledge: Knowledge,
  index: PassageIndex,
  { phrasebook, dates }: HotlineTools,
): Hotline => {
  const { lexicon, people, outlets, articles, passages, ledger } = knowledge
  // A question names a source only where there is an article of it; other outlets are words like any other.
  const told = outlets.filter(({ id }) => articles.some(({ outlet }) => outlet === id))
  const texts = passages.flatMap(({ text, translation, title }) => [text, translation ?? '', title])
  const reading = createReading(
    { ...lexicon, outlets: Object.fromEntries(told.map(({ id, names }) => [id, names])) },
    people,
    dates,
    texts,
  )
  const sources: Sources = {
    articles: new Map(articles.map((article) => [article.slug, article])),
    outlets: new Map(outlets.map((outlet) => [outlet.id, outlet])),
    people: new Map(people.map((person) => [person.id, person])),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    ledger,
    index,
  }
  const named = {
    topics: new Map(Object.entries(lexicon.topics).map(([key, topic]) => [key, topic.names])),
    sides: new Map(
      Object.entries(lexicon.officials.sides).map(([key, side]) => [
        key,
        { side: side.names, capital: side.capital },
      ]),
    ),
    events: new Map(
      Object.entries(lexicon.officials.events).map(([key, event]) => [key, event.names]),
    ),
  }
  return {
    answer: createAnswerQuestion(sources, reading),
    facts: createCallFacts(sources, reading),
    sources,
    reading,
    phrasebook,
    speech: {
      ar: createSpeech('ar', phrasebook, sources, named),
      en: createSpeech('en', phrasebook, sources, named),
    },
  }
}

/** Joins the parts that answer, from knowledge that has been read and, where there is one, a dictionary. */
export const createHotline = (
  knowledge: Knowledge,
  dictionary: readonly DictionaryEntry[] = [],
): Hotline =>
  hotlineOver(
    knowledge,
    createPassageIndex(knowledge.passages, analysisOf(knowledge, dictionary)),
    hotlineTools(knowledge),
  )
