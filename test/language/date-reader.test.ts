import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateReading } from '#language/date-reader.ts'
import { dateReader, inNotation } from './date-phrase-table.ts'

const today = '2024-12-20'
const read = (text: string, reading: DateReading = {}) => dateReader.read(text, { today }, reading)
const only = (text: string, reading: DateReading = {}) => {
  const [mention, ...others] = read(text, reading)
  expect(others).toEqual([])
  if (mention === undefined) throw new Error(`No date in: ${text}`)
  return mention
}

describe('a mention of a date', () => {
  it.each([
    ['13 مايو 2022', { year: 2022, month: 5, day: 13 }],
    ['الجمعة 13 مايو', { month: 5, day: 13, weekday: 5 }],
    ['Friday 13 May 2022', { year: 2022, month: 5, day: 13, weekday: 5 }],
    ['مايو 2022', { year: 2022, month: 5 }],
    ['عام 2022', { year: 2022 }],
    ['الثلاثاء', { weekday: 2 }],
    ['yesterday', {}],
    ['15 مارس من العام الماضي', { month: 3, day: 15 }],
    ['صيف 2022', { year: 2022 }],
  ])('says what is printed, and nothing that is reasoned: %s', (text, fields) => {
    expect(only(text).fields).toEqual(fields)
  })

  it('leaves the year out of the fields where a date beside it lends one', () => {
    const [first] = read('بين مكالمتي 18 فبراير و13 مايو 2022')
    expect(first?.fields).toEqual({ month: 2, day: 18 })
    expect(first?.date?.edtf).toBe('2022-02-18')
  })

  it('leaves the year out of the fields where a stretch of time lends it', () => {
    const [, day] = read('In 2022 they spoke twice, on July 12')
    expect(day?.fields).toEqual({ month: 7, day: 12 })
    expect(day?.date?.edtf).toBe('2022-07-12')
  })

  it('has of a day of the month named before only the day in its fields', () => {
    const [, day] = read('في أكتوبر 2022 تحدثا في 21 منه')
    expect(day?.fields).toEqual({ day: 21 })
    expect(day?.rule).toBe('day-relative-month')
  })

  it('knows where the word of its relation begins', () => {
    const text = 'مكالمات جرت قبل يوم 13 مايو 2022'
    const { lead, start, relation } = only(text)
    expect(relation).toBe('before')
    expect(text.slice(lead)).toBe('قبل يوم 13 مايو 2022')
    expect(text.slice(start)).toBe('يوم 13 مايو 2022')
  })

  it.each([
    ['calls before 13 May 2022', 'before'],
    ['calls prior to 13 May 2022', 'before'],
    ['calls after 13 May 2022', 'after'],
    ['calls since 13 May 2022', 'since'],
    ['calls until 13 May 2022', 'until'],
    ['calls by 13 May 2022', 'until'],
    ['calls around 13 May 2022', 'around'],
    ['calls of 13 May 2022', 'on'],
    ['مكالمات قبيل 13 مايو 2022', 'before'],
    ['مكالمات عقب 13 مايو 2022', 'after'],
    ['مكالمات ابتداء من 13 مايو 2022', 'since'],
    ['مكالمات لغاية 13 مايو 2022', 'until'],
    ['مكالمات حوالي 13 مايو 2022', 'around'],
    ['مكالمات بين 13 و19 مايو 2022', 'on'],
  ])('stands to what is spoken of as the word before it says: %s', (text, relation) => {
    expect(only(text).relation).toBe(relation)
  })

  it('names the rule that read it', () => {
    expect(only('13 مايو 2022').rule).toBe('day-month-year')
    expect(only('الجمعة الماضي').rule).toBe('weekday-last')
    expect(only('two days ago').rule).toBe('count-ago')
  })
})

describe('a day without a year', () => {
  it('is the last one gone by, or the next one where the future is meant', () => {
    expect(only('13 مايو').date?.edtf).toBe('2024-05-13')
    expect(only('13 مايو', { future: true }).date?.edtf).toBe('2025-05-13')
    expect(only('الثلاثاء', { future: true }).date?.edtf).toBe('2024-12-24')
    expect(only('in May', { future: true }).date?.edtf).toBe('2025-05')
  })

  it('is never one that its month has not', () => {
    expect(only('30 فبراير').date).toBeNull()
    expect(only('29 فبراير').date?.edtf).toBe('2024-02-29')
    expect(only('31/4/2024').date).toBeNull()
  })

  it('is no day of its own where it names a war, a place or a rising', () => {
    for (const text of ['ثورة 25 يناير', 'مدينة 6 أكتوبر', 'the September 11 attacks'])
      expect(only(text).date, text).toBeNull()
    expect(only('ثورة 25 يناير 2011').date?.edtf).toBe('2011-01-25')
  })

  it('is only about a day where a weekday of another day is printed beside it', () => {
    expect(only('الأربعاء 25 يونيو 2024').date?.edtf).toBe('2024-06-25~')
  })
})

describe('a date in numbers', () => {
  it('has its day first in Arabic, and either first in English', () => {
    expect(inNotation(only('مكالمة 12/7/2024'))).toBe('2024-07-12')
    expect(inNotation(only('the call on 12/7/2024'))).toBe('2024 (2024-07-12 or 2024-12-07)')
    expect(inNotation(only('the call on 12/7'))).toBe('2024-07-12 or 2024-12-07')
    expect(inNotation(only('the call on 13/7/2024'))).toBe('2024-07-13')
  })

  it('typed alone is read by the language of the talk', () => {
    expect(inNotation(only('12/7/2024'))).toBe('2024 (2024-07-12 or 2024-12-07)')
    expect(inNotation(only('12/7/2024', { language: 'ar' }))).toBe('2024-07-12')
  })

  it('is chosen by a weekday beside it', () => {
    expect(inNotation(only('Friday 12/7/2024'))).toBe('2024-07-12')
  })
})

describe('a Hijri date', () => {
  it('is recognised and not converted', () => {
    const mention = only('في 1 رمضان 1445')
    expect(mention.calendar).toBe('hijri')
    expect(mention.fields).toEqual({ year: 1445, month: 9, day: 1 })
    expect(mention.date).toBeNull()
  })

  it('is converted where that is asked for, and then about a day', () => {
    expect(only('في 1 رمضان 1445', { convertHijri: true }).date?.edtf).toBe('2024-03-11~')
    expect(only('10 محرم 1446 هـ', { convertHijri: true }).date?.edtf).toBe('2024-07-17~')
  })

  it('leaves alone the men who bear the names of its months', () => {
    for (const text of ['رمضان قديروف', 'رجب طيب أردوغان', 'الوزير شعبان'])
      expect(read(text), text).toEqual([])
  })
})

describe('a reading that hangs on what was told before', () => {
  const published = EdtfDate.of('2022-10-23')
  const told = (text: string) => dateReader.read(text, { published }).map(inNotation)

  it('counts from the one date of the sentences about it', () => {
    expect(told('They met on 13 May 2022. Two days later they spoke.')).toEqual([
      '2022-05-13',
      '2022-05-15',
    ])
  })

  it('counts from none where there are two', () => {
    const text = 'They met on 13 May 2022, the ministry said on Friday. Two days later they spoke.'
    expect(told(text)).toEqual(['2022-05-13', '2022-10-21', 'unknown'])
  })

  it('counts from none where it is far', () => {
    const text = 'They met on 13 May 2022. It rained. It was cold. Two days later they spoke.'
    expect(told(text)).toEqual(['2022-05-13', 'unknown'])
  })
})
