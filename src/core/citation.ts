import type { DatedFact } from '#core/call-report.ts'

/** A verbatim excerpt and where it is from. `excerpt` is always a slice of the article's paragraph. */
export type Citation = {
  readonly article: string
  readonly outlet: string
  readonly url: string | null
  /** Number of the paragraph, from 1. */
  readonly passage: number
  readonly excerpt: string
  /** Whether the paragraph goes on before and after the excerpt. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
  /** Our translation of the excerpt; null where the article is in the reader's language or there is none. */
  readonly translation: string | null
  readonly published: DatedFact
  /** The call that the excerpt is about, by id; null where it is about none. */
  readonly call: string | null
  /** The same words in other outlets. */
  readonly alike?: readonly Citation[]
}
