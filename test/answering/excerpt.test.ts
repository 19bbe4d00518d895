import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from '#answering/excerpt.ts'

const find = (text: string, ...words: readonly string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))

const quoted = (text: string, words: readonly string[], limit: number): string => {
  const { start, end, cut } = excerpt(text, find(text, ...words), limit)
  return `${cut.before ? '…' : ''}${text.slice(start, end)}${cut.after ? '…' : ''}`
}

describe('excerpt', () => {
  const text = 'One met two. The call lasted an hour. It was about the war. Nobody asked why.'

  it('takes the sentence that holds the matched words', () => {
    expect(quoted(text, ['call', 'hour'], 100)).toBe('…The call lasted an hour.…')
  })

  it('takes two sentences where the words are in both', () => {
    expect(quoted(text, ['call', 'war'], 100)).toBe(
      '…The call lasted an hour. It was about the war.…',
    )
  })

  it('takes the first sentence where nothing matched', () => {
    expect(quoted(text, [], 100)).toBe('One met two.…')
  })

  it('cuts a sentence longer than the limit at word bounds, about the matched words', () => {
    expect(quoted('a long sentence about the call of the minister', ['call'], 20)).toBe(
      '…about the call of…',
    )
  })

  it('counts a word said twice once', () => {
    expect(quoted('War war war. The call ended.', ['War', 'call', 'ended'], 16)).toBe(
      '…The call ended.',
    )
  })

  it('cuts a word longer than the limit between whole characters', () => {
    const family = '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧'
    expect(quoted(family, [], 17)).toBe(`${family.slice(0, 16)}…`)
  })

  const pieces = fc
    .array(
      fc.constantFrom(
        'قال',
        'وزير',
        'the',
        ' ',
        ' ',
        '. ',
        '؟ ',
        '\n',
        '«',
        '»',
        'e\u0301',
        '👍🏽',
        '\u064e',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))
  const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(8)), { maxLength: 6 })

  it('is always a slice within the limit, on bounds of characters, and tells what it cut', () => {
    fc.assert(
      fc.property(pieces, spans, fc.integer({ min: 20, max: 120 }), (passage, places, limit) => {
        const matched = places.map(([start, length]) => ({ start, end: start + length }))
        const { start, end, cut } = excerpt(passage, matched, limit)
        expect(end - start).toBeLessThanOrEqual(limit)
        if (passage.trim() === '') expect(start).toBe(end)
        const bounds = new Set([...new Intl.Segmenter().segment(passage)].map(({ index }) => index))
        expect(bounds.has(start) || start === passage.length).toBe(true)
        expect(bounds.has(end) || end === passage.length).toBe(true)
        expect(cut.before).toBe(passage.slice(0, start).trim() !== '')
        expect(cut.after).toBe(passage.slice(end).trim() !== '')
      }),
      { numRuns: 1000 },
    )
  })
})
