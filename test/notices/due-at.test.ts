import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar.ts'
import { afterQuiet, digestBefore, dueAt, isQuiet } from '#notices/due-at.ts'
import type { Cadence, QuietHours, Schedule } from '#notices/subscription.ts'

const AT_ONCE: Cadence = { kind: 'at-once' }

const schedule = (timeZone: string, cadence: Cadence, quiet: QuietHours | null = null) =>
  ({ timeZone, cadence, quiet }) satisfies Schedule

const at = (iso: string): number => Date.parse(iso)
const iso = (instant: number): string => new Date(instant).toISOString().replace(':00.000Z', 'Z')

const clock = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}

const quiet = (from: string, to: string): QuietHours => ({ from: clock(from), to: clock(to) })

describe('A notice at once', () => {
  const night = schedule('Asia/Riyadh', AT_ONCE, quiet('23:00', '07:30'))

  it.each([
    ['before the quiet hours', '2024-07-18T19:59Z', '2024-07-18T19:59Z'],
    ['as they begin', '2024-07-18T20:00Z', '2024-07-19T04:30Z'],
    ['after midnight', '2024-07-18T22:00Z', '2024-07-19T04:30Z'],
    ['as they end', '2024-07-19T04:30Z', '2024-07-19T04:30Z'],
  ])('%s is due by the clock of its place', (_, now, due) => {
    expect(iso(dueAt(night, at(now)))).toBe(due)
  })

  it('is due when quiet hours of one day end on it', () => {
    const nap = schedule('UTC', AT_ONCE, quiet('13:00', '16:00'))
    expect(iso(dueAt(nap, at('2024-07-18T13:00Z')))).toBe('2024-07-18T16:00Z')
    expect(iso(dueAt(nap, at('2024-07-18T12:59Z')))).toBe('2024-07-18T12:59Z')
  })

  it('is due where the clocks land that jump over the end of the quiet hours', () => {
    // New York, 10 March 2024: from 2:00 to 3:00.
    const sleep = schedule('America/New_York', AT_ONCE, quiet('22:00', '02:30'))
    expect(iso(dueAt(sleep, at('2024-03-10T05:00Z')))).toBe('2024-03-10T07:00Z')
  })

  it('is held again where the clocks go back into the quiet hours', () => {
    // New York, 3 November 2024: 1:00 to 2:00 comes twice.
    const sleep = schedule('America/New_York', AT_ONCE, quiet('22:00', '01:30'))
    expect(iso(dueAt(sleep, at('2024-11-03T04:00Z')))).toBe('2024-11-03T05:30Z')
    expect(iso(dueAt(sleep, at('2024-11-03T06:10Z')))).toBe('2024-11-03T06:30Z')
  })
})

describe('A daily digest', () => {
  it.each([
    ['before its hour', '2024-07-18T04:00Z', '2024-07-18T05:00Z'],
    ['at its hour', '2024-07-18T05:00Z', '2024-07-18T05:00Z'],
    ['after it', '2024-07-18T05:01Z', '2024-07-19T05:00Z'],
    ['on the last day of a year', '2024-12-31T06:00Z', '2025-01-01T05:00Z'],
    ['before a leap day', '2024-02-28T06:00Z', '2024-02-29T05:00Z'],
  ])('takes what comes %s', (_, now, due) => {
    const daily = schedule('Asia/Riyadh', { kind: 'daily', hour: 8 })
    expect(iso(dueAt(daily, at(now)))).toBe(due)
  })

  it('keeps its hour by the clock over both changes of the clocks', () => {
    const daily = schedule('Europe/Berlin', { kind: 'daily', hour: 9 })
    expect(iso(dueAt(daily, at('2024-03-30T09:00Z')))).toBe('2024-03-31T07:00Z')
    expect(iso(dueAt(daily, at('2024-10-26T09:00Z')))).toBe('2024-10-27T08:00Z')
  })

  it('goes out where the clocks land that jump over its hour, and the first time where it comes twice', () => {
    const early = schedule('America/New_York', { kind: 'daily', hour: 2 })
    expect(iso(dueAt(early, at('2024-03-10T05:00Z')))).toBe('2024-03-10T07:00Z')
    const twice = schedule('America/New_York', { kind: 'daily', hour: 1 })
    expect(iso(dueAt(twice, at('2024-11-03T04:00Z')))).toBe('2024-11-03T05:00Z')
    expect(iso(dueAt(twice, at('2024-11-03T05:30Z')))).toBe('2024-11-04T06:00Z')
  })

  it('skips a day that a place has skipped', () => {
    // Samoa had no 30 December 2011.
    const apia = schedule('Pacific/Apia', { kind: 'daily', hour: 12 })
    expect(iso(dueAt(apia, at('2011-12-29T22:30Z')))).toBe('2011-12-30T10:00Z')
    expect(iso(dueAt(apia, at('2011-12-30T10:01Z')))).toBe('2011-12-30T22:00Z')
  })

  it('that falls in quiet hours waits for their end, with all that comes until then', () => {
    const both = schedule('UTC', { kind: 'daily', hour: 7 }, quiet('22:00', '08:00'))
    expect(iso(dueAt(both, at('2024-07-18T06:00Z')))).toBe('2024-07-18T08:00Z')
    expect(iso(dueAt(both, at('2024-07-18T07:30Z')))).toBe('2024-07-18T08:00Z')
    expect(iso(dueAt(both, at('2024-07-18T08:01Z')))).toBe('2024-07-19T08:00Z')
    const late = schedule('UTC', { kind: 'daily', hour: 23 }, quiet('22:00', '08:00'))
    expect(iso(dueAt(late, at('2024-07-18T01:00Z')))).toBe('2024-07-18T08:00Z')
    expect(iso(dueAt(late, at('2024-07-18T09:00Z')))).toBe('2024-07-19T08:00Z')
  })
})

