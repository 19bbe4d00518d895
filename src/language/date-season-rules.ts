import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { isNear, pastLinks } from '#language/date-parts.ts'
import { readYear } from '#language/date-year.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** «The summer of 2024», «summer 2022», «last winter». */
export const readSeason = (t: DateText, at: number): FoundDate | null => {
  const { before } = t.sense(at)
  const start = before !== undefined && near(t, at + 1) ? at + 1 : at
  const { season } = t.sense(start)
  if (season === undefined) return null
  const behind = pastLinks(t, start + 1)
  if (start > at) {
    if (before !== 'last' && before !== 'next' && before !== 'this') return null
    if (
      season === 'autumn' &&
      before === 'this' &&
      t.gap(start + 1) === '' &&
      t.has(start + 1, 'hang-on')
    )
      return null
    return {
      expression: { kind: 'season', season, year: null, toward: before },
      rule: 'season',
      to: start + 1,
    }
  }
  if (!isNear(t, behind)) return null
  const year = readYear(t, behind)
  if (year !== null)
    return {
      expression: { kind: 'season', season, year: year.year, toward: null },
      rule: 'season',
      to: year.to,
    }
  const { after } = t.sense(start + 1)
  if (!near(t, start + 1) || (after !== 'last' && after !== 'next' && after !== 'this')) return null
  return {
    expression: { kind: 'season', season, year: null, toward: after },
    rule: 'season',
    to: start + 2,
  }
}
