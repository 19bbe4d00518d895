import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import { buildLedger } from '#core/ledger.ts'
import { termsOn } from '#core/person.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'

const read = (): Knowledge => {
  const reading = readKnowledge('knowledge')
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

const { articles, people, ledger } = read()

const ALBAWABA = 'albawaba-2024-06-austin-belousov'
const LEVANT = 'levant-2022-05-austin-shoigu'
const OSBOA = 'osboa-2024-pentagon-nothing-to-announce'
const SPUTNIK = 'sputnik-2024-07-austin-belousov'
const UNNAMED = 'unnamed-2022-10-austin-shoigu'

/** What of a call a reader relies on: its date, how it is known, and which paragraphs prove it. */
const summary = ({ id, on, reports }: Call) => ({
  id,
  date: on.date.edtf,
  proofs: Object.fromEntries(
    reports.map(({ article, report }) => [
      article,
      `${report.on.basis} “${report.on.words ?? ''}” ${report.passages.join(',')}`,
    ]),
  ),
})

it('holds the calls that were held, each with its proofs in every article that reports it', () => {
  expect(ledger.calls.map(summary)).toEqual([
    {
      id: '2022-02-18-austin-shoigu',
      date: '2022-02-18',
      proofs: { [LEVANT]: 'year-inferred “18 فبراير/ شباط” 2' },
    },
    {
      id: '2022-05-13-austin-shoigu',
      date: '2022-05-13',
      proofs: {
        [UNNAMED]: 'year-inferred “13 أيار/مايو الماضي” 8',
        [LEVANT]: 'inferred “الجمعة” 1,2',
      },
    },
    {
      id: '2022-05-19-milley-gerasimov',
      date: '2022-05-19',
      proofs: { [UNNAMED]: 'year-inferred “19 من الشهر نفسه” 8' },
    },
    {
      id: '2022-10-austin-shoigu',
      date: '2022-10-17~/2022-10-22',
      proofs: { [UNNAMED]: 'inferred “قبل أيام” 7' },
    },
    {
      id: '2022-10-23-austin-shoigu',
      date: '2022-10-23',
      proofs: { [UNNAMED]: 'inferred “الأحد” 1,2,3,4' },
    },
    {
      id: '2022-10-23-shoigu-akar',
      date: '2022-10-23',
      proofs: { [UNNAMED]: 'inferred “الأحد” 3,6' },
    },
    {
      id: '2022-10-23-shoigu-lecornu',
      date: '2022-10-23',
      proofs: { [UNNAMED]: 'inferred “الأحد” 3,6' },
    },
    {
      id: '2022-10-23-shoigu-wallace',
      date: '2022-10-23',
      proofs: { [UNNAMED]: 'inferred “الأحد” 3,4' },
    },
    {
      id: '2023-03-15-austin-shoigu',
      date: '2023-03-15',
      proofs: {
        [SPUTNIK]: 'year-inferred “15 مارس/ آذار العام الماضي” 5',
        [ALBAWABA]: 'stated “مارس 2023” 3',
      },
    },
    {
      id: '2024-06-25-austin-belousov',
      date: '2024-06-25',
      proofs: {
        [SPUTNIK]: 'year-inferred “25 يونيو/ حزيران الفائت” 3,4',
        [ALBAWABA]: 'inferred “الثلاثاء” 1,2,3',
      },
    },
    {
      id: '2024-07-12-austin-belousov',
      date: '2024-07-12',
      proofs: { [OSBOA]: 'year-inferred “12 يوليو الماضي” 3', [SPUTNIK]: 'inferred “” 1,2' },
    },
  ])
})

it('holds apart what was refused, expected or not announced', () => {
  const attempts = ledger.attempts.map((attempt) => ({
    ...summary(attempt),
    refusedBy: attempt.reports[0]?.report.refusedBy,
    outlook: attempt.reports[0]?.report.outlook,
  }))
  const kirby = { [LEVANT]: 'year-inferred “24 مارس/ آذار الماضي” 4' }
  const march = { [LEVANT]: 'year-inferred “مارس الماضي” 3' }
  const refused = { refusedBy: 'ru', outlook: null }
  expect(attempts).toEqual([
    { id: 'refused-2022-03-24-austin-shoigu', date: '2022-03-24', proofs: kirby, ...refused },
    { id: 'refused-2022-03-24-milley-gerasimov', date: '2022-03-24', proofs: kirby, ...refused },
    { id: 'refused-2022-03-austin-shoigu', date: '2022-03', proofs: march, ...refused },
    { id: 'refused-2022-03-milley-gerasimov', date: '2022-03', proofs: march, ...refused },
    {
      id: 'planned-2022-05-milley-gerasimov',
      date: '2022-05-13/2022-05-20~',
      proofs: { [LEVANT]: 'inferred “بعد المكالمة بين أوستن وشويغو” 5' },
      refusedBy: null,
      outlook: 'expected',
    },
    {
      id: 'planned-2025-austin-belousov',
      date: '2024-12-11/2025-01-15',
      proofs: { [OSBOA]: 'inferred “اليوم الأربعاء” 1,2' },
      refusedBy: null,
      outlook: 'unannounced',
    },
  ])
})

describe('the facts beside the dates', () => {
  const report = (id: string, article: string) => {
    const call = [...ledger.calls, ...ledger.attempts].find((one) => one.id === id)
    const found = call?.reports.find((one) => one.article === article)?.report
    if (found === undefined) throw new Error(`${article} does not report ${id}`)
    return found
  }

  it('say who asked, and on whose word', () => {
    expect(report('2022-05-13-austin-shoigu', LEVANT).initiator).toEqual({
      side: 'us',
      person: 'austin',
      according: null,
      passages: [2],
    })
    expect(report('2024-06-25-austin-belousov', ALBAWABA).initiator).toEqual({
      side: 'us',
      person: null,
      according: 'ru',
      passages: [2],
    })
    const asked = ledger.calls.filter(({ reports }) =>
      reports.some(({ report: { initiator } }) => initiator !== null),
    )
    expect(asked.map(({ id }) => id)).toEqual([
      '2022-05-13-austin-shoigu',
      '2024-06-25-austin-belousov',
    ])
  })

  it('give a duration only where one is printed', () => {
    const lasting = ledger.calls.flatMap(({ id, reports }) =>
      reports.flatMap(({ report: { duration } }) => (duration === null ? [] : [[id, duration]])),
    )
    expect(lasting).toEqual([['2022-05-13-austin-shoigu', { iso: 'PT1H~', passages: [2] }]])
  })

  it('keep the two capitals and the press apart', () => {
    expect(report('2024-06-25-austin-belousov', ALBAWABA).said).toEqual([
      { by: 'ru', person: null, passages: [2, 4] },
      { by: 'us', person: 'ryder', passages: [5] },
    ])
    expect(report('2024-07-12-austin-belousov', OSBOA).said).toEqual([
      { by: 'press', person: null, passages: [3, 4, 5] },
      { by: 'ru', person: 'ryabkov', passages: [6, 7] },
    ])
    expect(report('2022-10-23-austin-shoigu', UNNAMED).said).toEqual([
      { by: 'us', person: null, passages: [1, 2] },
      { by: 'ru', person: null, passages: [4] },
    ])
  })

  it('name Kirby and the newspaper for the refusals', () => {
    expect(report('refused-2022-03-24-milley-gerasimov', LEVANT).announced).toEqual([
      { by: 'us', person: 'kirby', passages: [4] },
    ])
    expect(report('refused-2022-03-austin-shoigu', LEVANT).announced).toEqual([
      { by: 'press', person: null, passages: [3] },
      { by: 'us', person: 'kirby', passages: [3] },
    ])
  })
})

describe('the dates', () => {
  const exact = ledger.calls.filter(({ on }) => on.date.precision === 'day')

  it('fall on the weekdays that the articles name', () => {
    const weekday = (id: string) =>
      Calendar.weekday(exact.find((call) => call.id === id)?.on.date.first ?? '')
    expect(weekday('2022-05-13-austin-shoigu')).toBe(5)
    expect(weekday('2022-10-23-austin-shoigu')).toBe(7)
    expect(weekday('2024-06-25-austin-belousov')).toBe(2)
    const wednesdays = articles.find(({ slug }) => slug === OSBOA)?.published.date
    expect([wednesdays?.first, wednesdays?.last].map((day) => Calendar.weekday(day ?? ''))).toEqual(
      [3, 3],
    )
  })

  it('are 84 days apart where the article counts 84', () => {
    expect(Calendar.daysBetween('2022-02-18', '2022-05-13')).toBe(84)
  })

  it('find each of the two people in office on that day', () => {
    for (const { on, between } of exact)
      for (const id of between) {
        const person = people.find((one) => one.id === id)
        const offices = person === undefined ? [] : termsOn(person, on.date.first)
        expect(offices.map(({ office }) => office)).toContain(
          id === 'milley' || id === 'gerasimov' ? 'chief-of-staff' : 'defence-minister',
        )
      }
  })
})

it('is the same whatever the order of the articles', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...articles], { minLength: articles.length }), (shuffled) => {
      expect(buildLedger(shuffled)).toEqual(ledger)
    }),
    { numRuns: 60 },
  )
})
