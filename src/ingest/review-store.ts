import type { Article, Outlet } from '#core/article.ts'
import type { Decision, NewDecision } from '#ingest/decision.ts'
import type { Draft } from '#ingest/draft.ts'
import type { LedgerChange } from '#ingest/ledger-change.ts'
import type { ReviewState } from '#ingest/review-state.ts'
import type { ArticleFingerprint } from '#ingest/same-article.ts'

/** A draft as it stands: with its review and all decisions on it, in their order. */
export type DraftUnderReview = {
  readonly draft: Draft
  readonly state: ReviewState
  /** One more with each decision: a decision names the version that it was taken on. */
  readonly version: number
  readonly decisions: readonly Decision[]
}

/** An article that editors have let through, and its outlet where the folder of knowledge has none of that key. */
export type ReviewedArticle = {
  readonly article: Article
  readonly outlet: Outlet | null
}

/** What is known of a draft to tell whether an article has been taken in before. */
export type DraftTrace = {
  readonly id: string
  readonly slug: string
  readonly url: string | null
  readonly outlet: string
  /** The key of the whole text. */
  readonly textKey: string
  readonly text: ArticleFingerprint
}

/** A new draft is taken; or one of that text or address is there; or its slug is another's. */
export type Added =
  | { readonly kind: 'added' }
  | { readonly kind: 'there'; readonly id: string }
  | { readonly kind: 'slug-taken' }

/** A decision to take on a version of a draft, and the article that the draft is from then on; null where it is none. */
export type DraftDecision = {
  readonly decision: NewDecision
  readonly version: number
  readonly article: ReviewedArticle | null
}

/** A decision, and those that follow from it on other drafts: taken together, as one change of the ledger. */
export type DecisionRequest = DraftDecision & { readonly following: readonly DraftDecision[] }

/** What a decision did. */
export type Decided =
  | {
      readonly kind: 'decided'
      readonly decision: Decision
      readonly changes: readonly LedgerChange[]
      /** The number of the change of the articles; null where readers see nothing new. */
      readonly revision: number | null
    }
  /** Another decision was taken on one of the drafts since that version: nothing is done. */
  | { readonly kind: 'overtaken' }

/** What the bot waits to be told by an editor in a chat. */
export type ReviewPrompt = {
  readonly draft: string
  readonly report: number | null
  readonly asks: 'date' | 'published' | 'outlet'
  /** When it asked, in milliseconds since 1970. */
  readonly at: number
}

/** Where drafts, decisions and reviewed articles are kept. */
export type ReviewStore = {
  /** Keeps a draft with its review as it begins. The same article is never kept twice, whoever is first. */
  add(draft: Draft, state: ReviewState, trace: Omit<DraftTrace, 'id' | 'slug'>): Promise<Added>
  /** Null where there is no such draft. */
  draft(id: string): Promise<DraftUnderReview | null>
  /** The ids of drafts on which something is still to be decided, the oldest first. */
  waiting(): Promise<readonly string[]>
  /**
   * What is known of the drafts that an article may be: that of its address, that of its slug, and those
   * whose texts share the most with its own; the newest first. Never more than a few dozen, however many
   * drafts there are.
   */
  alike(article: Pick<DraftTrace, 'url' | 'slug' | 'text'>): Promise<readonly DraftTrace[]>
  /**
   * Takes a decision: it, the review after it, the article and what follows from the change of the
   * ledger are stored in one transaction, or nothing is.
   */
  decide(request: DecisionRequest): Promise<Decided>
  /** The last decisions, the newest first. */
  decisions(limit: number): Promise<readonly Decision[]>
  /** What is asked of a person in a chat; null where nothing is. */
  prompt(chat: string, person: string): Promise<ReviewPrompt | null>
  setPrompt(chat: string, person: string, prompt: ReviewPrompt | null): Promise<void>
}

/** The articles that editors have let through. */
export type ArticleStore = {
  /** All of them, in the order of their slugs. */
  all(): Promise<readonly ReviewedArticle[]>
  /** A number that grows with every change of any of them; 0 before the first. */
  revision(): Promise<number>
}
