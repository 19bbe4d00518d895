import { describe, expect, it } from 'vitest'
import { fold } from '#language/fold.ts'
import { datePhrases, dateReader, inNotation, isCertain } from './date-phrase-table.ts'

const phrases = datePhrases('test/language/date-phrases.yaml')
const heldOut = datePhrases('test/language/date-phrases-held-out.yaml')

describe('dates in the manner of the press', () => {
  it.each(phrases)('$said: $text', ({ text, anchor, words, dates }) => {
    const found = dateReader.read(text, anchor)
    expect(found.map(inNotation)).toEqual(dates)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words)
  })

  it('are more than 300', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(300)
  })

  it('do not depend on how their words are spelt within one folding', () => {
    const meaning = (text: string, at: (typeof phrases)[number]) =>
      dateReader.read(text, at.anchor).map((found) => `${inNotation(found)} ${found.rule}`)
    for (const phrase of [...phrases, ...heldOut])
      expect(meaning(fold(phrase.text), phrase)).toEqual(meaning(phrase.text, phrase))
  })
})

describe('phrases that no rule was written for', () => {
  const read = heldOut.map((phrase) => ({
    phrase,
    found: dateReader.read(phrase.text, phrase.anchor),
  }))

  it('are read exactly, 98 of a hundred', () => {
    const wrong = read.filter(
      ({ phrase, found }) => found.map(inNotation).join() !== phrase.dates.join(),
    )
    expect(wrong.length / heldOut.length).toBeLessThanOrEqual(0.02)
  })

  it('never give a wrong day for certain', () => {
    for (const { phrase, found } of read)
      for (const mention of found.filter(isCertain))
        expect(phrase.dates, phrase.text).toContain(inNotation(mention))
  })
})
