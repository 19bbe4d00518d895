import { Calendar, type Day } from '#core/calendar.ts'

const WEEKDAYS = [
  ['الاثنين', 'Monday'],
  ['الثلاثاء', 'Tuesday'],
  ['الأربعاء', 'Wednesday'],
  ['الخميس', 'Thursday'],
  ['الجمعة', 'Friday'],
  ['السبت', 'Saturday'],
  ['الأحد', 'Sunday'],
] as const

const MONTHS = [
  ['يناير', 'كانون الثاني', 'جانفي', 'January', 'Jan'],
  ['فبراير', 'شباط', 'فيفري', 'February', 'Feb'],
  ['مارس', 'آذار', 'March'],
  ['أبريل', 'نيسان', 'أفريل', 'April'],
  ['مايو', 'أيار', 'ماي', 'May'],
  ['يونيو', 'حزيران', 'جوان', 'June'],
  ['يوليو', 'تموز', 'جويلية', 'July'],
  ['أغسطس', 'آب', 'أوت', 'August'],
  ['سبتمبر', 'أيلول', 'September'],
  ['أكتوبر', 'تشرين الأول', 'October', 'Oct'],
  ['نوفمبر', 'تشرين الثاني', 'November', 'Nov'],
  ['ديسمبر', 'كانون الأول', 'December'],
] as const

const numberOf = (names: readonly (readonly string[])[], name: string): number =>
  names.findIndex((some) => some.includes(name)) + 1

const WEEKDAY = WEEKDAYS.flat().join('|')
const MONTH = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const YEAR = '(?:\\S* ?(?:/ ?\\S+)?\\s(?<year>\\d{4}))?'

const FORMS = [
  new RegExp(`(?<weekday>${WEEKDAY})،? (?<day>\\d{1,2}) (?<month>${MONTH})${YEAR}`, 'gu'),
  new RegExp(
    `(?<weekday>${WEEKDAY}), (?<month>${MONTH})\\.? (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?`,
    'gu',
  ),
  new RegExp(
    `(?<weekday>${WEEKDAY}) \\S+ \\S+ \\S+ الموافق (?<day>\\d{1,2}) (?<month>${MONTH})${YEAR}`,
    'gu',
  ),
]

const westernDigits = (text: string): string =>
  text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))

/** A day that a text prints with its weekday, and whether they agree; the year is the last one not after the day of publication. */
export type PrintedDay = { readonly words: string; readonly day: Day; readonly agrees: boolean }

const pad = (number: string | number): string => String(number).padStart(2, '0')

/** Each day with a weekday beside it that a text prints in figures. */
export const printedDays = (text: string, published: Day | null): readonly PrintedDay[] =>
  FORMS.flatMap((form) => [...westernDigits(text).matchAll(form)]).map((match) => {
    const { weekday = '', day = '', month = '', year } = match.groups ?? {}
    const rest = `${pad(numberOf(MONTHS, month))}-${pad(day)}`
    const latest = Number((published ?? '').slice(0, 4))
    const inferred = published !== null && `${latest}-${rest}` > published ? latest - 1 : latest
    const date = `${year ?? inferred}-${rest}`
    return {
      words: match[0],
      day: date,
      agrees: Calendar.isDay(date) && Calendar.weekday(date) === numberOf(WEEKDAYS, weekday),
    }
  })

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?:اليوم|today,?) (?<weekday>${WEEKDAY})`, 'gu'), 0],
  [new RegExp(`(?<!من |أول )(?:أمس|امس|yesterday,?) (?<weekday>${WEEKDAY})`, 'gu'), -1],
  [new RegExp(`(?:أول من أمس|أول أمس) (?<weekday>${WEEKDAY})`, 'gu'), -2],
  [new RegExp(`(?:غدا|غداً|tomorrow,?) (?<weekday>${WEEKDAY})`, 'gu'), 1],
]

/** The words («أمس الأحد») that name a weekday which is not the one so many days from the day of publication. */
export const wrongRelativeDays = (text: string, published: Day): readonly string[] =>
  RELATIVE.flatMap(([form, days]) =>
    [...text.matchAll(form)]
      .filter(
        (match) =>
          numberOf(WEEKDAYS, match.groups?.['weekday'] ?? '') !==
          Calendar.weekday(Calendar.plusDays(published, days)),
      )
      .map(([words]) => words),
  )
