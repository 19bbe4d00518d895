import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'

type Limit = { readonly maxOutputLength: number }
type Inflate = (bytes: Uint8Array, limit: Limit) => Promise<Uint8Array>

const inflateZlib = promisify<Uint8Array, Limit, Uint8Array>(inflate)
const inflateBare = promisify<Uint8Array, Limit, Uint8Array>(inflateRaw)
const inflateGzip = promisify<Uint8Array, Limit, Uint8Array>(gunzip)

/** RFC 9659: at most 8 MiB of window on the web. */
const ZSTD_WINDOW = { [constants.ZSTD_d_windowLogMax]: 23 }

/** A Map, so that no name of the language is taken for a coding. */
const INFLATERS: ReadonlyMap<string, Inflate> = new Map<string, Inflate>([
  ['', async (bytes) => bytes],
  ['identity', async (bytes) => bytes],
  ['gzip', inflateGzip],
  ['x-gzip', inflateGzip],
  // It should have zlib's header, whose first byte ends in 8, but many send it without.
  [
    'deflate',
    (bytes, limit) => (((bytes[0] ?? 0) & 0x0f) === 8 ? inflateZlib : inflateBare)(bytes, limit),
  ],
  ['br', promisify<Uint8Array, Limit, Uint8Array>(brotliDecompress)],
  ['zstd', (bytes, limit) => promisify(zstdDecompress)(bytes, { ...limit, params: ZSTD_WINDOW })],
])

/** The codings that are asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

/** Whether a body in this Content-Encoding can be read: in one coding that is known, or in none. */
export const isKnownEncoding = (coding: string): boolean => INFLATERS.has(coding)

/** A body without its compression, or that it is larger than it may be. */
export type Inflated =
  | { readonly kind: 'inflated'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/**
 * Undoes a known Content-Encoding, and stops as soon as more than `maxBytes` have come out of it. Rejects
 * where the compression is broken or cut.
 */
export const inflateBody = async (
  bytes: Uint8Array,
  coding: string,
  maxBytes: number,
): Promise<Inflated> => {
  const inflater = INFLATERS.get(coding)
  if (inflater === undefined) throw new Error(`Not a known Content-Encoding: ${coding}`)
  // An empty body is said to be compressed, too.
  if (bytes.length === 0) return { kind: 'inflated', bytes }
  try {
    return { kind: 'inflated', bytes: await inflater(bytes, { maxOutputLength: maxBytes }) }
  } catch (error) {
    if (isTooLarge(error)) return { kind: 'too-large' }
    throw error
  }
}
