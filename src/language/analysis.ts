import { readings, withoutEndings } from '#language/arabic-stem.ts'
import { englishStem } from '#language/english-stem.ts'
import { type Word, words } from '#language/words.ts'

/** What the analysis knows beforehand. Any spelling will do: all are folded here. */
export type AnalysisLexicon = {
  readonly stopWords: readonly string[]
  /** Names of people, whole or in part, in either script: stemming leaves them as they are. */
  readonly names: readonly string[]
}

/** The one reading of words for passages and questions alike. */
export type Analysis = {
  /** Changes whenever the same text would be read otherwise: an index made with another is stale. */
  readonly version: string
  /** The stems that a folded word can have, the likeliest first; never empty. */
  stems(form: string): readonly string[]
  /** Whether a folded word carries no content. */
  isStopWord(form: string): boolean
  /** The words of a question that carry content; all its words where none does. */
  contentWords(text: string): readonly Word[]
}

const ARABIC = /^[\u0621-\u064a]/u

/** The reading of words that a lexicon gives. */
export const createAnalysis = (lexicon: AnalysisLexicon): Analysis => {
  const stopWords = new Set(
    lexicon.stopWords.flatMap((word) => words(word).map(({ form }) => form)),
  )
  const names = new Set(lexicon.names.flatMap((name) => words(name).map(({ form }) => form)))

  const arabicStems = (form: string): readonly string[] => {
    const all = readings(form)
    const name = all.find((reading) => names.has(reading))
    return name === undefined ? [...new Set(all.map(withoutEndings))] : [name]
  }

  const stems = (form: string): readonly string[] => {
    if (ARABIC.test(form)) return arabicStems(form)
    return [names.has(form) ? form : englishStem(form)]
  }

  const isStopWord = (form: string): boolean =>
    stopWords.has(form) || (/^[\u0648\u0641]../u.test(form) && stopWords.has(form.slice(1)))

  return Object.freeze({
    version: '1',
    stems,
    isStopWord,
    contentWords(text: string): readonly Word[] {
      const all = words(text)
      const content = all.filter(({ form }) => !isStopWord(form))
      return content.length > 0 ? content : all
    },
  })
}
