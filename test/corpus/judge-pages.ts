import type { ArticleDraft, PageReading, Publication } from '#ingest/article-draft.ts'
import type { CorpusArticle } from './read-corpus.ts'
import { type Score, scoreOf } from './score.ts'

/** An article of the corpus and what was read from the page that prints it. */
export type ReadPage = { readonly article: CorpusArticle; readonly reading: PageReading }

/**
 * What became of a day of publication: `right`; `unknown` where the page says none and none was read; `missed` where
 * it says one and none was read; `wrong` where another day, or no day, was read as it.
 */
export type PublicationOutcome = 'right' | 'unknown' | 'missed' | 'wrong'

/** How well pages were read. `notes` has a line for every paragraph lost or wrongly kept, and every wrong title or day. */
export type PagesJudgement = {
  readonly pages: number
  /** Paragraphs, compared without regard to white space, over all pages. */
  readonly paragraphs: Score
  /** Pages whose paragraphs are just the article's, in order. */
  readonly exact: number
  readonly titles: number
  readonly publication: Readonly<Record<PublicationOutcome, number>>
  readonly notes: readonly string[]
}

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** What became of the day of publication of one article. */
export const judgePublication = (
  { published }: CorpusArticle,
  read: Publication | null,
): PublicationOutcome => {
  const date = read?.date ?? null
  if (date === null) return published === null ? 'unknown' : 'missed'
  return date.edtf === published ? 'right' : 'wrong'
}

/** What of the first list the second lacks, each repetition counted. */
const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return some.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

const judgeOne = ({ article, reading }: ReadPage) => {
  const draft: ArticleDraft | null = reading.kind === 'article' ? reading.draft : null
  const own = article.paragraphs.map(plain)
  const kept = (draft?.paragraphs ?? []).map(plain)
  const lost = without(own, kept)
  const added = without(kept, own)
  const exact = own.length === kept.length && own.every((text, at) => text === kept[at])
  const title = plain(draft?.title ?? '') === plain(article.title)
  const publication = judgePublication(article, draft?.published ?? null)
  const where = `${article.id} (${article.style})`
  const notes = [
    ...(reading.kind === 'unreadable' ? [`${where}: unreadable, ${reading.reason}`] : []),
    ...(draft === null ? [] : lost).map((text) => `${where}: lost «${text.slice(0, 80)}»`),
    ...added.map((text) => `${where}: kept «${text.slice(0, 80)}»`),
    ...(!exact && lost.length + added.length === 0 ? [`${where}: out of order`] : []),
    ...(title ? [] : [`${where}: title «${draft?.title ?? ''}»`]),
    ...(publication === 'right' || publication === 'unknown'
      ? []
      : [
          `${where}: published ${article.published}, read ${draft?.published.date?.edtf ?? 'none'} (${draft?.published.basis ?? 'none'} «${draft?.published.words ?? ''}»)`,
        ]),
  ]
  return { right: own.length - lost.length, lost, added, exact, title, publication, notes }
}

/** Compares what was read from each page with the article that it prints. */
export const judgePages = (read: readonly ReadPage[]): PagesJudgement => {
  const all = read.map(judgeOne)
  const sum = (count: (one: (typeof all)[number]) => number): number =>
    all.reduce((total, one) => total + count(one), 0)
  const outcomes = (outcome: PublicationOutcome): number =>
    all.filter(({ publication }) => publication === outcome).length
  return {
    pages: read.length,
    paragraphs: scoreOf(
      sum(({ right }) => right),
      sum(({ lost }) => lost.length),
      sum(({ added }) => added.length),
    ),
    exact: all.filter(({ exact }) => exact).length,
    titles: all.filter(({ title }) => title).length,
    publication: {
      right: outcomes('right'),
      unknown: outcomes('unknown'),
      missed: outcomes('missed'),
      wrong: outcomes('wrong'),
    },
    notes: all.flatMap(({ notes }) => notes),
  }
}
