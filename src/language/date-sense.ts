import type { Season, TimeUnit, Toward } from '#language/date-expression.ts'
import type {
  DateLexicon,
  DateNames,
  DateRole,
  EarlyMidLate,
  NumberWords,
} from '#language/date-lexicon.ts'

/** How a word for a number joins with others. */
export type NumberWord = { readonly value: number; readonly place: 'ones' | 'teens' | 'tens' }

/** Everything that a word or a phrase can mean in a date. */
export type DateSense = {
  readonly month?: {
    readonly calendar: 'gregorian' | 'hijri'
    readonly month: number
    readonly unsure: boolean
    readonly short: boolean
  }
  readonly weekday?: { readonly weekday: number; readonly unsure: boolean }
  readonly season?: Season
  readonly cardinal?: NumberWord
  readonly ordinal?: NumberWord
  readonly unit?: { readonly unit: TimeUnit; readonly many: 'one' | 'two' | 'many' }
  readonly days?: number
  readonly before?: Toward
  readonly after?: Toward
  readonly period?: { readonly unit: 'week' | 'month' | 'year'; readonly shift: number }
  readonly part?: EarlyMidLate
  readonly roles: ReadonlySet<DateRole>
}

/** Nothing: the sense of a word that no date knows. */
export const NO_SENSE: DateSense = Object.freeze({ roles: new Set<DateRole>() })

/** Every list of words of a lexicon with what its words mean. */
export const dateSenses = (
  lexicon: DateLexicon,
): readonly (readonly [readonly string[], Partial<DateSense>])[] => {
  const entries: (readonly [readonly string[], Partial<DateSense>])[] = []
  const names = (
    record: Readonly<Record<string, DateNames>>,
    sense: (number: number, unsure: boolean, short: boolean) => Partial<DateSense>,
  ): void => {
    for (const [number, { sure, unsure, short }] of Object.entries(record)) {
      entries.push([short ?? [], sense(Number(number), true, true)])
      entries.push([unsure, sense(Number(number), true, false)])
      entries.push([sure, sense(Number(number), false, false)])
    }
  }
  names(lexicon.hijriMonths, (month, unsure, short) => ({
    month: { calendar: 'hijri', month, unsure, short },
  }))
  names(lexicon.months, (month, unsure, short) => ({
    month: { calendar: 'gregorian', month, unsure, short },
  }))
  names(lexicon.weekdays, (weekday, unsure) => ({ weekday: { weekday, unsure } }))
  const numbers = (list: NumberWords, kind: 'cardinal' | 'ordinal'): void => {
    for (const place of ['ones', 'teens', 'tens'] as const)
      for (const [value, forms] of Object.entries(list[place]))
        entries.push([forms, { [kind]: { value: Number(value), place } }])
  }
  numbers(lexicon.cardinals, 'cardinal')
  numbers(lexicon.ordinals, 'ordinal')
  const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']
  for (const season of seasons) entries.push([lexicon.seasons[season], { season }])
  for (const [days, forms] of Object.entries(lexicon.days))
    entries.push([forms, { days: Number(days) }])
  const units: readonly TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
  for (const unit of units)
    for (const many of ['one', 'two', 'many'] as const)
      entries.push([lexicon.units[unit][many], { unit: { unit, many } }])
  const towards: readonly Toward[] = [
    'last',
    'this',
    'next',
    'previous',
    'recent',
    'before-last',
    'after-next',
    'same',
  ]
  for (const toward of towards) {
    entries.push([lexicon.towardBefore[toward] ?? [], { before: toward }])
    entries.push([lexicon.towardAfter[toward] ?? [], { after: toward }])
  }
  for (const { unit, shift, words: forms } of lexicon.periods)
    entries.push([forms, { period: { unit, shift } }])
  for (const part of ['early', 'mid', 'late'] as const)
    entries.push([lexicon.parts[part], { part }])
  for (const [role, forms] of Object.entries(lexicon.roles) as [DateRole, readonly string[]][])
    entries.push([forms, { roles: new Set([role]) }])
  return entries
}
