import { hash } from 'node:crypto'
import type { Passage } from '#core/passage.ts'

/** An index as it is kept, and what it was made of. */
export type Snapshot = {
  /** The version of the analysis that the words were read with. */
  readonly analysis: string
  /** The passages that it holds, in its order, as `contentOf` tells them. */
  readonly contents: readonly string[]
  readonly forms: readonly string[]
  readonly sequence: Uint32Array
  readonly ends: Uint32Array
}

/** To be raised by hand whenever the form of a snapshot changes. */
const FORM = 'passages 4'

/** What a passage is, in a few letters: any other passage gives others. */
export const contentOf = ({ id, number, title, text, translation }: Passage): string =>
  hash('sha256', [id, number, title, text, translation ?? '\u0001'].join('\u0000'), 'base64').slice(
    0,
    22,
  )

const CHECKSUM = 32

const asBytes = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)

const checksum = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

/**
 * A snapshot as bytes: a checksum of all that follows, then each part behind its length in four bytes,
 * numbers least byte first.
 */
export const writeSnapshot = (snapshot: Snapshot): Uint8Array => {
  const parts = [
    Buffer.from(FORM),
    Buffer.from(snapshot.analysis),
    Buffer.from(snapshot.contents.join('\n')),
    Buffer.from(snapshot.forms.join('\n')),
    asBytes(snapshot.sequence),
    asBytes(snapshot.ends),
  ].flatMap((part) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(part.length)
    return [length, part]
  })
  const all = Buffer.concat([Buffer.alloc(CHECKSUM), ...parts])
  all.set(checksum(all.subarray(CHECKSUM)))
  return all
}

/** The parts behind their lengths; null where they are not as they were written. */
const partsOf = (bytes: Uint8Array): readonly Buffer[] | null => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!checksum(all.subarray(CHECKSUM)).equals(all.subarray(0, CHECKSUM))) return null
  const parts: Buffer[] = []
  for (let at = CHECKSUM; at < all.length; ) {
    if (at + 4 > all.length) return null
    const end = at + 4 + all.readUInt32LE(at)
    if (end > all.length) return null
    parts.push(all.subarray(at + 4, end))
    at = end
  }
  return parts
}

const asNumbers = (part: Buffer): Uint32Array =>
  new Uint32Array(Uint8Array.prototype.slice.call(part).buffer)

const asLines = (part: Buffer): readonly string[] =>
  part.length === 0 ? [] : part.toString().split('\n')

/** The snapshot in some bytes; null where they are damaged, or of another analysis or form. */
export const readSnapshot = (bytes: Uint8Array, analysis: string): Snapshot | null => {
  const [form, version, contents, forms, sequence, ends, ...more] = partsOf(bytes) ?? []
  if (form?.toString() !== FORM || version?.toString() !== analysis || more.length > 0) return null
  if (contents === undefined || forms === undefined || sequence === undefined) return null
  if (ends === undefined) return null
  return {
    analysis,
    contents: asLines(contents),
    forms: asLines(forms),
    sequence: asNumbers(sequence),
    ends: asNumbers(ends),
  }
}
