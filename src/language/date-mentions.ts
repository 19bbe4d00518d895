import { readDayBehind } from '#language/date-behind-rules.ts'
import type { DateExpression, DateRelation } from '#language/date-expression.ts'
import type { FoundDate } from '#language/date-found.ts'
import { type Future, futureOf } from '#language/date-future.ts'
import type { DateText } from '#language/date-items.ts'
import { leanOnNeighbours } from '#language/date-lent-years.ts'
import type { DateRole } from '#language/date-lexicon.ts'
import { readListedDay } from '#language/date-list-rules.ts'
import { readOffset } from '#language/date-offset-rules.ts'
import { readRange } from '#language/date-range-rules.ts'
import { readSingle } from '#language/date-single.ts'

/** A date found in a text, not yet reasoned. */
export type PlacedExpression = {
  readonly start: number
  readonly end: number
  readonly lead: number
  /** Its items: the first, and the one behind the last. */
  readonly from: number
  readonly to: number
  readonly expression: DateExpression
  readonly rule: string
  readonly relation: DateRelation
  readonly future: Future
}

const RELATIONS = ['before', 'after', 'since', 'until', 'around'] as const

/** The relation that the words before a date say, and where they begin. */
const relationAt = (
  t: DateText,
  at: number,
  floor: number,
): { readonly relation: DateRelation; readonly by: boolean; readonly from: number } => {
  let place = at - 1
  for (let skipped = 0; skipped < 2 && place >= floor; skipped += 1, place -= 1) {
    const plain = t.has(place, 'the') || t.has(place, 'day-noun') || t.has(place, 'on')
    const preposition = t.has(place, 'in') && t.has(place - 1, 'around')
    if (!(plain || preposition) || t.gap(place + 1) !== '') break
  }
  if (place < floor || t.gap(place + 1) !== '') return { relation: 'on', by: false, from: at }
  const relation = RELATIONS.find((role) => t.has(place, role))
  if (relation !== undefined) return { relation, by: false, from: place }
  if (t.has(place, 'by')) return { relation: 'until', by: true, from: place }
  return { relation: 'on', by: false, from: at }
}

/** The parts of words with which a date may begin; a word with no other part begins none. */
const FIRST: readonly DateRole[] = [
  'the',
  'in',
  'from',
  'between',
  'day-noun',
  'month-noun',
  'part-of-day',
  'last-night',
  'this-daytime',
  'same',
  'that',
  'following',
  'preceding',
  'before',
  'after',
  'ago-before',
  'ago-dialect',
  'before-it',
  'after-it',
  'more-than',
  'around',
  'a',
  'few',
  'couple',
  'past',
  'last-ones',
  'earlier-in',
  'later-in',
  'weekend',
  'half',
  'quarter',
  'final',
]

/** Whether a date may begin at an item: most words are passed over at once. */
const mayBegin = (t: DateText, at: number): boolean => {
  if (t.width(at) > 0) return true
  const { roles, ...rest } = t.sense(at)
  if (roles.has('never')) return false
  return Object.keys(rest).length > 0 || FIRST.some((role) => roles.has(role))
}

/** «by 15 September» looks ahead, «until» may, «since» never does. */
const direction = (relation: DateRelation, by: boolean, future: Future): Future => {
  if (relation === 'since') return 'no'
  if (by && future !== 'yes') return 'likely'
  return relation === 'until' && future === 'no' ? 'perhaps' : future
}

/** A bracket that opens within a date closes with it. */
const endOf = (t: DateText, start: number, end: number): number => {
  const slice = t.text.slice(start, end)
  return slice.includes('(') && !slice.includes(')') && t.text.startsWith(')', end) ? end + 1 : end
}

/** Every date of a text, in order. */
export const readExpressions = (t: DateText): readonly PlacedExpression[] => {
  const all: PlacedExpression[] = []
  let floor = 0
  for (let at = 0; at < t.items.length; ) {
    if (!mayBegin(t, at)) {
      at += 1
      continue
    }
    const found: FoundDate | null =
      readDayBehind(t, at, all.at(-1)) ??
      readRange(t, at) ??
      readOffset(t, at) ??
      readListedDay(t, at) ??
      readSingle(t, at)
    const first = t.items[at]
    const last = found === null ? undefined : t.items[found.to - 1]
    if (found === null || first === undefined || last === undefined || found.to <= at) {
      at += 1
      continue
    }
    const { relation, by, from } = relationAt(t, at, floor)
    const future = futureOf(t, at, found.to)
    all.push({
      start: first.start,
      end: endOf(t, first.start, last.end),
      lead: t.items[from]?.start ?? first.start,
      from: at,
      to: found.to,
      expression: found.expression,
      rule: found.rule,
      relation: found.rule === 'count-since' ? 'since' : relation,
      future: direction(relation, by, future),
    })
    floor = found.to
    at = found.to
  }
  return leanOnNeighbours(t, all)
}
