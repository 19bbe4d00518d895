import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '#language/words.ts'
import { anyText } from '../makers/texts.ts'

const forms = (text: string): readonly string[] => words(text).map(({ form }) => form)

describe('words', () => {
  it('finds the words of both languages, folded, in their order', () => {
    expect(forms('«متى كانت مكالمة أوستن/Belousov»؟')).toEqual([
      'متي',
      'كانت',
      'مكالمه',
      'اوستن',
      'belousov',
    ])
  })

  it('takes the digits out of what they are written to', () => {
    expect(forms('13مايو 2022م 13th')).toEqual(['13', 'مايو', '2022', 'م', '13', 'th'])
  })

  it('parts words at hyphens and dashes', () => {
    expect(forms('US–Russian 2024-07-12')).toEqual(['us', 'russian', '2024', '07', '12'])
  })

  it('keeps an apostrophe within a word, and drops the s of possession', () => {
    expect(forms("O’Neill Austin's don't ministers'")).toEqual([
      'oneill',
      'austin',
      'dont',
      'ministers',
    ])
  })

  it('keeps a word whole over marks, tatweel and what is invisible', () => {
    expect(words('أُوسْـــ\u200cتِن')).toEqual([{ form: 'اوستن', start: 0, end: 12 }])
  })

  it('finds nothing where there are no letters', () => {
    expect(forms(' …؟! 👍🏽 ـــ \n')).toEqual([])
  })

  it('gives each word its place: the slice there is the word as written', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let end = 0
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(forms(text.slice(word.start, word.end))).toEqual([word.form])
          end = word.end
        }
      }),
    )
  })
})
