import type { PageHead } from '#ingest/page-head.ts'
import { metaOf } from '#ingest/page-head.ts'
import type { Line } from '#ingest/page-line.ts'
import { contentOf, shareOf } from '#ingest/page-words.ts'
import { sentences } from '#language/sentences.ts'
import { words } from '#language/words.ts'

/** A title: its text, whose words it is, and the last line before the text that prints it, or -1. */
export type FoundTitle = {
  readonly text: string
  readonly printed: boolean
  readonly at: number
}

const DIVIDER = /\s+[|\u2013\u2014\u00bb\u00b7-]\s+|\s*[|\u00bb]\s*/u

/** Two wordings are of one title from this share of common words on. */
const SAME = 0.6

/** Longest title, in words. */
const LONGEST = 35

/** Longest title that we make ourselves, in letters. */
const OURS = 110

/** What compares titles. */
export type TitleTools = {
  readonly common: ReadonlySet<string>
  /** Whether a piece of a title is the name of the site. */
  readonly isSite: (text: string) => boolean
}

const contents = (text: string, common: ReadonlySet<string>): readonly string[] =>
  contentOf(words(text.slice(0, 400)), common)

/** A title without the name of the site and of the section that a page adds to it. */
export const withoutSite = (title: string, { isSite }: TitleTools): string => {
  const divided = title.split(DIVIDER).filter((part) => part !== '')
  if (divided.length < 2) return title
  const longest = divided.toSorted((a, b) => b.length - a.length)[0] ?? title
  const others = divided.filter((part) => part !== longest)
  // A dash may also stand in the title itself: only names, and pieces after a bar, are taken off.
  if (others.every((part) => isSite(part) || part.length < longest.length / 3)) return longest
  const last = divided.at(-1) ?? ''
  return isSite(last)
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|\u2013\u2014\u00bb\u00b7-]+$/u, '')
    : title
}

/** The titles that a page's head gives, without the site's name. */
export const headTitles = (
  head: PageHead,
  headline: string | null,
  tools: TitleTools,
): readonly string[] =>
  [metaOf(head, ['og:title']), metaOf(head, ['twitter:title']), headline, head.title]
    .filter((title): title is string => title !== null && title.trim() !== '')
    .map((title) => withoutSite(title, tools).trim())

/** How alike two titles are, by the shorter one's words. */
const likeness = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0
    ? 0
    : Math.max(
        shareOf(a, new Set(b)) * Math.min(1, a.length / (b.length * SAME)),
        shareOf(b, new Set(a)) * Math.min(1, b.length / (a.length * SAME)),
      )

const canBeTitle = ({ kind, shape, block, content }: Line): boolean =>
  (kind === 'short' || kind === 'perhaps' || block.kind === 'heading') &&
  content.length > 1 &&
  shape.words <= LONGEST &&
  block.hint === null

/** So many words of content has the name of a section or of a site: a head that says no more has no title. */
const NAME = 2

/**
 * The title of an HTML page: the heading that its head's titles agree with, else the page's one main heading where the
 * head only names section and site, else the head's own, else the first heading.
 */
export const titleOfTree = (
  lines: readonly Line[],
  titles: readonly string[],
  tools: TitleTools,
): FoundTitle | null => {
  const known = titles
    .map((title) => contents(title, tools.common))
    .filter(({ length }) => length > 0)
  const headings = lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.block.kind === 'heading' && line.content.length > 0)
  const agreeing = headings
    .map((heading) => ({
      ...heading,
      score: Math.max(0, ...known.map((title) => likeness(heading.line.content, title))),
    }))
    .filter(({ score }) => score >= SAME)
    .sort((a, b) => b.score - a.score || a.line.block.level - b.line.block.level || a.at - b.at)
  const best = agreeing[0]
  if (best !== undefined) return { text: best.line.block.text, printed: true, at: best.at }
  const first = titles.find((title) => contents(title, tools.common).length > 1)
  const main = headings.filter(
    ({ line }) => line.block.level === 1 && canBeTitle(line) && !tools.isSite(line.block.text),
  )
  const [only] = main
  if (only !== undefined && main.length === 1 && first !== undefined) {
    const { content, block } = only.line
    const named = contents(first, tools.common).length
    if (named <= NAME && content.length > named)
      return { text: block.text, printed: true, at: only.at }
  }
  if (first !== undefined) {
    const same = lines.findIndex(
      ({ content }) => likeness(content, contents(first, tools.common)) > 0.9,
    )
    return { text: first, printed: true, at: same }
  }
  const heading =
    only ??
    headings.find(
      ({ line }) => canBeTitle(line) && line.content.length > 2 && line.block.linked < 0.5,
    )
  return heading === undefined
    ? null
    : { text: heading.line.block.text, printed: true, at: heading.at }
}

