/** Why a page was not taken, though somebody answered or could have: trying again would not help. */
export type FetchRefusal =
  /** Not an address of the web that may be fetched: malformed, with a password, or on another port. */
  | 'bad-address'
  | 'not-http'
  /** The address, or what its name resolves to, is not on the public internet. */
  | 'address-not-public'
  | 'too-many-redirects'
  | 'too-large'
  /** It did not come whole in time. */
  | 'too-slow'
  | 'not-text'
  /** Who answered cannot prove to be the site: its certificate is of another name, expired, or of nobody known. */
  | 'bad-certificate'
  /** The site asks programs not to fetch it. */
  | 'robots'

/** A page as it came: its bytes without compression, and what was said of them. */
export type FetchedPage = {
  readonly bytes: Uint8Array
  /** The Content-Type field; null where there is none. */
  readonly contentType: string | null
  /** The address after every redirect. */
  readonly url: string
}

/** What fetching a page comes to. Nothing of a page that did not come whole is kept. */
export type FetchOutcome =
  | ({
      readonly kind: 'fetched'
      readonly etag: string | null
      readonly lastModified: string | null
    } & FetchedPage)
  /** The page is the one whose `etag` or `lastModified` was given. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: FetchRefusal }
  | {
      readonly kind: 'failed'
      readonly reason: 'http'
      readonly status: number
      /** How long the server asks to be left alone, in milliseconds; null where it does not. */
      readonly retryAfter: number | null
    }
  /** No whole answer came: no such name, nobody there, a cut connection, broken compression. */
  | {
      readonly kind: 'failed'
      readonly reason: 'network'
      /** A code or message for the log, never for readers. */
      readonly detail: string
      readonly retryAfter: null
    }

/** How a page is asked for. */
export type FetchRequest = {
  /** For a person who gave the address; else by the bot itself, which robots.txt binds. */
  readonly forPerson?: boolean
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Ends the fetch, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Fetches a page of the public web. Rejects only where its signal ends it. */
export type FetchPage = (url: string, request?: FetchRequest) => Promise<FetchOutcome>
