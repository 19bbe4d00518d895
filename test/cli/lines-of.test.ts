import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '#lines-of.ts'

async function* piecesOf(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces
}

const lines = async (...pieces: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const line of linesOf(piecesOf(...pieces))) found.push(line)
  return found
}

describe('linesOf', () => {
  it('parts at line feeds, with or without a carriage return', async () => {
    expect(await lines('one\ntwo\r\nthree')).toEqual(['one', 'two', 'three'])
  })

  it('keeps empty lines', async () => {
    expect(await lines('\n\n  \n')).toEqual(['', '', '  '])
  })

  it('finds no line in nothing, nor behind the last line feed', async () => {
    expect(await lines()).toEqual([])
    expect(await lines('one\n')).toEqual(['one'])
  })

  it('leaves other separators inside a line', async () => {
    expect(await lines('one\u2028two\u2029three\rfour\u0085five\n')).toEqual([
      'one\u2028two\u2029three\rfour\u0085five',
    ])
  })

  it('does not depend on where the pieces are cut', async () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'ب', '\n', '\r', '\u2028'), maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        expect(await lines(...pieces)).toEqual(await lines(pieces.join('')))
      }),
    )
  })
})
