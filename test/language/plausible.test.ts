import { describe, expect, it } from 'vitest'
import { createHotline } from '#hotline.ts'
import { fold } from '#language/fold.ts'
import { createPlausible } from '#language/plausible.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

describe('a word by its pairs of letters', () => {
  const plausible = createPlausible(['call', 'tall', 'caller'])

  it('looks like a word where known words have nearly all its pairs', () => {
    expect(plausible('taller')).toBe(true)
  })

  it('does not where they have few', () => {
    expect(plausible('xqzw')).toBe(false)
  })

  it('is judged by how words begin and end, too', () => {
    expect(createPlausible(['ab'])('ba')).toBe(false)
  })
})

describe('a word beside those of the knowledge', () => {
  const { plausible } = createHotline(realKnowledge()).reading

  it.each(['مفاوضات', 'خريطة', 'الطماطم', 'neighbour', 'tomatoes', 'landlord'])(
    '%s looks like one',
    (word) => {
      expect(plausible(fold(word))).toBe(true)
    },
  )

  it.each(['ضصثقضص', 'ظذزظذ', 'xkqjzv', 'qqqwwwzz'])('%s does not', (word) => {
    expect(plausible(fold(word))).toBe(false)
  })
})
