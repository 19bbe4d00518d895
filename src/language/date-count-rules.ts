import type { DateExpression, TimeUnit } from '#language/date-expression.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumber } from '#language/date-number.ts'

/** So many units, read at an item: null for «some». */
type ReadCount = {
  readonly unit: TimeUnit
  readonly count: number | null
  readonly approximate: boolean
  readonly to: number
}

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** The count at an item: «three days», «ثلاثة أيام», «يومين», «a few weeks», «نحو 16 شهراً», «أيام». */
const readCount = (t: DateText, from: number): ReadCount | null => {
  let at = from
  let approximate = false
  while (at < from + 3 && (t.has(at, 'more-than') || t.has(at, 'around')) && near(t, at + 1)) {
    approximate = true
    at += t.has(at + 1, 'of') ? 2 : 1
  }
  const done = (unit: TimeUnit, count: number | null, to: number, about = false): ReadCount => {
    // «and a half», «تقريبا»
    const half = near(t, to) && t.has(to, 'half') && t.items[to]?.joined === true
    const vague = near(t, to) && t.has(to, 'approximate-after')
    return {
      unit,
      count,
      approximate: approximate || about || half || vague,
      to: half || vague ? to + 1 : to,
    }
  }
  const own = t.sense(at).unit
  if (own !== undefined) {
    if (own.many === 'two') return done(own.unit, 2, at + 1)
    if (own.many === 'many') {
      // «أيام قليلة» and «أيام» are some days.
      const few = near(t, at + 1) && t.has(at + 1, 'few')
      return t.items[at]?.arabic === true ? done(own.unit, null, few ? at + 2 : at + 1) : null
    }
    if (t.items[at]?.arabic !== true || t.items[at]?.definite === true) return null
    const one = t.sense(at + 1).cardinal?.value === 1 && near(t, at + 1)
    return done(own.unit, 1, one ? at + 2 : at + 1)
  }
  const unitAt = (place: number): TimeUnit | null =>
    near(t, place) ? (t.sense(place).unit?.unit ?? null) : null
  if (t.has(at, 'couple')) {
    const unit = unitAt(at + 1)
    if (unit !== null) return done(unit, 2, at + 2, true)
  }
  if (t.has(at, 'few')) {
    const unit = unitAt(at + 1)
    if (unit !== null) return done(unit, null, at + 2)
  }
  if (t.has(at, 'a')) {
    const unit = unitAt(at + 1)
    return unit === null ? null : done(unit, 1, at + 2)
  }
  const number = readNumber(t, at)
  if (number === null || number.how === 'ordinal') return null
  const unit = unitAt(number.to)
  return unit === null ? null : done(unit, number.value, number.to + 1)
}

/** Whether the words behind hang what is counted on something else than today: «يومين من المكالمة». */
const hangs = (t: DateText, at: number): boolean =>
  near(t, at) && t.has(at, 'hang-on') && !t.has(at + 1, 'now')

const UNKNOWN: DateExpression = { kind: 'unknown' }

