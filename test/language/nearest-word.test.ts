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
  const nearest = createNearestWord({
    names: new Set(['belousov', 'shoigu', 'austin', 'بيلوسوف']),
    others: new Set(['calls', 'initiated', 'planned', 'مكالمات', 'translate']),
  })

  it.each([
    ['belusov', 'belousov'],
    ['belosuovv', 'belousov'],
    ['shoygu', 'shoigu'],
    ['بيلوسف', 'بيلوسوف'],
    ['intiated', 'initiated'],
    ['مكالامات', 'مكالمات'],
  ])('to %s is %s', (misspelt, meant) => {
    expect(nearest(misspelt)).toBe(meant)
  })

  it.each([
    ['too many letters of a name are wrong', 'belasaff'],
    ['a short name would take two changes', 'astuns'],
    ['two letters of another word are wrong', 'inititaad'],
    ['another word begins with another letter', 'clanned'],
    ['it is too short to tell', 'cals'],
    ['it is the word with an ending', 'translated'],
    ['nothing is like it', 'tomatoes'],
  ])('is none where %s', (_, misspelt) => {
    expect(nearest(misspelt)).toBeNull()
  })

  it('is none where two are as near', () => {
    const torn = createNearestWord({ names: new Set(['shoiga', 'shoigu']), others: new Set() })
    expect(torn('shoigi')).toBeNull()
  })

  it('is a word of the lists within two edits, and no other is as near', () => {
    const list = fc.uniqueArray(word, { maxLength: 12 })
    fc.assert(
      fc.property(list, word, (names, misspelt) => {
        const found = createNearestWord({ names: new Set(names), others: new Set() })(misspelt)
        if (found === null) return
        const distances = names.map((name) => editDistance(name, misspelt, 9)).sort((a, b) => a - b)
        expect(names).toContain(found)
        expect(distances[0]).toBe(editDistance(found, misspelt, 9))
        expect(distances[0]).toBeLessThanOrEqual(2)
        expect(distances[1] ?? 9).toBeGreaterThan(distances[0] ?? 0)
      }),
    )
  })
})
