import type { ArticleAct, ReportAct } from '#ingest/review-act.ts'

/** What an editor asks for, on a card that carried a mark. */
export type ReviewRequest = {
  readonly draft: string
  readonly mark: string
} & (
  | { readonly on: 'report'; readonly report: number; readonly decided: ReportAct }
  | { readonly on: 'article'; readonly decided: ArticleAct }
  | { readonly on: 'undo'; readonly report: number | null }
)