/** «قبل ثلاثة أيام», «منذ شهرين», «قبل أيام على المكالمة», «من يومين» in the dialects. */
const readAgoBefore = (t: DateText, at: number): FoundDate | null => {
  const dialect = !t.has(at, 'ago-before') && t.has(at, 'ago-dialect')
  if (!t.has(at, 'ago-before') && !dialect) return null
  if (!near(t, at + 1) || t.items[at]?.arabic !== true) return null
  const count = readCount(t, at + 1)
  if (count === null) return null
  const one = t.sense(at + 1).unit?.many === 'one'
  // «قبل يوم 13 مايو», «منذ عام 2014», «منذ شهر مارس»: the noun belongs to the date behind it.
  const behind = t.sense(count.to)
  if (
    one &&
    near(t, count.to) &&
    (t.width(count.to) > 0 || behind.month !== undefined || behind.weekday !== undefined)
  )
    return null
  if (one && (behind.after !== undefined || behind.ordinal !== undefined)) return null
  if (dialect) {
    const comparative =
      t.has(at - 1, 'more-than') || t.width(at - 1) > 0 || t.sense(at - 1).unit !== undefined
    if (comparative || count.approximate || t.has(count.to, 'to') || one || count.count === null)
      return null
  }
  // «في أقل من», «استمرت»: a length of time
  if (t.has(at - 1, 'for')) return null
  const since = t.has(at, 'since')
  if (!since && hangs(t, count.to))
    return { expression: UNKNOWN, rule: 'count-from-event', to: count.to }
  return {
    expression: {
      kind: 'count',
      unit: count.unit,
      count: count.count,
      sign: -1,
      approximate: count.approximate,
    },
    rule: since ? 'count-since' : 'count-ago',
    to:
      t.has(count.to, 'of') && t.has(count.to + 1, 'now') && near(t, count.to)
        ? count.to + 2
        : count.to,
  }
}

/** «بعد يومين»: from now where the future is spoken of, else from what was spoken of. */
const readAfterCount = (t: DateText, at: number, future: boolean): FoundDate | null => {
  if (!t.has(at, 'after') || t.items[at]?.arabic !== true || !near(t, at + 1)) return null
  const count = readCount(t, at + 1)
  if (count === null) return null
  const one = t.sense(at + 1).unit?.many === 'one'
  const behind = t.sense(count.to)
  if (
    one &&
    near(t, count.to) &&
    (t.width(count.to) > 0 ||
      behind.month !== undefined ||
      behind.weekday !== undefined ||
      behind.after !== undefined)
  )
    return null
  const { to } = count
  if (hangs(t, to)) return { expression: UNKNOWN, rule: 'count-from-event', to }
  if (future && count.count !== null)
    return {
      expression: {
        kind: 'count',
        unit: count.unit,
        count: count.count,
        sign: 1,
        approximate: count.approximate,
      },
      rule: 'count-ahead',
      to,
    }
  return { expression: UNKNOWN, rule: 'count-from-event', to }
}

/** «قبل ذلك بيومين», «بعدها بثلاثة أيام». */
const readArabicFromMention = (t: DateText, at: number): FoundDate | null => {
  const sign = t.has(at, 'before-it') ? -1 : t.has(at, 'after-it') ? 1 : null
  if (sign === null || !near(t, at + 1)) return null
  const start = t.has(at + 1, 'of') || t.has(at + 1, 'in') ? at + 2 : at + 1
  if (start === at + 1 && t.items[at + 1]?.prefixed !== true) return null
  const count = readCount(t, start)
  if (count === null) return null
  return {
    expression: {
      kind: 'from-mention',
      unit: count.unit,
      count: count.count,
      sign,
      approximate: count.approximate,
    },
    rule: 'count-from-mention',
    to: count.to,
  }
}

/** «two days ago», «two days before», «a week later», «three days from now». */
const readAgoAfter = (t: DateText, at: number): FoundDate | null => {
  const count = readCount(t, at)
  if (count === null || !near(t, count.to)) return null
  const { unit, approximate, to } = count
  const make = (sign: 1 | -1): DateExpression => ({
    kind: 'count',
    unit,
    count: count.count,
    sign,
    approximate,
  })
  if (t.has(to, 'ago-after')) {
    if (t.items[to]?.arabic === true) return null
    return { expression: make(-1), rule: 'count-ago', to: to + 1 }
  }
  if (t.has(to, 'from-now')) return { expression: make(1), rule: 'count-ahead', to: to + 1 }
  if (t.items[at]?.arabic === true) return null
  const sign =
    t.has(to, 'earlier') || t.has(to, 'before')
      ? -1
      : t.has(to, 'later') || t.has(to, 'after')
        ? 1
        : null
  if (sign === null) return null
  const end = t.has(to + 1, 'that') && near(t, to + 1) ? to + 2 : to + 1
  const alone = end === to + 2 || t.gap(end) !== '' || t.has(end, 'and')
  // «two days before the call» counts from the call, which these words do not date.
  if (
    !alone &&
    !(t.has(to, 'earlier') && !t.has(to, 'before')) &&
    !(t.has(to, 'later') && !t.has(to, 'after'))
  )
    return { expression: UNKNOWN, rule: 'count-from-event', to: to + 1 }
  return {
    expression: { kind: 'from-mention', unit, count: count.count, sign, approximate },
    rule: 'count-from-mention',
    to: end,
  }
}

