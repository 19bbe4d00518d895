import { existsSync } from 'node:fs'
import type { Passage } from '#core/passage.ts'
import { analysisOf } from '#hotline.ts'
import { readFreedict } from '#knowledge/read-freedict.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import type { Analysis } from '#language/analysis.ts'
import { createPassageIndex } from '#search/create-passage-index.ts'
import type { Engine } from './measure-retrieval.ts'

/** The folder of the bot's knowledge. */
export const KNOWLEDGE = new URL('../knowledge', import.meta.url).pathname

/** Where Debian's package puts the dictionary. */
const FREEDICT = '/usr/share/dictd/freedict-eng-ara.dict.dz'

/** The bot's own reading of words; without the general dictionary where that is asked. */
export const botAnalysis = (dictionary: boolean): Analysis => {
  const knowledge = readKnowledge(KNOWLEDGE)
  if (knowledge.kind === 'faulty')
    throw new Error('The knowledge has faults: npm run check:knowledge names them')
  return analysisOf(
    knowledge.value,
    dictionary && existsSync(FREEDICT) ? readFreedict(FREEDICT) : [],
  )
}

/** The bot's own index as an engine to be measured. */
export const botEngine =
  (analysis: Analysis) =>
  (passages: readonly Passage[]): Engine => {
    const index = createPassageIndex(passages, analysis)
    return (text, language) =>
      index.search({ text, language, people: [] }, 10).map(({ passage }) => passage.text)
  }
