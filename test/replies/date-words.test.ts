import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import { readPhrasebook } from '#hotline.ts'
import { dateWords } from '#replies/date-words.ts'
import { anyDate } from '../makers/dates.ts'

const book = readPhrasebook()

describe('dateWords', () => {
  it.each([
    ['2024-07-12', '12 July 2024', '12 يوليو/تموز 2024'],
    ['2022-10-23~', 'about 23 October 2022', 'نحو 23 أكتوبر/تشرين الأول 2022'],
    ['2022-03', 'March 2022', 'مارس/آذار 2022'],
    ['2024-12~', 'about December 2024', 'نحو ديسمبر/كانون الأول 2024'],
    ['2022', '2022', '2022'],
    ['2022~', 'about 2022', 'نحو 2022'],
    [
      '2022-10-17~/2022-10-22',
      'between 17 and 22 October 2022',
      'بين 17 و22 أكتوبر/تشرين الأول 2022',
    ],
    [
      '2024-12-11/2025-01-15',
      'between 11 December 2024 and 15 January 2025',
      'بين 11 ديسمبر/كانون الأول 2024 و15 يناير/كانون الثاني 2025',
    ],
    [
      '2022-05/2022-06',
      'between 1 May 2022 and 30 June 2022',
      'بين 1 مايو/أيار 2022 و30 يونيو/حزيران 2022',
    ],
  ])('writes %s as “%s” and «%s»', (edtf, en, ar) => {
    expect(dateWords(EdtfDate.of(edtf), book.en)).toBe(en)
    expect(dateWords(EdtfDate.of(edtf), book.ar)).toBe(ar)
  })

  it('names the weekday of a certain day where asked, and of no other date', () => {
    const withWeekday = (edtf: string) =>
      [book.en, book.ar].map((say) => dateWords(EdtfDate.of(edtf), say, true))
    expect(withWeekday('2024-07-12')).toEqual(['Friday 12 July 2024', 'الجمعة 12 يوليو/تموز 2024'])
    expect(withWeekday('2024-07-12~')).toEqual(['about 12 July 2024', 'نحو 12 يوليو/تموز 2024'])
    expect(withWeekday('2024-07')).toEqual(['July 2024', 'يوليو/تموز 2024'])
  })

  it('writes any date in words, never in digits and hyphens', () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), (date, weekday) => {
        for (const say of [book.en, book.ar]) {
          const words = dateWords(date, say, weekday)
          expect(words).not.toMatch(/[-~]/)
          expect(words).toContain(date.edtf.slice(0, 4))
        }
      }),
    )
  })
})
