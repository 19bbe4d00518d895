import { readFileSync } from 'node:fs'
import type { Reading } from '#knowledge/problem.ts'

/** The place of the first byte that is not UTF-8: what comes before it is decoded to count the lines. */
const firstBadLine = (bytes: Uint8Array): number => {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const at = lenient.indexOf('\ufffd')
  return at < 0 ? 1 : lenient.slice(0, at).split('\n').length
}

/**
 * The text of a file in UTF-8, without a byte order mark and with every line ending as `\n`. `file`
 * is the name that a problem gives it. Throws where the file cannot be read at all.
 */
export const readText = (path: string, file: string): Reading<string> => {
  const bytes = readFileSync(path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { kind: 'read', value: text.replaceAll('\r\n', '\n') }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const what = 'the file is not UTF-8 here'
    const todo = 'save it again with the encoding UTF-8'
    return { kind: 'faulty', problems: [{ file, line: firstBadLine(bytes), what, todo }] }
  }
}