/** Fewest words of content of a title above the likeliest one, and how near it comes. */
const FULL = 5
const CLOSE = 0.55

/** How much of the head of a text is looked through for its title, in lines. */
const HEAD = 60

/**
 * The title that a text prints before its first paragraph: the line that the paragraph tells again, that stands there
 * twice, or that stands right above it.
 */
export const titleOfText = (
  lines: readonly Line[],
  start: number,
  tools: TitleTools,
): FoundTitle | null => {
  const from = Math.max(0, start - HEAD)
  const lede = new Set([
    ...(lines[start]?.content.slice(0, 60) ?? []),
    ...(lines[start + 1]?.content.slice(0, 60) ?? []),
  ])
  const head = lines.slice(from, start).map((line, at) => ({ line, at: from + at }))
  const counts = new Map<string, number>()
  for (const { line } of head) counts.set(line.block.text, (counts.get(line.block.text) ?? 0) + 1)
  const scored = head
    .filter(
      ({ line }) => canBeTitle(line) && line.shape.words > 2 && !tools.isSite(line.block.text),
    )
    .map(({ line, at }) => {
      const told = shareOf(line.content, lede)
      const twice = (counts.get(line.block.text) ?? 0) > 1 ? 0.8 : 0
      const heading = line.block.level === 1 ? 1 : line.block.level > 1 ? 0.3 : 0
      const long = Math.min(line.content.length, 6) / 6
      const near = start - at <= 2 ? 0.25 : 0
      return { line, at, score: told * (0.5 + long) + twice + heading + near + long * 0.2 }
    })
    .sort((a, b) => b.score - a.score || b.at - a.at)
  const likeliest = scored[0]
  if (likeliest === undefined || likeliest.score < 0.45) return null
  // Below a title there may be a second one; what is above it and as likely is the first.
  const best =
    scored
      .filter(
        ({ at, line, score }) =>
          at < likeliest.at && line.content.length >= FULL && score >= likeliest.score * CLOSE,
      )
      .sort((a, b) => a.at - b.at)[0] ?? likeliest
  const { text } = best.line.block
  const pieces = text.split(DIVIDER)
  const isSigned = pieces.length > 1 && tools.isSite(pieces.at(-1) ?? '')
  return { text: isSigned ? withoutSite(text, tools) : text, printed: true, at: best.at }
}

/** The title that we make where a page prints none: the beginning of its first sentence. */
export const ownTitle = (paragraph: string): FoundTitle => {
  const first = sentences(paragraph)[0]
  const sentence = first === undefined ? paragraph : paragraph.slice(first.start, first.end)
  const bare = sentence.replace(/[.\u06d4\s]+$/u, '')
  if (bare.length <= OURS) return { text: bare, printed: false, at: -1 }
  const cut = bare.slice(0, OURS)
  const clause = Math.max(cut.lastIndexOf('\u060c'), cut.lastIndexOf(', '))
  const end = clause > OURS / 2 ? clause : cut.lastIndexOf(' ')
  return { text: `${cut.slice(0, end > 0 ? end : OURS).trimEnd()}\u2026`, printed: false, at: -1 }
}
