import { isInTree } from '#ingest/page-block.ts'
import type { ArticleData } from '#ingest/page-json-ld.ts'
import type { Line } from '#ingest/page-line.ts'
import { membersOf } from '#ingest/page-members.ts'
import { restates } from '#ingest/page-seam.ts'
import type { PageSource } from '#ingest/page-source.ts'
import { shareOf } from '#ingest/page-words.ts'
import {
  type FoundTitle,
  headTitles,
  type TitleTools,
  titleOfText,
  titleOfTree,
} from '#ingest/title.ts'

/** Where the article of a page begins. */
export type PageStart = {
  /** The title, where the page prints one. */
  readonly title: FoundTitle | null
  /** The lines that print it. */
  readonly titles: ReadonlySet<number>
  readonly titleContent: readonly string[]
  /** The line of the first paragraph; -1 where there is none. */
  readonly start: number
  readonly members: readonly boolean[]
}

/** Fewest words of a first paragraph; a shorter one is taken where nothing longer follows. */
const FIRST = 9

/** Fewest words of a line that announces the first paragraph. */
const LEAD = 5

/** Longest title that is a sentence of its own. */
const SENTENCE_TITLE = 24

/** Two lines print one title from this share of common words on. */
const SAME = 0.85

const firstOf = (lines: readonly Line[], members: readonly boolean[], from: number): number => {
  const isText = (least: number) => (line: Line, at: number) =>
    at >= from && members[at] === true && line.kind === 'prose' && line.shape.words >= least
  const long = lines.findIndex(isText(FIRST))
  const first = long >= 0 ? long : lines.findIndex(isText(1))
  return isSummary(lines, first) ? firstOf(lines, members, first + 1) : first
}

/** How much of a summary the text repeats, in letters, and within how many lines. */
const REPEATED = 30
const WITHIN = 12

/** Whether a line breaks off where a line soon behind it goes on: a summary that a page shows above its text. */
const isSummary = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]
  if (line === undefined || !line.shape.breaksOff) return false
  const beginning = line.block.text.slice(0, REPEATED)
  return lines
    .slice(at + 1, at + 1 + WITHIN)
    .some(({ kind, block }) => kind === 'prose' && block.text.startsWith(beginning))
}

/** The first paragraph, or the short line above it that announces it or stands in its element as paragraphs do. */
const withLead = (
  lines: readonly Line[],
  members: readonly boolean[],
  start: number,
  title: number,
): number => {
  const first = lines[start]
  const above = lines[start - 1]
  if (first === undefined || above === undefined || start - 1 <= title) return start
  if (above.kind !== 'perhaps' || members[start - 1] !== true) return start
  // A heading that can be a paragraph is one in whole sentences: a summary above the text.
  const joins = isInTree(above.block)
    ? (above.block.kind === 'heading' && title >= 0) ||
      (above.block.look === first.block.look && above.block.home === first.block.home)
    : above.shape.announces && above.shape.words >= LEAD
  return joins ? start - 1 : start
}

/** A first line that is a sentence and that the paragraph behind it tells again is the title. */
const sentenceTitle = (lines: readonly Line[], start: number): FoundTitle | null => {
  const line = lines[start]
  const next = lines.slice(start + 1, start + 4).find(({ kind }) => kind === 'prose')
  if (line === undefined || next === undefined || line.shape.words > SENTENCE_TITLE || line.goesOn)
    return null
  if (next.shape.words <= line.shape.words || line.content.length < 3) return null
  return restates(line.content, next.content)
    ? { text: line.block.text, printed: true, at: start }
    : null
}

/** Every line that prints a title: the same words, and no sentence more. */
const printing = (
  lines: readonly Line[],
  title: FoundTitle,
  start: number,
): ReadonlySet<number> => {
  const own = lines[title.at]
  const content = own?.content ?? []
  const found = new Set<number>(title.at >= 0 ? [title.at] : [])
  for (const [at, line] of lines.entries()) {
    if (line.block.text === title.text) found.add(at)
    else if (
      at < start &&
      (line.kind === 'short' || line.kind === 'perhaps') &&
      content.length > 2 &&
      shareOf(content, new Set(line.content)) >= SAME &&
      shareOf(line.content, new Set(content)) >= SAME
    )
      found.add(at)
  }
  return found
}

/** Where a page's article begins, and under what title. */
export const pageStart = (
  lines: readonly Line[],
  source: PageSource,
  data: ArticleData | null,
  tools: TitleTools,
): PageStart => {
  const inTree = source.head !== null
  const field = source.fields?.title ?? null
  const treeTitle =
    source.head === null
      ? null
      : titleOfTree(lines, headTitles(source.head, data?.headline ?? null, tools), tools)
  const members = membersOf(lines, treeTitle?.at ?? -1)
  let start = firstOf(lines, members, (treeTitle?.at ?? -1) + 1)
  if (start < 0) start = firstOf(lines, members, 0)
  const textTitle =
    inTree || start < 0
      ? treeTitle
      : field !== null
        ? { text: field, printed: true, at: lines.findIndex(({ block }) => block.text === field) }
        : titleOfText(lines, start, tools)
  const sentence = textTitle === null && start >= 0 ? sentenceTitle(lines, start) : null
  const title = textTitle ?? sentence
  if (sentence !== null) start = firstOf(lines, members, start + 1)
  start = withLead(lines, members, start, title?.at ?? -1)
  const titles = title === null ? new Set<number>() : printing(lines, title, start)
  const before = [...titles].filter((at) => at < start)
  return {
    title: title === null ? null : { ...title, at: Math.max(-1, ...before.slice(0, 1_000)) },
    titles,
    titleContent: lines[title?.at ?? -1]?.content ?? [],
    start,
    members,
  }
}
