import type { Language } from '#core/language.ts'
import type { PageReading } from '#ingest/article-draft.ts'
import type { Verdict } from '#ingest/page-body.ts'
import type { Line } from '#ingest/page-line.ts'

/** Why a page has no article to take. */
export type Unreadable = (PageReading & { kind: 'unreadable' })['reason']

/** A page as far as it can be read. */
export type ReadLines = {
  readonly lines: readonly Line[]
  readonly verdicts: readonly Verdict[]
  readonly language: Language | null
  /** Whether structured data say that the article is not free to read. */
  readonly closed: boolean
}

/** Fewest words of an article, however short a flash it is. */
const FEWEST = 10

/** Fewer words than this are the beginning of an article where the page says that more is not shown. */
const BEGINNING = 150

/** Fewer words than this are the beginning of one where they break off. */
const EXCERPT = 90

/** Fewer visible letters than this are no page. */
const LEAST_TEXT = 25

/** Why no article can be taken from what was read; null where one can. */
export const unreadable = ({ lines, verdicts, language, closed }: ReadLines): Unreadable | null => {
  const own = lines.filter((_, at) => verdicts[at] === 'paragraph')
  const count = own.reduce((sum, { shape }) => sum + shape.words, 0)
  const asks = closed || lines.some(({ mark }) => mark?.role === 'paywall')
  const visible = lines.reduce((sum, { block }) => sum + block.text.length, 0)
  if (own.length === 0 && visible < LEAST_TEXT) return 'empty'
  const last = own.at(-1)
  if (count < EXCERPT && lines.some(({ mark }) => mark?.role === 'nothing')) return 'not-an-article'
  if (asks && (count < BEGINNING || last?.shape.breaksOff === true)) return 'paywall'
  if (count < FEWEST || !own.some(({ shape }) => shape.ends || shape.words >= 20))
    return 'not-an-article'
  const excerpts = own.filter(({ shape }) => shape.breaksOff).length
  if (own.length > 2 && excerpts >= own.length * 0.5) return 'not-an-article'
  // A page of excerpts, each of another article, is a list.
  const others =
    lines.filter(({ kind, shape }) => kind === 'prose' && shape.breaksOff).length - excerpts
  if (excerpts === own.length && others >= 2) return 'not-an-article'
  if (last?.shape.breaksOff === true && count < EXCERPT) return 'paywall'
  return language === null ? 'other-language' : null
}
