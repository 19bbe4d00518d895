import { Calendar, type Day } from '#core/calendar.ts'

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

const at = (names: readonly string[], number: number): string => names[number - 1] ?? ''

const parts = (day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: Number(month), mm: month, day: Number(date), dd: date }
}

const easternDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

const hijri = (day: Day): string =>
  new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))

/** The ways in which pages print a day. */
export const printDay = {
  weekdayAr: (day: Day): string => at(WEEKDAYS_AR, Calendar.weekday(day)),
  /** 15 مارس 2023 */
  gulf: (day: Day): string => `${parts(day).day} ${at(GULF, parts(day).month)} ${parts(day).year}`,
  /** الأربعاء 15 آذار 2023 */
  levant: (day: Day): string =>
    `${at(WEEKDAYS_AR, Calendar.weekday(day))} ${parts(day).day} ${at(LEVANT, parts(day).month)} ${parts(day).year}`,
  /** الأربعاء 3 جويلية 2019 */
  maghreb: (day: Day): string =>
    `${at(WEEKDAYS_AR, Calendar.weekday(day))} ${parts(day).day} ${at(MAGHREB, parts(day).month)} ${parts(day).year}`,
  /** 15 مارس/ آذار 2023 */
  both: (day: Day): string =>
    `${parts(day).day} ${at(GULF, parts(day).month)}/ ${at(LEVANT, parts(day).month)} ${parts(day).year}`,
  /** ١٥ مارس ٢٠٢٣ */
  eastern: (day: Day): string => easternDigits(printDay.gulf(day)),
  /** 15 مارس 2023 م ـ 23 شعبان 1444 هـ */
  withHijri: (day: Day): string => `${printDay.gulf(day)} م ـ ${hijri(day)}`,
  /** 15/03/2023, or another mark between */
  numeric: (day: Day, mark = '/'): string =>
    [parts(day).dd, parts(day).mm, parts(day).year].join(mark),
  /** March 15, 2023 */
  american: (day: Day): string =>
    `${at(ENGLISH, parts(day).month)} ${parts(day).day}, ${parts(day).year}`,
  /** 15 March 2023 */
  british: (day: Day): string =>
    `${parts(day).day} ${at(ENGLISH, parts(day).month)} ${parts(day).year}`,
  /** Wednesday, March 15, 2023 */
  clockEn: (day: Day): string =>
    `${at(WEEKDAYS_EN, Calendar.weekday(day))}, ${printDay.american(day)}`,
  /** الأربعاء ١٥ / مارس / ٢٠٢٣ */
  clockAr: (day: Day): string =>
    `${printDay.weekdayAr(day)} ${easternDigits(parts(day).dd)} / ${at(GULF, parts(day).month)} / ${easternDigits(parts(day).year)}`,
} as const
