import { type ReadCount, readCount } from '#language/date-count.ts'
import type { DateExpression } from '#language/date-expression.ts'
import type { FoundDate } from '#language/date-found.ts'
import { isAhead } from '#language/date-future.ts'
import type { DateText } from '#language/date-items.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

const fromEvent = ({ unit, count }: ReadCount, sign: 1 | -1): DateExpression => ({
  kind: 'from-event',
  unit,
  count,
  sign,
})

const counted = ({ unit, count, approximate }: ReadCount, sign: 1 | -1): DateExpression => ({
  kind: 'count',
  unit,
  count,
  sign,
  approximate,
})

/** Whether the words behind hang what is counted on something else than today: «two days from the call». */
const hangs = (t: DateText, at: number): boolean =>
  near(t, at) && t.has(at, 'hang-on') && !t.has(at + 1, 'now')

/**
 * Whether the one unit at an item belongs to the date behind it: «before the day 13 May», «since the
 * year 2014».
 */
const isNounOfDate = (t: DateText, at: number, to: number): boolean => {
  if (t.sense(at).unit?.many !== 'one' || !near(t, to)) return false
  const behind = t.sense(to)
  return (
    t.width(to) > 0 ||
    t.has(to, 'the') ||
    behind.month !== undefined ||
    behind.weekday !== undefined ||
    behind.after !== undefined ||
    behind.ordinal !== undefined
  )
}

/** «From two days»: an ago of the dialects, which the written language has for «of two days». */
const isDialectAgo = (t: DateText, at: number, count: ReadCount): boolean =>
  t.spoken &&
  !t.has(at - 1, 'more-than') &&
  t.width(at - 1) === 0 &&
  t.sense(at - 1).unit === undefined &&
  !count.approximate &&
  count.count !== null &&
  t.sense(at + 1).unit?.many !== 'one' &&
  !t.has(count.to, 'to')

/** «Before three days», «since two months»: the Arabic ago. «Before days from the call» is none. */
const readArabicAgo = (t: DateText, at: number): FoundDate | null => {
  if (!t.has(at, 'ago-before') && !t.has(at, 'ago-dialect')) return null
  if (!near(t, at + 1) || t.items[at]?.arabic !== true || t.has(at - 1, 'for')) return null
  const count = readCount(t, at + 1)
  if (count === null || isNounOfDate(t, at + 1, count.to)) return null
  if (!t.has(at, 'ago-before') && !isDialectAgo(t, at, count)) return null
  const { to } = count
  if (t.has(at, 'since')) {
    // «Since the days of the kings» is of an age and counts nothing.
    if (count.count === null && near(t, to) && t.definite(to)) return null
    return { expression: counted(count, -1), rule: 'count-since', to }
  }
  if (hangs(t, to)) return { expression: fromEvent(count, -1), rule: 'count-from-event', to }
  const now = t.has(to, 'of') && t.has(to + 1, 'now') && near(t, to)
  return { expression: counted(count, -1), rule: 'count-ago', to: now ? to + 2 : to }
}

/** «After two days» in Arabic: from now where the future is spoken of, else from what was spoken of. */
const readArabicAhead = (t: DateText, at: number): FoundDate | null => {
  if (!t.has(at, 'after') || t.items[at]?.arabic !== true || !near(t, at + 1)) return null
  const count = readCount(t, at + 1)
  if (count === null || isNounOfDate(t, at + 1, count.to)) return null
  const { to } = count
  if (hangs(t, to) || count.count === null || !(t.future || isAhead(t, at)))
    return { expression: fromEvent(count, 1), rule: 'count-from-event', to }
  return { expression: counted(count, 1), rule: 'count-ahead', to }
}

/** «Before that by two days», «after it by three». */
const readArabicFromMention = (t: DateText, at: number): FoundDate | null => {
  const sign = t.has(at, 'before-it') ? -1 : t.has(at, 'after-it') ? 1 : null
  if (sign === null || !near(t, at + 1)) return null
  const apart = t.has(at + 1, 'with')
  if (!apart && t.items[at + 1]?.prefixed !== true) return null
  const count = readCount(t, apart ? at + 2 : at + 1)
  if (count === null || isNounOfDate(t, at + 1, count.to)) return null
  const { unit, approximate, to } = count
  return {
    expression: { kind: 'from-mention', unit, count: count.count, sign, approximate },
    rule: 'count-from-mention',
    to,
  }
}

/** «two days ago», «two days before», «a week later», «three days from now». */
const readEnglish = (t: DateText, at: number): FoundDate | null => {
  const count = readCount(t, at)
  if (count === null || !near(t, count.to)) return null
  const { unit, approximate, to } = count
  if (t.items[to - 1]?.arabic === true || t.items[to]?.arabic === true) return null
  if (t.has(to, 'ago-after'))
    return { expression: counted(count, -1), rule: 'count-ago', to: to + 1 }
  if (t.has(to, 'from-now'))
    return { expression: counted(count, 1), rule: 'count-ahead', to: to + 1 }
  const earlier = t.has(to, 'earlier') || t.has(to, 'before')
  if (!earlier && !t.has(to, 'later') && !t.has(to, 'after')) return null
  const that = near(t, to + 1) && t.has(to + 1, 'that')
  const end = that ? to + 2 : to + 1
  // «two days before the call» counts from the call, which these words do not date.
  const governs = t.has(to, 'before') || t.has(to, 'after')
  if (governs && !that && near(t, end) && !t.has(end, 'and'))
    return { expression: fromEvent(count, earlier ? -1 : 1), rule: 'count-from-event', to: to + 1 }
  return {
    expression: {
      kind: 'from-mention',
      unit,
      count: count.count,
      sign: earlier ? -1 : 1,
      approximate,
    },
    rule: 'count-from-mention',
    to: end,
  }
}

/** «in two days», said of the future. */
const readEnglishAhead = (t: DateText, at: number): FoundDate | null => {
  if (!t.has(at, 'in') || !near(t, at + 1) || t.items[at]?.arabic === true) return null
  if (!(t.future || isAhead(t, at))) return null
  const count = readCount(t, at + 1)
  if (count === null || count.count === null) return null
  return { expression: counted(count, 1), rule: 'count-ahead', to: count.to }
}

/** Dates that count units of time from now, or from what was spoken of. */
export const readCounted = (t: DateText, at: number): FoundDate | null =>
  readArabicFromMention(t, at) ??
  readArabicAgo(t, at) ??
  readArabicAhead(t, at) ??
  readEnglishAhead(t, at) ??
  readEnglish(t, at)
