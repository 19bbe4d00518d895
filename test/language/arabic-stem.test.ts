import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readings, withoutEndings } from '#language/arabic-stem.ts'
import { fold } from '#language/fold.ts'

const read = (word: string): readonly string[] => readings(fold(word))

describe('the readings of an Arabic word', () => {
  it.each([
    ['الوزير', ['وزير']],
    ['بالوزير', ['وزير']],
    ['للوزير', ['وزير']],
    ['لأوستن', ['لاوستن', 'اوستن']],
    ['وقال', ['وقال', 'قال']],
    ['وبالمدينة', ['وبالمدينه', 'مدينه']],
    ['سيتحدث', ['سيتحدث', 'يتحدث']],
    ['وزير', ['وزير', 'زير']],
    ['من', ['من']],
  ])('of %s are %j', (word, expected) => {
    expect(read(word)).toEqual(expected)
  })

  it.each([
    ['والتر', 'والتر'],
    ['بوتين', 'بوتين'],
    ['فالنتينا', 'فالنتينا'],
  ])('of %s have the word itself, as its first letter may be its own', (word, itself) => {
    expect(read(word)).toContain(itself)
  })

  const arabic = fc.array(fc.constantFrom(...'ابتثجحخدرزسصطعفقكلمنهوي'), { minLength: 1 })

  it('leave two letters at least, or the word as it was', () => {
    fc.assert(
      fc.property(arabic, (letters) => {
        const word = letters.join('')
        for (const reading of readings(word)) {
          expect(word.endsWith(reading)).toBe(true)
          expect(reading.length >= 2 || reading === word).toBe(true)
        }
      }),
    )
  })
})

describe('a word without its endings', () => {
  it.each([
    ['مفاوضات', 'مفاوض'],
    ['مفاوضه', 'مفاوض'],
    ['روسيه', 'روس'],
    ['يوم', 'يوم'],
  ])('is of %s %s', (word, stem) => {
    expect(withoutEndings(word)).toBe(stem)
  })
})
