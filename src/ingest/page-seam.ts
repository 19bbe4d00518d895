import { areTogether } from '#ingest/page-block.ts'
import type { MarkRole } from '#ingest/page-lexicon.ts'
import type { Line } from '#ingest/page-line.ts'
import { shareOf } from '#ingest/page-words.ts'

/** What stands between two paragraphs of a page, and the paragraphs themselves. */
export type Seam = {
  /** The lines between them, in order. */
  readonly gap: readonly Line[]
  readonly next: Line
  /** The paragraph behind `next`, where one follows it at once. */
  readonly second: Line | null
  /** How many paragraphs the article has so far. */
  readonly paragraphs: number
  /** The stems of all that the article has said so far, and of its title. */
  readonly said: ReadonlySet<string>
  readonly title: readonly string[]
  /** Whether `next` stands in the same element as the paragraphs before; null where there is no tree. */
  readonly sameHome: boolean | null
  /** Whether structured data print `next` as the article's. */
  readonly printed: boolean
  /** The level of the heading that is the title; 0 where none is. */
  readonly titleLevel: number
  /** Whether `next` and its headline stand in an element in which no paragraph stood before. */
  readonly ownElement: boolean
}

/** How an agency begins a report: where it is written, and in brackets who writes. */
const PLACE_LINE =
  /^\p{L}[\p{L}\p{M}'. ]{1,30}(?:[,\u060c/\u2013\u2014-][^()[\]]{0,30})?\s?[([][\p{L}\p{M}\p{N}"'. /-]{2,40}[)\]]\s?(?:[:\u2013\u2014-]|$)/u

/** How much each kind of mark speaks for an end; half of it where it stands in an element of its own. */
const WEIGHT: Readonly<Record<MarkRole, number>> = {
  line: 0,
  aside: 0.5,
  list: 1.5,
  end: 3,
  paywall: 0,
  nothing: 0,
}

/** The share of a headline's words that the paragraph behind it says again, if that is its own. */
const RESTATED = 0.55

/** Less of a text than this is said again by what goes on with it: names and subject have changed. */
const STRANGE = 0.06

/** The least that a paragraph takes up of the headline above it, if all else is strange. */
const TAKEN_UP = 0.3

/** Fewest words of content of a headline that can be compared at all, and of one that no mark announces. */
const COMPARABLE = 3
const SPEAKING = 5

/** From this sum on, what follows is another text. */
const ENOUGH = 2

const isHeadline = ({ kind, content, shape, mark }: Line): boolean =>
  (kind === 'short' ||
    (kind === 'perhaps' && (!shape.ends || shape.exclaims)) ||
    mark?.alone === false) &&
  content.length >= COMPARABLE

/** Whether a paragraph tells what a headline above it says, as the first one of an article does. */
export const restates = (headline: readonly string[], paragraph: readonly string[]): boolean =>
  headline.length >= COMPARABLE && shareOf(headline, new Set(paragraph.slice(0, 45))) >= RESTATED

/** Whether all that stands between two paragraphs of one element stands in elements of its own. */
const isApart = (gap: readonly Line[], { block }: Line): boolean =>
  gap.every((line) => !areTogether(line.block, block))

/** How strongly a seam speaks for another text behind it; `ENOUGH` and more is a cut. */
const strength = ({
  gap,
  next,
  second,
  paragraphs,
  said,
  title,
  sameHome,
  printed,
  titleLevel,
  ownElement,
}: Seam): number => {
  if (printed || (sameHome === true && gap.length > 0 && isApart(gap, next))) return 0
  const marks = gap.flatMap(({ mark, block }) =>
    mark === null ? [] : [WEIGHT[mark.role] * (block.hint === null ? 1 : 0.4)],
  )
  const ends = new Set(
    gap.flatMap(({ mark, block }) =>
      mark?.role === 'end' && block.hint === null ? [mark.reason] : [],
    ),
  )
  const marked = Math.max(0, ...marks.slice(0, 1_000)) + (ends.size > 1 ? 1 : 0)
  const headlines = gap.filter(isHeadline)
  const last = headlines.at(-1)
  const isTitle = last !== undefined && shareOf(last.content, new Set(title)) > 0.8
  const again =
    last !== undefined &&
    !isTitle &&
    !next.goesOn &&
    last.content.length >= (marked > 0 ? COMPARABLE : SPEAKING) &&
    restates(last.content, next.content)
  const behind = gap.slice(last === undefined ? gap.length : gap.lastIndexOf(last))
  const headed =
    last !== undefined &&
    behind.some(
      ({ reason, dateline }) =>
        (dateline !== null && (dateline.date !== null || dateline.either.length > 0)) ||
        reason === 'byline',
    )
  const cohesion = shareOf([...next.content, ...(second?.content ?? [])], said)
  const placed = paragraphs >= 2 && PLACE_LINE.test(next.block.text.slice(0, 120))
  const isStrange =
    cohesion < STRANGE &&
    !next.goesOn &&
    (last === undefined || shareOf(last.content, said) <= 0.25)
  const takenUp =
    last !== undefined && shareOf(last.content, new Set(next.content.slice(0, 45))) >= TAKEN_UP
  const titled =
    titleLevel > 0 &&
    gap.some(
      ({ block, content }) =>
        block.level > 0 && block.level <= titleLevel && content.length >= COMPARABLE,
    ) &&
    !isTitle

  let sum = marked
  if (again) sum += 2
  if (headed) sum += 1
  if (placed) sum += isStrange ? 2.5 : 1
  if (!again && isStrange && takenUp) sum += 1.5
  if (titled && !again) sum += cohesion < 0.3 ? 1.5 : 0.5
  if (ownElement && !again) sum += isStrange ? 1 : 0.5
  if (headlines.length >= 4) sum += headlines.length >= 6 ? 1.5 : 0.75
  if (marked > 0 && next.shape.breaksOff) sum += 1.5
  if (!again && cohesion >= 0.3) sum -= 1
  if (cohesion < 0.1 && (marked > 0 || headlines.length > 0)) sum += 1
  if (next.goesOn && !again) sum -= 1.5
  if (paragraphs < 2 && !again) sum -= 1
  if (sameHome === true && !again) sum -= 0.5
  if (sameHome === false && (marked > 0 || headlines.length > 0)) sum += 1
  return sum
}

/** Whether the paragraph behind a seam belongs to another text than those before it. */
export const isCut = (seam: Seam): boolean =>
  (seam.gap.length > 0 || PLACE_LINE.test(seam.next.block.text.slice(0, 120))) &&
  strength(seam) >= ENOUGH
