import type { Page } from '#ingest/page.ts'
import { charsetOf } from '#ingest/page-charset.ts'
import { formatOf } from '#ingest/page-format.ts'

/** What the bytes of a page come to: a page, or why they are none. */
export type DecodedPage =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'unreadable'; readonly reason: 'empty' | 'not-text' }

/** How the files begin that are often behind a link and are no text: documents, pictures, archives, sound, film. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x49, 0x44, 0x33],
  [0x4f, 0x67, 0x67, 0x53],
  [0x52, 0x49, 0x46, 0x46],
  [0x1a, 0x45, 0xdf, 0xa3],
]

/** The share of control characters from which on something is no text. */
const MOST_CONTROLS = 0.01

const SAMPLE = 50_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g

const isBinary = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE)
  const controls = sample.match(CONTROLS)?.length ?? 0
  const lost = sample.match(/\ufffd/g)?.length ?? 0
  return controls > sample.length * MOST_CONTROLS || lost > sample.length * 0.2
}

/**
 * Decodes the bytes of a page. The encoding is that of the byte order mark, of the bytes themselves, of the header,
 * of the page, in this order; the Arabic one-byte encodings are recognised undeclared and declared wrongly. `url` may
 * be the name of a file. Never throws.
 */
export const decodePage = (
  bytes: Uint8Array,
  contentType: string | null,
  url: string | null,
): DecodedPage => {
  if (bytes.length === 0) return { kind: 'unreadable', reason: 'empty' }
  const isSigned = SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))
  if (isSigned) return { kind: 'unreadable', reason: 'not-text' }
  const text = new TextDecoder(charsetOf(bytes, contentType)).decode(bytes)
  if (isBinary(text)) return { kind: 'unreadable', reason: 'not-text' }
  if (text.trim() === '') return { kind: 'unreadable', reason: 'empty' }
  const address =
    url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null
  return { kind: 'page', page: { text, format: formatOf(text, contentType, url), url: address } }
}
