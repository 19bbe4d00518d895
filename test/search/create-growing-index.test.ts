import { describe, expect, it } from 'vitest'
import type { Passage } from '#core/passage.ts'
import { createAnalysis } from '#language/analysis.ts'
import { createGrowingIndex } from '#search/create-growing-index.ts'
import { createPassageIndex } from '#search/create-passage-index.ts'

const analysis = createAnalysis({ stopWords: ['من', 'في'], people: [], terms: [], dictionary: [] })

const NOUNS = ['مكالمة', 'حرب', 'ميناء', 'حبوب', 'قنبلة', 'وزير', 'سفينة', 'هدنة', 'اتفاق', 'جسر']

/** Articles of five passages of nouns that come again in cycles, and a number of each passage's own. */
const passagesUpTo = (count: number): readonly Passage[] =>
  Array.from({ length: count }, (_, at) => {
    const article = `a${Math.floor(at / 5)}`
    const nouns = [1, 2, 3, 4].map((step) => NOUNS[(at * step + step) % NOUNS.length])
    return {
      id: `${article}#${(at % 5) + 1}`,
      article,
      number: (at % 5) + 1,
      language: 'ar',
      text: `${nouns.join(' ')} ${at}`,
      translation: null,
      title: `${NOUNS[at % 7]} ${article}`,
    }
  })

const ask = (text: string) => ({ text, language: 'ar' as const, people: [] })
const QUESTIONS = ['حرب في الميناء', 'الحبوب والسفينة 17', 'وزير', 'اتفاق هدنة a3', '299 جسر', '7']

const few = passagesUpTo(40)
const many = passagesUpTo(700)
const whole = createPassageIndex(many, analysis)

describe('a growing index', () => {
  it('has a small knowledge at once', () => {
    const { index, origin } = createGrowingIndex(few, analysis, { snapshot: null })
    expect(origin).toBe('built')
    expect(index.search(ask('39'), 1)[0]?.passage).toBe(few[39])
  })

  it('answers from what it has until it has all, and then as if built at once', async () => {
    const { index, ready } = createGrowingIndex(many, analysis, { snapshot: null })
    expect(index.search(ask('699'), 1)).toEqual([])
    await ready
    for (const text of QUESTIONS) {
      expect(index.search(ask(text), 20)).toEqual(whole.search(ask(text), 20))
    }
  })

  it('lets everything else run while it grows', async () => {
    const { index, ready } = createGrowingIndex(many, analysis, { snapshot: null })
    let seen = 0
    const watch = setInterval(() => {
      const begun = index.search(ask('0'), 1).length > 0
      if (begun && index.search(ask('699'), 1).length === 0) seen += 1
    }, 0)
    await ready
    clearInterval(watch)
    expect(seen).toBeGreaterThan(1)
  })

  it('opens a snapshot with all of it, and adds what is not in one', async () => {
    const snapshot = whole.snapshot()
    const opened = createGrowingIndex(many, analysis, { snapshot })
    expect(opened).toMatchObject({ origin: 'snapshot', added: 0 })
    const newer = passagesUpTo(710)
    const grown = createGrowingIndex(newer, analysis, { snapshot })
    expect(grown).toMatchObject({ origin: 'snapshot', added: 10 })
    await Promise.all([opened.ready, grown.ready])
    const fresh = createPassageIndex(newer, analysis)
    for (const text of [...QUESTIONS, '705']) {
      expect(opened.index.search(ask(text), 20)).toEqual(whole.search(ask(text), 20))
      expect(grown.index.search(ask(text), 20)).toEqual(fresh.search(ask(text), 20))
    }
  })

  it('builds anew where the snapshot is of something else or broken', async () => {
    const other = createAnalysis({ stopWords: [], people: [], terms: [], dictionary: [] })
    for (const snapshot of [createPassageIndex(few, other).snapshot(), new Uint8Array(99)]) {
      const { index, ready, origin } = createGrowingIndex(few, analysis, { snapshot })
      await ready
      expect(origin).toBe('built')
      expect(index.search(ask('39'), 1)[0]?.passage).toBe(few[39])
    }
  })

  it('forgets an article that is withdrawn before its turn came, and takes its correction', async () => {
    const { index, ready } = createGrowingIndex(many, analysis, { snapshot: null })
    index.remove('a139')
    const corrected = many.slice(695).map((one) => ({ ...one, text: 'تصويب' }))
    index.add(corrected)
    await ready
    expect(index.search(ask('699'), 1)).toEqual([])
    expect(index.search(ask('تصويب'), 9)).toHaveLength(5)
  })

  it('stops where it is told to', async () => {
    const stop = new AbortController()
    const { index, ready } = createGrowingIndex(many, analysis, {
      snapshot: null,
      signal: stop.signal,
    })
    stop.abort()
    await expect(ready).rejects.toThrow()
    expect(index.search(ask('0'), 1)).toEqual([])
  })
})

describe('an index of many passages', () => {
  it('is the same after articles came and went', () => {
    const index = createPassageIndex(passagesUpTo(650), analysis)
    for (let article = 20; article < 130; article += 1) index.remove(`a${article}`)
    index.add(many.slice(650))
    index.remove('a135')
    const left = many.filter(({ article }) => {
      const number = Number(article.slice(1))
      return number !== 135 && (number < 20 || number >= 130)
    })
    const fresh = createPassageIndex(left, analysis)
    for (const text of QUESTIONS) {
      expect(index.search(ask(text), 20)).toEqual(fresh.search(ask(text), 20))
    }
    const again = createGrowingIndex(left, analysis, { snapshot: index.snapshot() })
    expect(again).toMatchObject({ origin: 'snapshot', added: 0 })
    for (const text of QUESTIONS) {
      expect(again.index.search(ask(text), 20)).toEqual(fresh.search(ask(text), 20))
    }
  })
})
