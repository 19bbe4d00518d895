import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { dateReader } from './date-phrase-table.ts'

const GULF = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
const LEVANT =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split(
    '|',
  )
const MAGHREB = 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
const ENGLISH =
  'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS_AR = 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'.split(' ')
const WEEKDAYS_EN = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const ONES = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(' ')
const JOINED = 'الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ')

const ordinal = (day: number): string => {
  if (day <= 10) return ONES[day - 1] ?? ''
  if (day < 20) return `${JOINED[day - 11] ?? ''} عشر`
  if (day === 20) return 'العشرين'
  if (day === 30) return 'الثلاثين'
  return `${JOINED[(day % 10) - 1] ?? ''} ${day < 30 ? 'والعشرين' : 'والثلاثين'}`
}

const suffix = (day: number): string => {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

const arabicDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

/** As agencies shorten it: May is short enough. */
const short = (month: number): string =>
  month === 5 ? 'May' : `${name(ENGLISH, month).slice(0, 3)}.`

type Written = { readonly year: number; readonly month: number; readonly day: number }

const name = (names: readonly string[], month: number): string => names[month - 1] ?? ''
const weekday = (names: readonly string[], { year, month, day }: Written): string =>
  names[Calendar.weekday(iso({ year, month, day })) - 1] ?? ''
const pad = (value: number): string => String(value).padStart(2, '0')
const iso = ({ year, month, day }: Written): string => `${year}-${pad(month)}-${pad(day)}`

/** Every way to write out a whole date. */
const WHOLE: readonly ((date: Written) => string)[] = [
  ({ year, month, day }) => `${day} ${name(GULF, month)} ${year}`,
  ({ year, month, day }) => `${day} ${name(LEVANT, month)} ${year}`,
  ({ year, month, day }) => `${day} ${name(MAGHREB, month)} ${year}`,
  ({ year, month, day }) => `${day} ${name(GULF, month)}/${name(LEVANT, month)} ${year}`,
  ({ year, month, day }) => `${day} ${name(LEVANT, month)} (${name(GULF, month)}) ${year}`,
  ({ year, month, day }) => `يوم ${day} من ${name(GULF, month)} عام ${year}`,
  ({ year, month, day }) => `${ordinal(day)} من ${name(LEVANT, month)} ${year}`,
  (date) => `${weekday(WEEKDAYS_AR, date)} ${date.day} ${name(GULF, date.month)} ${date.year}`,
  ({ year, month, day }) => arabicDigits(`${day} ${name(GULF, month)} ${year}`),
  ({ year, month, day }) => arabicDigits(`${year}/${month}/${day}`),
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${pad(day)}-${pad(month)}-${year}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
]

const WHOLE_ENGLISH: readonly ((date: Written) => string)[] = [
  iso,
  ({ year, month, day }) => `${day} ${name(ENGLISH, month)} ${year}`,
  ({ year, month, day }) => `${name(ENGLISH, month)} ${day}, ${year}`,
  ({ year, month, day }) => `${short(month)} ${day}, ${year}`,
  ({ year, month, day }) => `${day}${suffix(day)} ${name(ENGLISH, month)} ${year}`,
  ({ year, month, day }) => `${day}-${name(ENGLISH, month).slice(0, 3)}-${year}`,
  (date) => `${weekday(WEEKDAYS_EN, date)}, ${name(ENGLISH, date.month)} ${date.day}, ${date.year}`,
  ({ year, month, day }) => `${pad(day)}.${pad(month)}.${year}`,
]

const days = fc
  .integer({ min: 0, max: 36_000 })
  .map((count) => Calendar.plusDays('1950-01-01', count))
const written = (day: string): Written => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
})

const readsBack = (lead: string, words: string, day: string, published: string): void => {
  const text = `${lead} ${words}`
  const [mention, ...others] = dateReader.read(text, { published: EdtfDate.of(published) })
  expect(others, text).toEqual([])
  expect(mention?.date?.edtf, text).toBe(day)
  expect(text.slice(mention?.start, mention?.end), text).toBe(words)
}