describe('A weekly digest', () => {
  const sunday = schedule('Africa/Cairo', { kind: 'weekly', weekday: 7, hour: 10 })

  it.each([
    ['in the week', '2024-12-24T00:00Z', '2024-12-29T08:00Z'],
    ['over the turn of the year', '2024-12-29T08:01Z', '2025-01-05T08:00Z'],
    ['on New Year\u2019s Day', '2025-01-01T00:00Z', '2025-01-05T08:00Z'],
    ['over a year of 53 weeks', '2020-12-28T00:00Z', '2021-01-03T08:00Z'],
    ['over the change of the clocks', '2024-04-25T00:00Z', '2024-04-28T07:00Z'],
  ])('gathers what comes %s', (_, now, due) => {
    expect(iso(dueAt(sunday, at(now)))).toBe(due)
  })

  it.each([
    ['over the turn of the year', '2025-01-05T08:00Z', '2024-12-29T08:00Z'],
    ['over a year of 53 weeks', '2021-01-03T08:00Z', '2020-12-27T08:00Z'],
    ['over the change of the clocks', '2024-04-28T07:00Z', '2024-04-21T08:00Z'],
  ])('tells from the one before on, %s', (_, due, before) => {
    expect(iso(digestBefore(sunday, at(due)))).toBe(before)
  })

  it('may be on New Year\u2019s Day itself', () => {
    const wednesday = schedule('Asia/Tokyo', { kind: 'weekly', weekday: 3, hour: 0 })
    expect(iso(dueAt(wednesday, at('2024-12-31T14:59Z')))).toBe('2024-12-31T15:00Z')
  })
})

describe('Whatever is chosen', () => {
  const zone = fc.constantFrom(
    'UTC',
    'Asia/Riyadh',
    'America/New_York',
    'Europe/London',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Chatham',
    'America/St_Johns',
    'Africa/Cairo',
    'Asia/Gaza',
  )
  const hours = fc
    .tuple(fc.nat(1439), fc.nat(1439))
    .filter(([from, to]) => from !== to)
    .map(([from, to]): QuietHours => ({ from, to }))
  const digests = fc.oneof(
    fc.nat(23).map((hour) => ({ kind: 'daily', hour }) as const),
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.nat(23))
      .map(([weekday, hour]) => ({ kind: 'weekly', weekday, hour }) as const),
  )
  const cadence: fc.Arbitrary<Cadence> = fc.oneof(fc.constant(AT_ONCE), digests)
  const anySchedule: fc.Arbitrary<Schedule> = fc.record({
    cadence,
    quiet: fc.option(hours),
    timeZone: zone,
  })
  /** Any minute from 2011 to 2035. */
  const instant = fc
    .integer({ min: at('2011-01-01T00:00Z') / 60_000, max: at('2035-01-01T00:00Z') / 60_000 })
    .map((minute) => minute * 60_000)

  it('nothing is due in quiet hours, nor before it comes up, nor later than its digest allows', () => {
    fc.assert(
      fc.property(anySchedule, instant, (chosen, now) => {
        const due = dueAt(chosen, now)
        expect(isQuiet(chosen, due)).toBe(false)
        expect(due).toBeGreaterThanOrEqual(now)
        const days = { 'at-once': 0, daily: 1, weekly: 7 }[chosen.cadence.kind]
        // A day more for the quiet hours, and one for a place that skips a day.
        expect(due - now).toBeLessThanOrEqual((days + 2) * 24 * 3_600_000)
      }),
      { numRuns: 600 },
    )
  })

  it('what comes later is not due earlier, and what is due is due then', () => {
    fc.assert(
      fc.property(anySchedule, instant, fc.nat(10_000), (chosen, now, minutes) => {
        const due = dueAt(chosen, now)
        expect(dueAt(chosen, now + minutes * 60_000)).toBeGreaterThanOrEqual(due)
        expect(afterQuiet(chosen, due)).toBe(due)
        expect(dueAt(chosen, due)).toBe(due)
      }),
      { numRuns: 600 },
    )
  })

  it('a digest tells just what came up since the one before', () => {
    const gathered = fc.record({ cadence: digests, quiet: fc.option(hours), timeZone: zone })
    fc.assert(
      fc.property(gathered, instant, (chosen, now) => {
        const due = dueAt(chosen, now)
        const before = digestBefore(chosen, due)
        expect(before).toBeLessThan(due)
        expect(dueAt(chosen, before)).toBe(before)
        expect(dueAt(chosen, before + 60_000)).toBe(due)
      }),
      { numRuns: 600 },
    )
  })

  it('a digest without quiet hours goes out when the clock shows its hour, or lands after it', () => {
    fc.assert(
      fc.property(digests, zone, instant, (chosen, timeZone, now) => {
        const due = dueAt({ cadence: chosen, quiet: null, timeZone }, now)
        const { day } = Calendar.localTime(due, timeZone)
        // A place that skips a day lands on the next.
        const [today, yesterday] = [day, Calendar.plusDays(day, -1)].map(
          (one) => Calendar.instantsOf(one, chosen.hour * 60, timeZone)[0],
        )
        expect([today, yesterday]).toContain(due)
      }),
      { numRuns: 400 },
    )
  })
})
