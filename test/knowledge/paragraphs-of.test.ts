import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraphsOf } from '#knowledge/paragraphs-of.ts'

/** A paragraph: anything on one line that neither begins nor ends with a blank. */
const paragraph = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((text) => text.replaceAll(/[\n\r]/gu, '').trim())
  .filter((text) => text !== '')

const blanks = fc.array(fc.constantFrom('', ' ', '\t', '\u00a0'), { minLength: 1, maxLength: 3 })

it('gives back every paragraph letter for letter, and its line', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(paragraph, blanks)), fc.nat(99), (parts, linesBefore) => {
      const body = parts.flatMap(([text, between]) => [text, ...between]).join('\n')
      const found = paragraphsOf(body, linesBefore)
      expect(found.map(({ text }) => text)).toEqual(parts.map(([text]) => text))
      const lines = body.split('\n')
      for (const { text, line } of found) expect(lines[line - linesBefore - 1]).toBe(text)
    }),
  )
})

it('keeps the blanks inside a paragraph and leaves out those around it', () => {
  expect(paragraphsOf('\n  a  b\u00a0c \n', 0)).toEqual([
    { text: 'a  b\u00a0c', line: 2, lines: 1 },
  ])
})
