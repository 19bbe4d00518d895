import type { DropReason } from '#ingest/drop-reason.ts'

/**
 * What a mark means for what follows it: `line` is furniture by itself; `aside` heads a few headlines,
 * after which the article may go on; `list` heads a list of them; `end` stands where an article has
 * ended; `paywall` says that the rest is not shown; `nothing` that what was asked for is not here.
 */
export const MARK_ROLES = ['line', 'aside', 'list', 'end', 'paywall', 'nothing'] as const

export type MarkRole = (typeof MARK_ROLES)[number]

/** Words by which furniture of one kind is recognised. Phrases are compared folded; `*` ends the beginning of a word. */
export type PageMark = {
  readonly reason: DropReason
  readonly role: MarkRole
  /** Phrases that are the whole block, numbers aside. */
  readonly whole?: readonly string[] | undefined
  /** Phrases that begin a block and end it, numbers aside, or have a colon, a dash or a link behind them. */
  readonly opens?: readonly string[] | undefined
  /** Phrases that begin a block. */
  readonly begins?: readonly string[] | undefined
  /** Phrases that begin a block of up to twelve words that is no sentence. */
  readonly starts?: readonly string[] | undefined
  /** Phrases that stand anywhere in a short block. */
  readonly contains?: readonly string[] | undefined
  /** Phrases that stand anywhere in a block that is no sentence. */
  readonly within?: readonly string[] | undefined
  /** Words of which a block consists, numbers aside. */
  readonly only?: readonly string[] | undefined
}

/** The words of pages, as `knowledge/lexicon/pages.yaml` holds them. */
export type PagesLexicon = {
  readonly marks: readonly PageMark[]
  /** Words in the names of elements (classes, ids, roles) that say what they hold. */
  readonly containers: Readonly<Partial<Record<DropReason, readonly string[]>>>
  readonly dateline: {
    /** Words before the day of publication. */
    readonly published: readonly string[]
    /** Words before another day: that of a change, or today's. */
    readonly other: readonly string[]
    /** Words that may stand in a dateline besides a date. */
    readonly besides: readonly string[]
  }
  /** Names of the fields that a saved text prints before the article. */
  readonly fields: Readonly<Record<'title' | 'published' | 'address' | 'outlet', readonly string[]>>
  /** Words that begin a sentence which goes on with what was told before it. */
  readonly openers: readonly string[]
  /** The most frequent words of each language, by which it is told from others in its script. */
  readonly common: Readonly<Record<'ar' | 'en', readonly string[]>>
}
