import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleFingerprint, isSameArticle, likeness } from '#ingest/same-article.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { anyText } from '../makers/texts.ts'
import { AR, GLUED } from './page-texts.ts'

const { articles } = realKnowledge()

it('knows a text with another head and tail, in another spelling, for the same', () => {
  const reprint = [
    'علمت صحيفة الأفق من مصادرها أن اتصالا جرى بين الوزيرين.',
    ...AR.paragraphs
      .slice(0, -1)
      .map((text) => text.replaceAll('الأميركي', 'الاميركى').replaceAll('ة', 'ه')),
    'يذكر أن الحرب مستمرة منذ فبراير 2022.',
  ]
  expect(isSameArticle(articleFingerprint(AR.paragraphs), articleFingerprint(reprint))).toBe(true)
})

it('knows the beginning of a text for the same', () => {
  const whole = articleFingerprint(AR.paragraphs)
  expect(likeness(whole, articleFingerprint(AR.paragraphs.slice(0, 3)))).toBe(1)
})

it('knows an article on the same event, written anew, for another', () => {
  const a = articleFingerprint(AR.paragraphs)
  const b = articleFingerprint(GLUED.paragraphs)
  expect(likeness(a, b)).toBeLessThan(0.1)
})

it('knows the articles of this repository for different ones', () => {
  const prints = articles.map(({ paragraphs }) => articleFingerprint(paragraphs))
  for (const [at, one] of prints.entries())
    for (const other of prints.slice(at + 1)) expect(likeness(one, other)).toBeLessThan(0.1)
})

it('knows a statement quoted at length in another article for another text', () => {
  const quoted = [AR.paragraphs[3], ...GLUED.paragraphs, ...(articles[0]?.paragraphs ?? [])]
  expect(isSameArticle(articleFingerprint(AR.paragraphs), articleFingerprint(quoted))).toBe(false)
})

it('finds a text in one much longer than what is kept of it', () => {
  const all = articles.flatMap(({ paragraphs }) => paragraphs)
  const [first] = articles
  const print = articleFingerprint(first?.paragraphs ?? [])
  expect(articleFingerprint(all).count).toBeGreaterThan(512)
  expect(likeness(print, articleFingerprint(all))).toBeGreaterThan(0.9)
})

it('is symmetric, between nothing and whole, and whole with itself', () => {
  const paragraphs = fc.array(anyText(80), { maxLength: 5 })
  fc.assert(
    fc.property(paragraphs, paragraphs, (one, other) => {
      const [a, b] = [articleFingerprint(one), articleFingerprint(other)]
      const alike = likeness(a, b)
      expect(likeness(b, a)).toBe(alike)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      expect(likeness(a, a)).toBe(a.count === 0 ? 0 : 1)
    }),
    { numRuns: 60 },
  )
})