describe('a date written out', () => {
  it('in Arabic reads back as itself, whenever it is read', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...WHOLE), (day, published, write) => {
        readsBack('تحدثا في', write(written(day)), day, published)
      }),
      { numRuns: 400 },
    )
  })

  it('in English reads back as itself, whenever it is read', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...WHOLE_ENGLISH), (day, published, write) => {
        readsBack('they spoke on', write(written(day)), day, published)
      }),
      { numRuns: 400 },
    )
  })

  it('without its year is the most recent one', () => {
    const ago = fc.integer({ min: 0, max: 364 })
    fc.assert(
      fc.property(days, ago, (published, back) => {
        const day = Calendar.plusDays(published, -back)
        const date = written(day)
        readsBack('تحدثا في', `${date.day} ${name(LEVANT, date.month)}`, day, published)
        readsBack('they spoke on', `${name(ENGLISH, date.month)} ${date.day}`, day, published)
      }),
      { numRuns: 300 },
    )
  })

  it('without its year but with its weekday is that one of the last five years', () => {
    const ago = fc.integer({ min: 0, max: 4 * 365 })
    fc.assert(
      fc.property(days, ago, (published, back) => {
        const day = Calendar.plusDays(published, -back)
        const date = written(day)
        const words = `${weekday(WEEKDAYS_EN, date)} ${date.day} ${name(ENGLISH, date.month)}`
        readsBack('they spoke on', words, day, published)
      }),
      { numRuns: 300 },
    )
  })

  it('as a weekday alone is the most recent one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (published, back) => {
        const day = Calendar.plusDays(published, -back)
        readsBack('قال', weekday(WEEKDAYS_AR, written(day)), day, published)
        readsBack('said on', weekday(WEEKDAYS_EN, written(day)), day, published)
      }),
      { numRuns: 200 },
    )
  })

  it('as a span between two days reads back as both', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3000 }), (first, length) => {
        const last = Calendar.plusDays(first, length)
        const [from, to] = [written(first), written(last)]
        const long = ({ year, month, day }: Written) => `${day} ${name(GULF, month)} ${year}`
        readsBack('جرى', `بين ${long(from)} و${long(to)}`, `${first}/${last}`, last)
      }),
      { numRuns: 200 },
    )
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...'12 7 2024 13 مايو أيار من في إلى بين و قبل بعد منذ يوم عام شهر أيام الماضي الأحد اليوم أمس الأول عشر / - . , ( ) on the last may march of Friday two days ago before 2022-05-13 25th and to next'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join(' ')),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  )

  it('is read without fault, in order, each date on whole characters of the text', () => {
    fc.assert(
      fc.property(text, days, (said, published) => {
        let behind = 0
        for (const { start, end, lead } of dateReader.read(said, {
          published: EdtfDate.of(published),
        })) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(end).toBeGreaterThan(start)
          expect(lead).toBeLessThanOrEqual(start)
          expect(said.slice(start, end).trim()).toBe(said.slice(start, end))
          behind = end
        }
        expect(behind).toBeLessThanOrEqual(said.length)
      }),
      { numRuns: 1500 },
    )
  })

  it('gives no certain day for words that count from a day only roughly known', () => {
    const relative = fc.constantFrom(
      'أمس',
      'اليوم الأربعاء',
      'الثلاثاء',
      'yesterday',
      'two days ago',
    )
    const month = days.map((day) => EdtfDate.of(day.slice(0, 7)))
    const about = days.map((day) => EdtfDate.of(`${day}~`))
    fc.assert(
      fc.property(relative, fc.oneof(month, about), (said, published) => {
        const [mention] = dateReader.read(said, { published })
        expect(mention?.date === null || !EdtfDate.isExact(mention?.date ?? published)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
