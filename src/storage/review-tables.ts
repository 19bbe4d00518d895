/** An article that was taken in, and how far its review has come. */
type DraftRow = {
  readonly id: string
  readonly slug: string
  readonly outlet: string
  /** Of the whole text; with the outlet it tells one article from another. */
  readonly text_key: string
  /** The address without what differs between two links to one page. */
  readonly url: string | null
  /** The runs of words that stand for the text, as JSON. */
  readonly text: string
  readonly draft: string
  readonly state: string
  /** 1 while something is to be decided, else 0. */
  readonly waiting: number
  readonly version: number
  /** Milliseconds since 1970. */
  readonly taken_at: number
}

/** A run of words that stands in a draft; of one that stands in many, the first ones alone. */
type RunRow = { readonly run: number; readonly draft: string }

/** A decision of an editor. Rows are only added. */
type DecisionRow = {
  readonly number: number
  readonly draft: string
  readonly act: string
  readonly scope: string
  readonly undoes: number | null
  /** The number of the decision on another print of the text that it was taken with. */
  readonly follows: number | null
  readonly by_id: string
  readonly by_name: string
  readonly at: number
}

/** An article that readers see. */
type ReviewedArticleRow = {
  readonly slug: string
  readonly article: string
  readonly outlet: string | null
  /** The number of the change that made it what it is. */
  readonly revision: number
}

/** How many decisions were taken, and how often an article was changed. */
type CounterRow = { readonly name: 'decisions' | 'articles'; readonly value: number }

type PromptRow = { readonly chat: string; readonly person: string; readonly prompt: string }

/** The tables of the review by name. */
export type ReviewTables = {
  readonly review_drafts: DraftRow
  readonly review_runs: RunRow
  readonly review_decisions: DecisionRow
  readonly reviewed_articles: ReviewedArticleRow
  readonly review_counters: CounterRow
  readonly review_prompts: PromptRow
}
