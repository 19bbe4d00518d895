import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar.ts'
import { anyDay } from '../makers/dates.ts'

describe('Calendar', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2022-12-31'])('knows %s as a day', (day) => {
    expect(Calendar.isDay(day)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-6-1',
    '2022-06',
    'today',
    '',
  ])('knows that %j is no day', (text) => {
    expect(Calendar.isDay(text)).toBe(false)
  })

  it('counts from one day to another what it adds to the one to come to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const days = Calendar.daysBetween(from, to)
        expect(Calendar.plusDays(from, days)).toBe(to)
        expect(Calendar.daysBetween(to, from) + days).toBe(0)
        expect(days > 0).toBe(from < to)
      }),
    )
  })

  it('counts the days over a leap day and over the change of the clocks', () => {
    expect(Calendar.daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(Calendar.daysBetween('2022-03-26', '2022-03-28')).toBe(2)
  })

  it('goes from the 31st to the last day of a shorter month', () => {
    expect(Calendar.plusMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(Calendar.plusMonths('2024-03-31', -1)).toBe('2024-02-29')
    expect(Calendar.plusMonths('2024-12-15', 1)).toBe('2025-01-15')
  })

  it('names Monday 1 and Sunday 7, and seven days later the same', () => {
    expect(Calendar.weekday('2022-10-23')).toBe(7)
    expect(Calendar.weekday('2022-10-24')).toBe(1)
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(Calendar.weekday(Calendar.plusDays(day, 7))).toBe(Calendar.weekday(day))
      }),
    )
  })

  it('ends a month on the day before the next begins', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = Calendar.lastOfMonth(day.slice(0, 7))
        expect(last.slice(0, 7)).toBe(day.slice(0, 7))
        expect(Calendar.plusDays(last, 1).slice(8)).toBe('01')
      }),
    )
  })

  it('tells the day of an instant by the place', () => {
    const lateEvening = Date.UTC(2024, 11, 20, 22, 30)
    expect(Calendar.dayAt(lateEvening, 'UTC')).toBe('2024-12-20')
    expect(Calendar.dayAt(lateEvening, 'Asia/Riyadh')).toBe('2024-12-21')
    expect(Calendar.dayAt(Date.UTC(2024, 11, 20, 2), 'America/New_York')).toBe('2024-12-19')
  })

  it('tells what the clock of a place shows, before 1970 too', () => {
    const shown = (text: string, zone: string) => Calendar.localTime(Date.parse(text), zone)
    expect(shown('2024-12-31T22:30:59Z', 'Asia/Kathmandu')).toEqual({
      day: '2025-01-01',
      minute: 4 * 60 + 15,
    })
    expect(shown('1960-01-01T00:00:00Z', 'UTC')).toEqual({ day: '1960-01-01', minute: 0 })
    expect(() => shown('2024-01-01T00:00:00Z', 'Mars/Base')).toThrow('Mars/Base')
    expect(Calendar.isZone('Asia/Riyadh')).toBe(true)
    expect(Calendar.isZone('Mars/Base')).toBe(false)
  })

  it('finds when a clock shows a minute: once, twice, or where it lands that jumps over it', () => {
    const found = (day: string, hour: number) =>
      Calendar.instantsOf(day, hour * 60 + 30, 'Europe/London').map((at) =>
        new Date(at).toISOString().slice(0, 16),
      )
    expect(found('2024-07-18', 1)).toEqual(['2024-07-18T00:30'])
    expect(found('2024-03-31', 1)).toEqual(['2024-03-31T01:00'])
    expect(found('2024-10-27', 1)).toEqual(['2024-10-27T00:30', '2024-10-27T01:30'])
  })

  it('finds for every instant the clock of which it came', () => {
    const zones = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tehran')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 34_000_000 }), zones, (minutes, zone) => {
        const instant = minutes * 60_000
        const { day, minute } = Calendar.localTime(instant, zone)
        expect(Calendar.instantsOf(day, minute, zone)).toContain(instant)
      }),
    )
  })
})
