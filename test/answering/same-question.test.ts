import { describe, expect, it } from 'vitest'
import type { AnswerRecord } from '#replies/answer-record.ts'
import { asking } from './asking.ts'

const { ask } = asking()

/** What is the same for the same question, however it is written. */
const gist = ({ status, kind, reason, dates, calls, citations }: AnswerRecord) => ({
  status,
  kind,
  reason,
  dates,
  calls: calls.map(({ id }) => id),
  citations: citations.map(({ article, passage }) => `${article}#${passage}`),
})

const ARABIC = [
  'متى كانت آخر مكالمة بين أوستن وبيلوسوف؟',
  'كم مكالمة جرت في 2022؟',
  'من طلب مكالمة 13 مايو 2022؟',
  'كم دامت مكالمة 13 مايو 2022؟',
  'ماذا قال كل جانب عن مكالمة 25 يونيو 2024؟',
  'كم يوماً بين مكالمة 25 يونيو 2024 ومكالمة 12 يوليو 2024؟',
  'مع من تحدث شويغو في 23 أكتوبر 2022؟',
  'هل تحدث أوستن وشويغو في 3 مارس 2023؟',
  'من رفض المكالمات في مارس 2022؟',
  'هل هناك مكالمة مقررة بين أوستن وبيلوسوف؟',
  'متى نشر المقال عن مكالمة 12 يوليو 2024؟',
  'ما أول مكالمة بعد بدء الحرب؟',
]

const ENGLISH = [
  'When was the last call between Austin and Belousov?',
  'How many calls were there in 2022?',
  'Who asked for the call of 13 May 2022?',
  'How long did the call of 13 May 2022 last?',
  'What did the two sides say about the call of 25 June 2024?',
  'How many days between the call of 25 June 2024 and the call of 12 July 2024?',
  'Who did Shoigu speak with on 23 October 2022?',
  'Did Austin and Shoigu speak on 3 March 2023?',
  'Who refused the calls in March 2022?',
  'Is a call between Austin and Belousov planned?',
  'What is the publication date of the article on the call of 12 July 2024?',
  'What was the first call after the war began?',
]

type Rewriting = readonly [how: string, rewrite: (question: string) => string]

const swapped = (pairs: Readonly<Record<string, string>>) => (question: string) =>
  Object.entries(pairs).reduce((text, [from, to]) => text.replaceAll(from, to), question)

const LEVANTINE = {
  يناير: 'كانون الثاني',
  مارس: 'آذار',
  مايو: 'أيار',
  يونيو: 'حزيران',
  يوليو: 'تموز',
  أكتوبر: 'تشرين الأول',
}

const BOTH_SCRIPTS: readonly Rewriting[] = [
  ['without the question mark', (question) => question.replace(/[?؟]/g, '')],
  ['with marks of direction', (question) => `\u200f${question}\u200e`],
  ['with spaces and lines around it', (question) => `  \n${question.replaceAll(' ', '  ')}\n\n`],
  ['in quotation marks', (question) => `«${question}»`],
  ['with an emoji', (question) => `${question} 🙏`],
]

const IN_ARABIC: readonly Rewriting[] = [
  ...BOTH_SCRIPTS,
  ['without hamzas', (question) => question.replace(/[أإآ]/g, 'ا')],
  ['with ha for ta marbuta', (question) => question.replace(/ة(?![\u0621-\u064a])/g, 'ه')],
  [
    'with Arabic digits',
    (question) => question.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  ],
  [
    'with Persian digits',
    (question) => question.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
  ],
  ['from a Persian keyboard', swapped({ ي: 'ی', ك: 'ک' })],
  ['with tatweel', swapped({ مكالم: 'مكـــالم' })],
  [
    'with vowel marks',
    (question) => question.replace(/(?<=[بتجحدرسعقلم])(?=[بتجحدرسعقلم])/g, '\u064e'),
  ],
  ['with the Levantine months', swapped(LEVANTINE)],
  [
    'with other spellings of the names',
    swapped({ أوستن: 'اوستين', شويغو: 'شويجو', بيلوسوف: 'بيلاؤوسوف' }),
  ],
  [
    'with the names in Latin letters',
    swapped({ وبيلوسوف: 'و Belousov', أوستن: 'Austin', شويغو: 'Shoigu', وشويغو: 'و Shoigu' }),
  ],
  [
    'with whole names',
    swapped({ أوستن: 'لويد أوستن', شويغو: 'سيرغي شويغو', بيلوسوف: 'أندريه بيلوسوف' }),
  ],
  ['after a greeting', (question) => `السلام عليكم، ${question}`],
  ['with a please', (question) => `${question} من فضلك`],
]

const IN_ENGLISH: readonly Rewriting[] = [
  ...BOTH_SCRIPTS,
  ['in small letters', (question) => question.toLowerCase()],
  ['in capitals', (question) => question.toUpperCase()],
  [
    'with the month first',
    (question) => question.replace(/(\d+) (March|May|June|July|October) (\d{4})/g, '$2 $1, $3'),
  ],
  ['with short months', swapped({ March: 'Mar', June: 'Jun', July: 'Jul', October: 'Oct' })],
  ['with ordinals', (question) => question.replace(/\b(\d{1,2}) (?=[A-Z])/g, '$1th ')],
  ['with other spellings of the names', swapped({ Shoigu: 'Shoygu', Belousov: 'Belousof' })],
  [
    'with the names in Arabic letters',
    swapped({ Austin: 'أوستن', Shoigu: 'شويغو', Belousov: 'بيلوسوف' }),
  ],
  [
    'with whole names',
    swapped({ Austin: 'Lloyd Austin', Shoigu: 'Sergei Shoigu', Belousov: 'Andrei Belousov' }),
  ],
  ['with a curly apostrophe and a title', swapped({ Austin: 'Secretary Austin' })],
  ['after a greeting', (question) => `Hello, ${question}`],
  ['with a please', (question) => `${question} Please.`],
]

describe.each([
  ['Arabic', ARABIC, IN_ARABIC],
  ['English', ENGLISH, IN_ENGLISH],
] as const)('the same question in %s', (_, questions, rewritings) => {
  it.each(rewritings)('has the same answer %s', (_how, rewrite) => {
    for (const question of questions) {
      const rewritten = rewrite(question)
      expect({ rewritten, ...gist(ask(rewritten).record) }).toEqual({
        rewritten,
        ...gist(ask(question).record),
      })
    }
  })
})

describe('the same question in both languages', () => {
  it.each(ARABIC.map((question, at) => [question, ENGLISH[at] ?? ''] as const))(
    'has the same answer: %s %s',
    (arabic, english) => {
      expect(gist(ask(arabic).record)).toEqual(gist(ask(english).record))
    },
  )
})
