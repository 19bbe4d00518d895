import type { EdtfDate } from '#core/edtf-date.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { DraftOrigin } from '#ingest/draft.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'

/** A page as it came in, before anything of it has been read. */
export type RawPage = {
  readonly bytes: Uint8Array
  /** What the server said that it is; null where nobody said. */
  readonly contentType: string | null
  /** Where it was fetched from, after redirects; null for a file. */
  readonly url: string | null
  /** The name of the file; null where it is none. */
  readonly name: string | null
  /** The day of publication where it is known from elsewhere; it counts where the page has none. */
  readonly published: EdtfDate | null
  /** The key of the outlet where it is known from elsewhere; it counts where the page names none that is known. */
  readonly outlet: string | null
}

/** Why nothing can be read from a page. */
export const UNREADABLE = [
  'empty',
  'not-an-article',
  'paywall',
  'other-language',
  'not-text',
  'too-large',
] as const

/** One of the reasons why nothing can be read from a page. */
export type Unreadable = (typeof UNREADABLE)[number]

/** What reading a page comes to: an article and the reports in it, of which there may be none. */
export type IntakeOutcome =
  | {
      readonly kind: 'article'
      readonly article: ArticleDraft
      readonly reports: readonly ProposedReport[]
    }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }

/** Reads articles from pages. Pure. */
export type Intake = {
  readonly read: (page: RawPage) => IntakeOutcome
  /** The reports of an article as they read from another day of publication. */
  readonly reread: (article: ArticleDraft, published: EdtfDate | null) => readonly ProposedReport[]
}

/** Something to take in, and by which way it came. */
export type Offered = { readonly origin: DraftOrigin['kind'] } & (
  | { readonly kind: 'link'; readonly url: string; readonly published: EdtfDate | null }
  | { readonly kind: 'page'; readonly page: RawPage; readonly from: string }
)
