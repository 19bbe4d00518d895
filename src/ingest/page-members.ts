import { isInTree } from '#ingest/page-block.ts'
import type { Line } from '#ingest/page-line.ts'

/** The share of the largest group's text that makes an earlier group the article, and the later one another. */
const EARLIER = 0.35

/** Within so many blocks of the article's own, a paragraph in another element can be its beginning. */
const NEAR = 12

/** An element whose paragraphs are more than half of the text of the one around it is the article's own. */
const OWN = 0.6

type Group = { readonly id: number; letters: number; first: number }

const isProse = ({ kind }: Line): boolean => kind === 'prose'

/** Elements by the text of the paragraphs in them, in the order in which these begin. */
const groupsBy = (
  lines: readonly Line[],
  from: number,
  key: (line: Line) => number,
): readonly Group[] => {
  const groups = new Map<number, Group>()
  for (const [at, line] of lines.entries()) {
    if (at < from || !isProse(line)) continue
    const id = key(line)
    const group = groups.get(id) ?? { id, letters: 0, first: at }
    // What the extraction library leaves out weighs less: it knows more of the page than its words.
    group.letters += line.block.text.length * (line.block.readable === false ? 0.4 : 1)
    groups.set(id, group)
  }
  return [...groups.values()]
}

const chosen = (groups: readonly Group[]): Group | null => {
  const most = Math.max(0, ...groups.slice(0, 5_000).map(({ letters }) => letters))
  return groups.find(({ letters }) => letters > 0 && letters >= most * EARLIER) ?? null
}

/** The elements around a paragraph, the nearest first. */
const AROUND: readonly ((line: Line) => number)[] = [
  ({ block }) => block.home,
  ({ block }) => block.outer,
  ({ block }) => block.third,
]

/** Whether a line stands in the element that holds the article; null where no element does. */
const ownElement = (lines: readonly Line[], from: number): ((line: Line) => boolean) | null => {
  const groups = AROUND.map((key) => chosen(groupsBy(lines, from, key)))
  let level = 0
  while (
    level + 1 < groups.length &&
    (groups[level]?.letters ?? 0) < (groups[level + 1]?.letters ?? 0) * OWN
  )
    level += 1
  const group = groups[level]
  if (group === undefined || group === null) return null
  const isIn = ({ block }: Line): boolean =>
    [block.home, block.outer, block.third].slice(0, level + 2).includes(group.id)
  if (level < 2) return isIn
  const look = lines.find((line, at) => at >= from && isProse(line) && isIn(line))?.block.look
  return (line) => isIn(line) && (line.block.look === look || line.block.home === group.id)
}

/**
 * Which lines of a page can be paragraphs of its article, by where they stand: in the element that holds most of the
 * text behind the title, or, where each paragraph has an element of its own, in the one around those. The extraction
 * library's choice is added where it is near, and what it leaves out of that element is kept. A text without a tree
 * has no such places: all its lines can be.
 */
export const membersOf = (lines: readonly Line[], title: number): readonly boolean[] => {
  if (!lines.some(({ block }) => isInTree(block))) return lines.map(() => true)
  const behind = lines.some((line, at) => at > title && isProse(line)) ? title + 1 : 0
  const isOwn = ownElement(lines, behind)
  if (isOwn === null) return lines.map(() => false)
  const own = lines.map((line, at) => at >= behind && isOwn(line))
  const places = lines.flatMap((line, at) => (own[at] === true && isProse(line) ? [at] : []))
  const first = places[0] ?? 0
  const last = places.at(-1) ?? 0
  return lines.map((line, at) => {
    if (own[at] === true) return true
    if (at < behind || !(line.kind === 'prose' || line.kind === 'perhaps')) return false
    if (at < first) return first - at <= NEAR && (title >= 0 || line.block.readable === true)
    return line.block.readable === true || (at < last && line.block.readable === null)
  })
}
