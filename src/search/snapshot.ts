import { createHash } from 'node:crypto'
import type { Passage } from '#core/passage.ts'
import type { FirstRoundKept } from '#search/first-round.ts'

/** An index as it is kept, and what it was made of. */
export type Snapshot = {
  /** The version of the analysis that the words were read with. */
  readonly analysis: string
  /** The passages that it holds, as `contentOf` tells them. */
  readonly content: string
  readonly forms: readonly string[]
  readonly sequence: Uint32Array
  readonly ends: Uint32Array
  readonly round: FirstRoundKept
  /** How many passages have each triple of letters. */
  readonly triples: readonly number[]
}

/** To be raised by hand whenever the form of a snapshot changes. */
const FORM = 'passages 2'

/** What some passages are, in a few letters: other passages, or another order, give others. */
export const contentOf = (passages: readonly Passage[]): string => {
  const hash = createHash('sha256')
  for (const { id, title, text, translation } of passages) {
    hash.update(`${id}\n${title}\u0000${text}\u0000${translation ?? '\u0001'}\u0000`)
  }
  return hash.digest('hex')
}

const asBytes = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** A snapshot as bytes: each part behind its length in four bytes, numbers least byte first. */
export const writeSnapshot = (snapshot: Snapshot): Uint8Array =>
  Buffer.concat(
    [
      Buffer.from(FORM),
      Buffer.from(snapshot.analysis),
      Buffer.from(snapshot.content),
      Buffer.from(snapshot.forms.join('\n')),
      asBytes(snapshot.sequence),
      asBytes(snapshot.ends),
      asBytes(Uint32Array.from(snapshot.round.frequencies)),
      asBytes(Uint32Array.from(snapshot.triples)),
      Buffer.from(snapshot.round.index),
    ].flatMap((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32LE(part.length)
      return [length, part]
    }),
  )

/** The parts behind their lengths, or null where the bytes end before they should. */
const partsOf = (bytes: Uint8Array): readonly Buffer[] | null => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Buffer[] = []
  for (let at = 0; at < all.length; ) {
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

/** The snapshot in some bytes; null where they are damaged, or made of or with something else. */
export const readSnapshot = (
  bytes: Uint8Array,
  expected: { readonly analysis: string; readonly content: string },
): Snapshot | null => {
  const [form, analysis, content, forms, sequence, ends, frequencies, triples, index, ...more] =
    partsOf(bytes) ?? []
  if (form?.toString() !== FORM || index === undefined || more.length > 0) return null
  if (analysis?.toString() !== expected.analysis) return null
  if (content?.toString() !== expected.content) return null
  if (forms === undefined || sequence === undefined) return null
  if (ends === undefined || frequencies === undefined || triples === undefined) return null
  return {
    ...expected,
    forms: forms.length === 0 ? [] : forms.toString().split('\n'),
    sequence: asNumbers(sequence),
    ends: asNumbers(ends),
    round: { index: index.toString(), frequencies: [...asNumbers(frequencies)] },
    triples: [...asNumbers(triples)],
  }
}
