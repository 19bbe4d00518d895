import type { Passage } from '#core/passage.ts'
import { FREEDICT, loadAnalysisLexicon } from '#knowledge/load-analysis-lexicon.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { type Analysis, createAnalysis } from '#language/analysis.ts'
import { monthNames } from '#language/month-names.ts'
import { createPassageIndex } from '#search/create-passage-index.ts'
import type { Engine } from './measure-retrieval.ts'

/** The folder of the bot's knowledge. */
export const KNOWLEDGE = new URL('../knowledge', import.meta.url).pathname

/** The bot's own reading of words; without the general dictionary where that is asked. */
export const botAnalysis = (dictionary: boolean): Analysis => {
  const knowledge = readKnowledge(KNOWLEDGE)
  if (knowledge.kind === 'faulty') console.error('The knowledge has problems; names are not known.')
  const people = knowledge.kind === 'faulty' ? [] : knowledge.value.people
  return createAnalysis({
    ...loadAnalysisLexicon(KNOWLEDGE, people, dictionary ? FREEDICT : null),
    months: knowledge.kind === 'faulty' ? [] : monthNames(knowledge.value.lexicon.dates),
  })
}

/** The bot's own index as an engine to be measured. */
export const botEngine =
  (analysis: Analysis) =>
  (passages: readonly Passage[]): Engine => {
    const index = createPassageIndex(passages, analysis)
    return (text, language) =>
      index.search({ text, language, people: [] }, 10).map(({ passage }) => passage.text)
  }
