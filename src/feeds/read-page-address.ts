import { isIP } from 'node:net'
import { isPublicAddress } from '#feeds/is-public-address.ts'
import type { FetchRefusal } from '#ingest/fetch-outcome.ts'

/** An address that may be tried, or why not. What its name resolves to is looked at on connecting. */
export type PageAddress =
  | { readonly kind: 'address'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: FetchRefusal }

/** Longer addresses are not those of articles. */
const LONGEST_ADDRESS = 4096

/**
 * Where the press serves pages; the empty text is the scheme's own port. Another port is more likely a
 * service that takes lines of a request for commands.
 */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])

/**
 * Endings of names that the public internet does not resolve (RFC 6761, 6762, 7686, 8375; `.internal` by
 * ICANN's resolution 2024.07.29.06) and those that networks at home and at work are given.
 */
const LOCAL_ENDINGS =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|test|example|invalid|onion)$/

const isPublicName = (hostname: string): boolean => {
  const name = hostname.replace(/\.$/, '')
  return name.includes('.') && !LOCAL_ENDINGS.test(name)
}

const isPublicHost = (hostname: string): boolean => {
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) === 0 ? isPublicName(hostname) : isPublicAddress(literal)
}

/**
 * Reads an address by the rules of the WHATWG, so that `0x7f.1` and `2130706433` are seen as 127.0.0.1.
 * `ownOrigins` are the operator's own, which are let through whatever host and port they name.
 */
export const readPageAddress = (
  text: string,
  ownOrigins: ReadonlySet<string>,
  base?: string,
): PageAddress => {
  const refused = (reason: FetchRefusal): PageAddress => ({ kind: 'refused', reason })
  const url = text.length > LONGEST_ADDRESS ? null : URL.parse(text, base)
  if (url === null) return refused('bad-address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('not-http')
  if (url.username !== '' || url.password !== '') return refused('bad-address')
  url.hash = ''
  if (ownOrigins.has(url.origin)) return { kind: 'address', url }
  if (!isPublicHost(url.hostname)) return refused('address-not-public')
  return PORTS.has(url.port) ? { kind: 'address', url } : refused('bad-address')
}
