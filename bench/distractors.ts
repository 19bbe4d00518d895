import type { Passage } from '#core/passage.ts'

/** A stream of numbers from 0 to 1 that is the same each time (a linear congruential generator). */
const stream = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const NEW_WORD = 0.04

/**
 * Passages made up to enlarge a corpus: walks from word to word as the corpus's own texts go, forty
 * to a hundred words long, with new words put in as often as growing collections bring them. The
 * same for the same corpus.
 */
export const distractors = (corpus: readonly Passage[], count: number): readonly Passage[] => {
  const random = stream(1)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const texts = corpus.map(({ text }) => text.split(/\s+/u).filter((word) => word !== ''))
  const starts = texts.flatMap(([first]) => (first === undefined ? [] : [first]))
  const following = new Map<string, string[]>()
  for (const text of texts) {
    for (const [at, word] of text.entries()) {
      const next = text[at + 1]
      if (next !== undefined) following.set(word, [...(following.get(word) ?? []), next])
    }
  }
  const letters = [...new Set(texts.flat().join(''))].filter((letter) => /\p{L}/u.test(letter))
  const made = (): string => {
    const length = 3 + Math.floor(random() * 5)
    return Array.from({ length }, () => pick(letters) ?? '').join('')
  }
  const invented: string[] = []
  return Array.from({ length: count }, (_, at): Passage => {
    const length = 40 + Math.floor(random() * 60)
    const text: string[] = []
    let word = pick(starts) ?? ''
    while (text.length < length) {
      if (random() < NEW_WORD) {
        // One new word in four is new to the collection; the others come again.
        if (random() < 0.25 || invented.length === 0) invented.push(made())
        text.push(pick(invented) ?? '')
      }
      text.push(word)
      word = pick(following.get(word) ?? starts) ?? ''
    }
    const article = `made-${Math.floor(at / 5)}`
    return {
      id: `${article}#${(at % 5) + 1}`,
      article,
      number: (at % 5) + 1,
      language: corpus[0]?.language ?? 'ar',
      text: text.join(' '),
      translation: null,
      title: '',
    }
  })
}
