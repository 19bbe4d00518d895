import type { EdtfDate } from '#core/edtf-date.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { DateMention } from '#language/date-reader.ts'

/** «Six days after Austin talked with Shoigu»: so many days before another call, the call at hand was. */
export type CountedBack = {
  readonly days: number
  /** The day of that other call, where the sentence has it; null where it is the one told of before. */
  readonly from: EdtfDate | null
  readonly words: string
}

/** How many words behind «two days after» its call stands at most, with who spoke between. */
const REACH = 12

type Counted = { readonly days: number; readonly from: number; readonly to: number }

const countsIn = (s: CallSentence, mentions: readonly DateMention[]): readonly Counted[] => [
  ...mentions.flatMap(({ daysFromEvent: days, start, end }) =>
    days === null
      ? []
      : [
          {
            days,
            from: s.words.findIndex((word) => word.end > start),
            to: s.words.findLastIndex((word) => word.start < end),
          },
        ],
  ),
  ...s.role('day-after').map(({ from, to }) => ({ days: 1, from, to })),
]

/**
 * How many days before the call that a sentence is about the one at an anchor was: null where the
 * words do not count from the one to the other, or where they count ahead.
 */
export const countedFromCall = (
  s: CallSentence,
  anchor: CallAnchor,
  anchors: readonly CallAnchor[],
  mentions: readonly DateMention[],
  dayOf: (anchor: CallAnchor) => EdtfDate | null,
): CountedBack | null => {
  const count = countsIn(s, mentions).findLast(
    ({ to }) => to < anchor.from && anchor.from - to <= REACH,
  )
  if (count === undefined || count.days <= 0) return null
  const between = anchors.some(({ from }) => from > count.to && from < anchor.from)
  const counted = anchors.findLast(({ to }) => to < count.from)
  if (between || counted === undefined) return null
  const day = dayOf(counted)
  if (day === null && !counted.definite) return null
  const [first, last] = [s.words[count.from], s.words[count.to]]
  return { days: count.days, from: day, words: s.text.slice(first?.start, last?.end) }
}
