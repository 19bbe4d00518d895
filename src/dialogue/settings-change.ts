import { Calendar } from '#core/calendar.ts'
import type { CallKind } from '#core/call-report.ts'
import type { Side } from '#core/person.ts'
import { checkChoices } from '#notices/check-choices.ts'
import type { Cadence, SubscriptionChoices, Who } from '#notices/subscription.ts'
import type { SettingsChange } from '#replies/settings-action.ts'

/** What can be chosen, and when. */
export type ChangeContext = {
  readonly isSide: (side: Side) => boolean
  readonly isPerson: (person: string) => boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Why a change makes nothing: `last-kind`, nothing would remain to be told; `clock-moved`, the clock shows
 * something else by now; `unknown`, there is no such thing to choose, or not any more.
 */
export type ChangeRefusal = 'last-kind' | 'clock-moved' | 'unknown'

/** The choices after a change, or why there is none. */
export type Changed<C extends SubscriptionChoices> =
  | { readonly kind: 'changed'; readonly choices: C }
  | { readonly kind: 'refused'; readonly why: ChangeRefusal }

/** The digest's hour and weekday before any is chosen. */
const FIRST_HOUR = 8
const FIRST_WEEKDAY = 1

const MINUTE = 60_000

/** So long a button holds that says what the clock shows, in minutes: clocks of neighbours differ by more. */
const CLOCK_HOLDS = 10

const toggled = <T>(all: readonly T[], one: T, isChosen: boolean): readonly T[] => {
  if (all.includes(one) === isChosen) return all
  return isChosen ? [...all, one] : all.filter((other) => other !== one)
}

/** Nobody chosen is everybody. */
const whoOf = (sides: readonly Side[], people: readonly string[]): Who =>
  sides.length + people.length === 0 ? { kind: 'all' } : { kind: 'chosen', sides, people }

const cadenceOf = (before: Cadence, kind: Cadence['kind']): Cadence => {
  const hour = before.kind === 'at-once' ? FIRST_HOUR : before.hour
  switch (kind) {
    case 'at-once':
      return { kind }
    case 'daily':
      return { kind, hour }
    case 'weekly':
      return { kind, hour, weekday: before.kind === 'weekly' ? before.weekday : FIRST_WEEKDAY }
  }
}

type Part = Partial<SubscriptionChoices> | ChangeRefusal

const withKind = (kinds: readonly CallKind[], kind: CallKind, isChosen: boolean): Part => {
  const after = toggled(kinds, kind, isChosen)
  return after.length === 0 ? 'last-kind' : { kinds: after }
}

const atHour = ({ cadence }: SubscriptionChoices, hour: number): Part =>
  cadence.kind === 'at-once' ? 'unknown' : { cadence: { ...cadence, hour } }

const onWeekday = ({ cadence }: SubscriptionChoices, weekday: number): Part =>
  cadence.kind === 'weekly' ? { cadence: { ...cadence, weekday } } : 'unknown'

const partOf = (
  choices: SubscriptionChoices,
  change: SettingsChange,
  { isSide, isPerson, now }: ChangeContext,
): Part => {
  const { who, kinds, cadence } = choices
  const { sides, people } = who.kind === 'all' ? { sides: [], people: [] } : who
  switch (change.kind) {
    case 'all':
      return { who: { kind: 'all' } }
    case 'side':
      if (change.chosen && !isSide(change.side)) return 'unknown'
      return { who: whoOf(toggled(sides, change.side, change.chosen), people) }
    case 'person':
      if (change.chosen && !isPerson(change.person)) return 'unknown'
      return { who: whoOf(sides, toggled(people, change.person, change.chosen)) }
    case 'calls':
      return withKind(kinds, change.calls, change.chosen)
    case 'extent':
      return { extent: change.extent }
    case 'cadence':
      return { cadence: cadenceOf(cadence, change.cadence) }
    case 'weekday':
      return onWeekday(choices, change.weekday)
    case 'hour':
      return atHour(choices, change.hour)
    case 'quiet':
      return { quiet: change.quiet }
    case 'zone':
      return Calendar.isZone(change.zone) ? { timeZone: change.zone } : 'unknown'
    case 'clock':
      if (!Calendar.isZone(change.zone)) return 'unknown'
      return Math.abs(now / MINUTE - change.shown) > CLOCK_HOLDS
        ? 'clock-moved'
        : { timeZone: change.zone }
    case 'silent':
      return { silent: change.silent }
    case 'language':
      return { language: change.language }
  }
}

/**
 * A subscriber's choices after a change; the same where they are so already. What comes of it is always
 * something that `checkChoices` finds nothing wrong with.
 */
export const changeChoices = <C extends SubscriptionChoices>(
  choices: C,
  change: SettingsChange,
  context: ChangeContext,
): Changed<C> => {
  const part = partOf(choices, change, context)
  if (typeof part === 'string') return { kind: 'refused', why: part }
  const after = { ...choices, ...part }
  return checkChoices(after) === null
    ? { kind: 'changed', choices: after }
    : { kind: 'refused', why: 'unknown' }
}
