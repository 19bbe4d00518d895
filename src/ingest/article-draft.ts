import type { TitleBasis } from '#core/article.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { DropReason } from '#ingest/drop-reason.ts'

/** Where a day of publication was read, the most trusted first; `none` where the page has none. */
export type PublicationBasis =
  | 'given'
  | 'json-ld'
  | 'meta'
  | 'time'
  | 'dateline'
  | 'address'
  | 'none'

/** The day of publication as a page gives it. What the page does not say is unknown, never guessed. */
export type Publication =
  | { readonly basis: 'none'; readonly date: null; readonly words: null }
  | {
      readonly basis: Exclude<PublicationBasis, 'none'>
      readonly date: EdtfDate
      /** The page's own words or value for it. */
      readonly words: string
    }

/** What of a page is not the article, and why it was left out. */
export type Dropped = { readonly text: string; readonly reason: DropReason }

/** An article as it was read from a page, before any editor has seen it. */
export type ArticleDraft = {
  readonly title: string
  readonly titleBasis: TitleBasis
  /** A key of the known outlets; null where the page's outlet is none of them or is not named. */
  readonly outlet: string | null
  /** The outlet as the page names itself; null where it does not. */
  readonly outletName: string | null
  readonly url: string | null
  readonly language: Language
  readonly published: Publication
  /** The article's own paragraphs, word for word. */
  readonly paragraphs: readonly string[]
  readonly dropped: readonly Dropped[]
}

/** What reading a page comes to. */
export type PageReading =
  | { readonly kind: 'article'; readonly draft: ArticleDraft }
  /** There is no article to take: why, for a sentence that says what to do. */
  | {
      readonly kind: 'unreadable'
      readonly reason: 'empty' | 'not-an-article' | 'paywall' | 'other-language'
    }