/** «in two days», said of the future. */
const readAhead = (t: DateText, at: number, future: boolean): FoundDate | null => {
  if (!future || !t.has(at, 'in') || !near(t, at + 1) || t.items[at]?.arabic === true) return null
  const count = readCount(t, at + 1)
  if (count === null || count.count === null) return null
  return {
    expression: {
      kind: 'count',
      unit: count.unit,
      count: count.count,
      sign: 1,
      approximate: count.approximate,
    },
    rule: 'count-ahead',
    to: count.to,
  }
}

/** «the past three days», «الأيام الثلاثة الماضية», «الساعات الـ24 الماضية», «آخر 3 أيام». */
const readSpan = (t: DateText, at: number): FoundDate | null => {
  const span = (unit: TimeUnit, count: number | null, sign: 1 | -1, to: number): FoundDate => ({
    expression: { kind: 'span', unit, count, sign },
    rule: 'span',
    to,
  })
  const { before } = t.sense(at)
  const past = t.has(at, 'past') || before === 'last' || t.has(at, 'last-ones')
  if ((past || before === 'next') && near(t, at + 1)) {
    const single = t.sense(at + 1).unit
    if (t.has(at, 'past') && single?.many === 'one') return span(single.unit, 1, -1, at + 2)
    const count = readCount(t, at + 1)
    const plural = single?.many === 'many' && t.items[at + 1]?.arabic === false
    if (plural && single !== undefined && t.has(at, 'past'))
      return span(single.unit, null, -1, at + 2)
    if (count !== null && single?.many !== 'one')
      return span(count.unit, count.count, past ? -1 : 1, count.to)
  }
  let start = t.has(at, 'the') && near(t, at + 1) ? at + 1 : at
  const ahead = readNumber(t, start)
  const counted = ahead !== null && near(t, ahead.to) ? t.sense(ahead.to).unit : undefined
  const close = (to: number): -1 | 1 | null => {
    const { after } = t.sense(to)
    return !near(t, to) ? null : after === 'last' ? -1 : after === 'next' ? 1 : null
  }
  if (ahead !== null && counted !== undefined && start > at) {
    const sign = close(ahead.to + 1)
    if (sign !== null) return span(counted.unit, ahead.value, sign, ahead.to + 2)
  }
  start = at
  const unit = t.sense(start).unit
  if (unit === undefined || unit.many === 'one' || t.items[start]?.definite !== true) return null
  if (unit.many === 'two') {
    const sign = close(start + 1)
    return sign === null ? null : span(unit.unit, 2, sign, start + 2)
  }
  let next = start + 1
  if (t.has(next, 'the') && near(t, next)) next += 1
  const number = near(t, next) ? readNumber(t, next) : null
  const to = number?.to ?? (near(t, next) && t.has(next, 'few') ? next + 1 : start + 1)
  const sign = close(to)
  return sign === null ? null : span(unit.unit, number?.value ?? null, sign, to + 1)
}

/** Dates that count units of time. `future` is whether the words speak of the future. */
export const readCounted = (t: DateText, at: number, future: boolean): FoundDate | null =>
  readArabicFromMention(t, at) ??
  readSpan(t, at) ??
  readAgoBefore(t, at) ??
  readAfterCount(t, at, future) ??
  readAhead(t, at, future) ??
  readAgoAfter(t, at)
