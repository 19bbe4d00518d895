/**
 * The lines of a text that comes in pieces: what lies between line feeds, without a carriage return
 * before one. A last line needs no line feed. Nothing else ends a line: the separators that Unicode
 * and `node:readline` know besides may stand inside a question.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest
}
