import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNearestWord, editDistance } from '#language/nearest-word.ts'

const word = fc.string({ unit: fc.constantFrom(...'ابتوabc'), maxLength: 9 })

describe('editDistance', () => {
  it.each([
    ['شويغو', 'شويغو', 0],
    ['belousov', 'belousof', 1],
    ['belousov', 'belusov', 1],
    ['belousov', 'bellousov', 1],
    ['belousov', 'belosuov', 1],
    ['austin', 'asutni', 2],
    ['', 'abc', 3],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to, 9)).toBe(distance)
  })

  it('gives up above the limit', () => {
    expect(editDistance('austin', 'belousov', 2)).toBe(3)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
  })

  it('is the same either way, and nothing only between equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 9)
        expect(editDistance(b, a, 9)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  it('is told alike under any limit that it keeps to, and above the limit where it does not', () => {
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, limit) => {
        const bounded = editDistance(a, b, limit)
        expect(Math.min(bounded, limit + 1)).toBe(Math.min(editDistance(a, b, 9), limit + 1))
      }),
    )
  })
})

describe('the nearest word', () => {
  const nearest = createNearestWord(
    new Set(['belousov', 'shoigu', 'austin', 'calls', 'call', 'بيلوسوف']),
  )

  it.each([
    ['belusov', 'belousov'],
    ['belosuovv', 'belousov'],
    ['shoygu', 'shoigu'],
    ['بيلوسف', 'بيلوسوف'],
  ])('to %s is %s', (misspelt, meant) => {
    expect(nearest(misspelt)).toBe(meant)
  })

  it.each([
    ['too many letters are wrong', 'belasaff'],
    ['it is too short to tell', 'shog'],
    ['a short word would take two changes', 'astuns'],
    ['it is known already', 'belousov'],
    ['nothing is like it', 'tomatoes'],
  ])('is none where %s', (_, misspelt) => {
    expect(nearest(misspelt)).toBeNull()
  })

  it('is none where two are as near', () => {
    const torn = createNearestWord(new Set(['shoiga', 'shoigu']))
    expect(torn('shoigi')).toBeNull()
  })

  it('is always a word of the list that is as near as is allowed', () => {
    const list = fc.uniqueArray(word, { maxLength: 12 })
    fc.assert(
      fc.property(list, word, (known, misspelt) => {
        const found = createNearestWord(new Set(known))(misspelt)
        if (found === null) return
        const distances = known.map((one) => editDistance(one, misspelt, 9)).sort((a, b) => a - b)
        expect(known).toContain(found)
        expect(editDistance(found, misspelt, 9)).toBeLessThanOrEqual(2)
        expect(distances[0]).toBe(editDistance(found, misspelt, 9))
        expect(distances[1] ?? 9).toBeGreaterThan(distances[0] ?? 0)
      }),
    )
  })
})
