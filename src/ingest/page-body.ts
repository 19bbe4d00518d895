import type { DropReason } from '#ingest/drop-reason.ts'
import { areTogether, isInTree } from '#ingest/page-block.ts'
import type { Line } from '#ingest/page-line.ts'
import { isCut } from '#ingest/page-seam.ts'

/** What becomes of each line: a paragraph, or the reason why it is none. */
export type Verdict = 'paragraph' | DropReason

/** What is known of the page as a whole. */
export type BodyContext = {
  /** Which lines can be paragraphs by where they stand. */
  readonly members: readonly boolean[]
  /** The lines that print the title. */
  readonly titles: ReadonlySet<number>
  readonly titleContent: readonly string[]
  /** The line of the first paragraph. */
  readonly start: number
  /** Whether structured data print a line as the article's. */
  readonly printed: (line: Line) => boolean
}

/** Headlines of at least so many words; shorter lines are labels. */
const HEADLINE = 4

/** Longest question or exclamation that can be a headline where headlines stand. */
const LONGEST_HEADLINE = 16

/** Sections whose own texts are like paragraphs. */
const OWN_TEXTS: ReadonlySet<DropReason> = new Set(['comments', 'newsletter', 'copyright'])

const leftOver = ({ shape }: Line, otherwise: DropReason): DropReason =>
  shape.words >= HEADLINE ? otherwise : 'navigation'

/** Whether a line is a headline where a mark has announced headlines. */
const isListed = ({ kind, shape, block, goesOn }: Line): boolean => {
  if (kind === 'short') return true
  if (block.kind === 'item') return shape.words <= 30
  if (goesOn) return false
  return (
    (shape.exclaims && shape.words <= LONGEST_HEADLINE) ||
    (kind === 'prose' && !shape.ends && shape.words <= 26)
  )
}

const sameHome = (a: Line, b: Line): boolean | null =>
  isInTree(a.block) ? areTogether(a.block, b.block) : null

/** Whether a line is long enough to go on behind furniture; in a text a shorter one follows its paragraph at once. */
const isNear = ({ shape, block }: Line, gap: readonly Line[]): boolean =>
  gap.length === 0 || isInTree(block) || shape.words > HEADLINE

/** Gives each line of a page its verdict, from the first to the last. */
export const verdictsOf = (lines: readonly Line[], context: BodyContext): readonly Verdict[] => {
  const { members, titles, titleContent, start, printed } = context
  const verdicts: Verdict[] = []
  const said = new Set(titleContent)
  const texts = new Set<string>()
  const homes = new Set<number>()
  const titleLevel = Math.max(0, ...[...titles].map((at) => lines[at]?.block.level ?? 0))
  let paragraphs = 0
  let before: Line | null = null
  let gap: Line[] = []
  let section: DropReason | null = null
  let sectionIsNew = false
  let over: DropReason | null = null

  const keep = (line: Line): Verdict => {
    if (texts.has(line.block.text)) return 'repeated'
    texts.add(line.block.text)
    homes.add(line.block.home)
    for (const stem of line.content) said.add(stem)
    paragraphs += 1
    before = line
    gap = []
    section = null
    return 'paragraph'
  }

  const judge = (line: Line, at: number): Verdict => {
    if (titles.has(at)) {
      if (at > start) gap.push(line)
      return 'title'
    }
    if (line.kind === 'furniture') {
      if (at > start) gap.push(line)
      if (line.reason === 'newsletter' && at > start) section = 'newsletter'
      return line.reason ?? 'navigation'
    }
    if (line.kind === 'mark') {
      gap.push(line)
      const reason = line.mark?.reason ?? 'navigation'
      if (line.mark?.alone === true || line.mark?.role === 'list') {
        section = reason
        sectionIsNew = true
      }
      if (over !== null && OWN_TEXTS.has(reason)) over = reason
      return reason
    }
    if (at < start) {
      if (line.kind === 'prose' && line.shape.breaksOff) return 'repeated'
      return line.kind === 'short' ? leftOver(line, 'headline-list') : 'navigation'
    }
    const isMember = members[at] === true
    if (over !== null) {
      if (section !== null && isListed(line)) return section
      return line.kind === 'prose' ? over : leftOver(line, 'headline-list')
    }
    const announced = before?.shape.announces === true && gap.length === 0
    if (
      section !== null &&
      !announced &&
      (isListed(line) || (sectionIsNew && line.shape.words <= 12))
    ) {
      sectionIsNew = false
      gap.push(line)
      return section
    }
    const isText =
      line.kind === 'prose' ||
      (line.kind === 'perhaps' && (line.goesOn || (section === null && isNear(line, gap)))) ||
      (announced && line.block.kind === 'item')
    if (!isText || !isMember) {
      gap.push(line)
      if (line.block.kind === 'heading' && line.block.linked < 0.5 && isMember) return 'subheading'
      return isText ? (section ?? 'other-article') : leftOver(line, section ?? 'headline-list')
    }
    if (before === null) return keep(line)
    const next = lines[at + 1]
    const cut = isCut({
      gap,
      next: line,
      second: next?.kind === 'prose' ? next : null,
      paragraphs,
      said,
      title: titleContent,
      sameHome: sameHome(before, line),
      printed: printed(line),
      titleLevel,
      ownElement:
        isInTree(line.block) &&
        !homes.has(line.block.home) &&
        gap.some(({ block }) => block.home === line.block.home && block.level > 0),
    })
    if (!cut) return keep(line)
    over = section !== null && OWN_TEXTS.has(section) ? section : 'other-article'
    if (line.shape.breaksOff) return section ?? 'headline-list'
    return over
  }

  lines.forEach((line, at) => {
    verdicts.push(judge(line, at))
  })
  return verdicts
}
