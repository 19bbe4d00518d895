import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '#language/sentences.ts'

const split = (text: string): readonly string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['قال الوزير ذلك. ثم سافر؟ نعم!', ['قال الوزير ذلك.', 'ثم سافر؟', 'نعم!']],
    ['قال: «لا تعليق.» وانصرف. انتهى', ['قال: «لا تعليق.»', 'وانصرف.', 'انتهى']],
    ['سطر بلا نقطة\nسطر ثان', ['سطر بلا نقطة', 'سطر ثان']],
    ['بلغ 3.5 مليون. وزاد', ['بلغ 3.5 مليون.', 'وزاد']],
    [
      'The U.S. Secretary called. He spoke for an hour.',
      ['The U.S. Secretary called.', 'He spoke for an hour.'],
    ],
    [
      'Gen. Milley spoke to J. Smith. “Good.” He left',
      ['Gen. Milley spoke to J. Smith.', '“Good.”', 'He left'],
    ],
    ['Well… it went on. Then it ended…', ['Well… it went on.', 'Then it ended…']],
    ['', []],
    [' \n ', []],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  const prose = fc
    .array(
      fc.constantFrom('ا', 'و', 'a', 'B', '.', '؟', '…', '»', '"', ' ', '\n', '3', '\u064b', '😀'),
    )
    .map((letters) => letters.join(''))

  it('leaves nothing out but white space, and never overlaps', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let from = 0
        for (const { start, end } of sentences(text)) {
          expect(text.slice(from, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(text.slice(from).trim()).toBe('')
      }),
    )
  })
})
