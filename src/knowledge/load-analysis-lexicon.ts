import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Person } from '#core/person.ts'
import { readFreedict } from '#knowledge/read-freedict.ts'
import { stopWordsOf } from '#knowledge/stop-words-lexicon-schema.ts'
import { termsOf } from '#knowledge/terms-lexicon-schema.ts'
import type { AnalysisLexicon } from '#language/analysis.ts'

/** Where Debian's package puts the dictionary. */
export const FREEDICT = '/usr/share/dictd/freedict-eng-ara.dict.dz'

/**
 * What the analysis needs of the folder of knowledge, and the dictionary where there is one at the
 * path; `dictionary` is empty where there is none, and questions across languages find less.
 */
export const loadAnalysisLexicon = (
  knowledge: string,
  people: readonly Person[],
  dictionaryPath: string | null,
): AnalysisLexicon => {
  const file = (name: string): unknown =>
    parse(readFileSync(join(knowledge, 'lexicon', name), 'utf8'))
  return {
    stopWords: stopWordsOf(file('stop-words.yaml')),
    people,
    terms: termsOf(file('terms.yaml')),
    dictionary:
      dictionaryPath !== null && existsSync(dictionaryPath) ? readFreedict(dictionaryPath) : [],
  }
}
