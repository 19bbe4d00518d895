import type { Readable } from 'node:stream'
import { type Dispatcher, request } from 'undici'
import { isCertificateFault } from '#feeds/certificate-fault.ts'
import { AddressNotPublic } from '#feeds/guarded-agent.ts'
import { inflateBody, isKnownEncoding } from '#feeds/inflate-body.ts'
import { orAborted } from '#feeds/or-aborted.ts'
import { retryAfter } from '#feeds/retry-after.ts'
import { looksLikeText, textType } from '#feeds/text-type.ts'
import type { FetchOutcome, FetchRefusal } from '#ingest/fetch-outcome.ts'

/** What one request comes to: what a fetch does, or that the page is elsewhere. */
export type OnceOutcome = FetchOutcome | { readonly kind: 'redirected'; readonly location: string }

/** Limits of one request. */
export type OnceLimits = {
  readonly maxBytes: number
  readonly timeoutMs: number
  /** Whether anything but text is refused. */
  readonly textOnly: boolean
  /** Whether the headers ask for a page only if it has changed. */
  readonly isConditional: boolean
  /** Ends the request, which then rejects with its reason. */
  readonly signal: AbortSignal | undefined
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const WITH_PAGE: ReadonlySet<number> = new Set([200, 203])

const refused = (reason: FetchRefusal): OnceOutcome => ({ kind: 'refused', reason })

const collect = async (body: Readable, maxBytes: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body is made of bytes')
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const textOf = (field: string | string[] | undefined): string | null =>
  Array.isArray(field) ? field.join(', ') : (field ?? null)

/** The error and what it was caused by, the innermost last. */
const causesOf = (error: unknown, depth = 0): readonly Error[] => {
  if (!(error instanceof Error) || depth > 5) return []
  const inner: readonly unknown[] = error instanceof AggregateError ? error.errors : [error.cause]
  return [error, ...inner.flatMap((cause) => causesOf(cause, depth + 1))]
}

const detailOf = (errors: readonly Error[]): string => {
  const codes = errors.flatMap((error) => ('code' in error ? [String(error.code)] : []))
  return codes.at(-1) ?? errors[0]?.message ?? 'unknown'
}

const readPage = async (
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  limits: OnceLimits,
): Promise<OnceOutcome> => {
  const location = textOf(headers['location'])
  if (REDIRECTS.has(statusCode) && location !== null) return { kind: 'redirected', location }
  if (statusCode === 304 && limits.isConditional) return { kind: 'unchanged' }
  if (!WITH_PAGE.has(statusCode)) {
    const wait = retryAfter(textOf(headers['retry-after']), Date.now())
    return { kind: 'failed', reason: 'http', status: statusCode, retryAfter: wait }
  }
  const contentType = textOf(headers['content-type'])
  const type = limits.textOnly ? textType(contentType) : 'text'
  const coding = textOf(headers['content-encoding'])?.trim().toLowerCase() ?? ''
  if (type === 'other' || !isKnownEncoding(coding)) return refused('not-text')
  if (Number(headers['content-length'] ?? 0) > limits.maxBytes) return refused('too-large')
  const raw = await collect(body, limits.maxBytes)
  if (raw === null) return refused('too-large')
  const inflated = await inflateBody(raw, coding, limits.maxBytes)
  if (inflated.kind === 'too-large') return refused('too-large')
  const { bytes } = inflated
  if (type === 'untold' && !looksLikeText(bytes)) return refused('not-text')
  return {
    kind: 'fetched',
    bytes,
    contentType,
    url: url.href,
    etag: textOf(headers['etag']),
    lastModified: textOf(headers['last-modified']),
  }
}

/** Makes one GET request and reads its answer whole, within its limits. Follows no redirect. */
export const requestOnce = async (
  agent: Dispatcher,
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: OnceLimits,
): Promise<OnceOutcome> => {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), limits.timeoutMs)
  const signal = AbortSignal.any([deadline.signal, ...(limits.signal ? [limits.signal] : [])])
  try {
    const asked = request(url, { dispatcher: agent, headers: { ...headers }, signal })
    // While it connects, undici does not hear the signal.
    const response = await orAborted(asked, signal)
    // A body that is left unread is closed, and says so to nobody.
    response.body.on('error', () => undefined)
    try {
      return await readPage(response, url, limits)
    } finally {
      response.body.destroy()
    }
  } catch (error) {
    limits.signal?.throwIfAborted()
    if (deadline.signal.aborted) return refused('too-slow')
    const causes = causesOf(error)
    if (causes.some((cause) => cause instanceof AddressNotPublic))
      return refused('address-not-public')
    if (causes.some(isCertificateFault)) return refused('bad-certificate')
    return { kind: 'failed', reason: 'network', detail: detailOf(causes), retryAfter: null }
  } finally {
    clearTimeout(timer)
  }
}
