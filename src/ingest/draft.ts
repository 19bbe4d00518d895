import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'

/** Who decides in a review, as the channel knows them. */
export type Editor = { readonly id: string; readonly name: string }

/** The way by which an article came in: `from` is the feed's or the page's address, or the file's name. */
export type DraftOrigin = {
  readonly kind: 'feed' | 'link' | 'file'
  readonly from: string
}

/** An article that was taken in with the reports read from it, as it was on that day. It never changes. */
export type Draft = {
  /** Eight small letters and digits. */
  readonly id: string
  /** The key that the article will have, once one of its reports is published. */
  readonly slug: string
  readonly article: ArticleDraft
  readonly reports: readonly ProposedReport[]
  readonly origin: DraftOrigin
  /** When it was taken in, in milliseconds since 1970. */
  readonly takenAt: number
  /** Who handed it in; null where a feed did. */
  readonly takenBy: Editor | null
  /** The slug of the article whose text it has in another outlet; null where there is none. */
  readonly reprintOf: string | null
}
