import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { anyDate, anyDay } from '../makers/dates.ts'

describe('EdtfDate.parse', () => {
  it.each([
    ['2022-10-23', '2022-10-23', '2022-10-23', 'day', false],
    ['2022-10-23~', '2022-10-20', '2022-10-26', 'day', true],
    ['2022-10', '2022-10-01', '2022-10-31', 'month', false],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', false],
    ['2024-12~', '2024-11-01', '2025-01-31', 'month', true],
    ['2022', '2022-01-01', '2022-12-31', 'year', false],
    ['2022~', '2021-01-01', '2023-12-31', 'year', true],
    ['2022-02-18/2022-05-13', '2022-02-18', '2022-05-13', 'interval', false],
    ['2022-10-17~/2022-10-22', '2022-10-17', '2022-10-22', 'interval', true],
    ['2024-12-11/2025-01', '2024-12-11', '2025-01-31', 'interval', false],
    ['2022-05/2022-05', '2022-05-01', '2022-05-31', 'interval', false],
  ])('reads %s as the days from %s to %s', (edtf, first, last, precision, approximate) => {
    expect(EdtfDate.parse(edtf)).toEqual({ edtf, first, last, precision, approximate })
  })

  it.each([
    '',
    '2022-02-30',
    '2023-02-29',
    '2022-13',
    '2022-1-1',
    '22-10-23',
    '2022-10-23?',
    '2022-10-23~~',
    '~2022',
    '/2022',
    '2022/',
    '2022/2023/2024',
    ' 2022',
    '2022-10-23\n',
    '23.10.2022',
    '2022-10-23T12:00',
  ])('reads no date in %j', (text) => {
    expect(EdtfDate.parse(text)).toBeNull()
  })

  it.each([
    '2022-10-23/2022-10-22',
    '2022-06/2022-05',
    '2022-06/2022-05~',
    '2022-10-22~/2022-10-20',
  ])('reads no date in the interval %s, which ends before it begins', (text) => {
    expect(EdtfDate.parse(text)).toBeNull()
  })

  it('never gives a date that ends before it begins', () => {
    fc.assert(
      fc.property(anyDate, ({ first, last }) => {
        expect(first <= last).toBe(true)
      }),
    )
  })

  it('reads again what a date writes', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(EdtfDate.parse(date.edtf)).toEqual(date)
      }),
    )
  })
})

describe('EdtfDate.of', () => {
  it('throws for what is no date, and names it', () => {
    expect(() => EdtfDate.of('Friday')).toThrow('Friday')
  })
})

describe('EdtfDate.between', () => {
  it.each([
    ['2022-10-23', '2022-10-23', '2022-10-23'],
    ['2022-10-01', '2022-10-31', '2022-10'],
    ['2024-02-01', '2024-02-29', '2024-02'],
    ['2024-02-01', '2024-02-28', '2024-02-01/2024-02-28'],
    ['2022-01-01', '2022-12-31', '2022'],
    ['2022-01-01', '2023-12-31', '2022-01-01/2023-12-31'],
  ])('writes the days from %s to %s as %s', (first, last, edtf) => {
    expect(EdtfDate.between(first, last).edtf).toBe(edtf)
  })

  it('means just the days that it was made of', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [first = one, last = other] = [one, other].sort()
        expect(EdtfDate.between(first, last)).toMatchObject({ first, last, approximate: false })
      }),
    )
  })
})

describe('dates compared', () => {
  it('overlap each other alike, and each overlaps itself', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(EdtfDate.overlap(a, b)).toBe(EdtfDate.overlap(b, a))
        expect(EdtfDate.overlap(a, a)).toBe(true)
      }),
    )
  })

  it('overlap where some day can be meant by both', () => {
    const dates = ['2022-10-22', '2022-10-23', '2022-10-24'].map(EdtfDate.day)
    const days = EdtfDate.of('2022-10-17~/2022-10-22')
    expect(dates.map((date) => EdtfDate.overlap(days, date))).toEqual([true, false, false])
  })

  it('contain whatever lies between two of their days, and overlap it', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(), fc.nat(), (outer, from, to) => {
        const days = Calendar.daysBetween(outer.first, outer.last) + 1
        const [first, last] = [from % days, to % days]
          .sort((a, b) => a - b)
          .map((step) => Calendar.plusDays(outer.first, step))
        const inner = EdtfDate.between(first ?? outer.first, last ?? outer.last)
        expect(EdtfDate.contains(outer, inner)).toBe(true)
        expect(EdtfDate.overlap(outer, inner)).toBe(true)
      }),
    )
  })

  it('contain each other only where they mean the same days', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const both = EdtfDate.contains(a, b) && EdtfDate.contains(b, a)
        expect(both).toBe(a.first === b.first && a.last === b.last)
      }),
    )
  })

  it('stand in one order, whichever way they are compared', () => {
    const sign = (a: EdtfDate, b: EdtfDate): number => Math.sign(EdtfDate.compare(a, b))
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0)
        expect(sign(a, b) === 0).toBe(a.edtf === b.edtf)
        const [first = a, second = b, third = c] = [a, b, c].sort(EdtfDate.compare)
        expect(sign(first, second)).toBeLessThanOrEqual(0)
        expect(sign(first, third)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('come later where their last day does', () => {
    const sorted = ['2022', '2022-10-23', '2022-10', '2022-10-17~/2022-10-22', '2022-10-31']
      .map(EdtfDate.of)
      .sort(EdtfDate.compare)
    expect(sorted.map(({ edtf }) => edtf)).toEqual([
      '2022-10-17~/2022-10-22',
      '2022-10-23',
      '2022-10',
      '2022-10-31',
      '2022',
    ])
  })

  it.each([
    ['2022-10-23', true],
    ['2022-10-23~', false],
    ['2022-10', false],
    ['2022-10-23/2022-10-23', false],
  ])('know that %s is one certain day: %s', (edtf, exact) => {
    expect(EdtfDate.isExact(EdtfDate.of(edtf))).toBe(exact)
  })
})
