import { describe, expect, it } from 'vitest'
import type { Call } from '#core/call.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { asking } from './asking.ts'

const knowledge = realKnowledge()
const { ledger } = knowledge

/** The same knowledge with other lengths of some calls, by id; those not named have none. */
const withLengths = (lengths: Readonly<Record<string, string>>) =>
  asking({
    ...knowledge,
    ledger: {
      ...ledger,
      calls: ledger.calls.map((call): Call => {
        const iso = lengths[call.id]
        return {
          ...call,
          reports: call.reports.map(({ article, report }) => ({
            article,
            report: {
              ...report,
              duration: iso === undefined ? null : { iso, passages: report.passages },
            },
          })),
        }
      }),
    },
  }).ask

const LONGEST = ['What was the longest call?', 'ما أطول مكالمة؟', 'متى كانت أطول مكالمة؟']
const SHORTEST = ['Which call was the shortest?', 'ما هي أقصر مكالمة؟']

describe('the longest and the shortest call', () => {
  const { ask } = asking()

  it.each([...LONGEST, ...SHORTEST])(
    'are not claimed where one call alone has a length: %s',
    (question) => {
      const { record } = ask(question)
      expect(record).toMatchObject({
        kind: 'duration',
        calls: [{ id: '2022-05-13-austin-shoigu' }],
      })
      expect(record.text).toMatch(
        /^(?:The sources give the length of one call only, of 8|لا تذكر المصادر إلا مدة مكالمة واحدة من أصل 8)/,
      )
    },
  )

  it('are told of the calls that have a length, with their number', () => {
    const some = withLengths({
      '2022-05-13-austin-shoigu': 'PT1H~',
      '2023-03-15-austin-shoigu': 'PT1H30M',
      '2024-07-12-austin-belousov': 'PT15M',
    })
    for (const question of LONGEST)
      expect(some(question).record.calls).toMatchObject([{ id: '2023-03-15-austin-shoigu' }])
    for (const question of SHORTEST)
      expect(some(question).record.calls).toMatchObject([{ id: '2024-07-12-austin-belousov' }])
    expect(some('What was the longest call?').record.text).toContain('the 3 calls')
  })

  it('are refused where no call has a length', () => {
    expect(withLengths({})('What was the longest call?').record).toMatchObject({
      status: 'declined',
      reason: 'not-in-sources',
    })
  })

  it('are sought among all, not among the calls spoken of', () => {
    const { topic } = ask('When was the call of 12 July 2024?')
    expect(ask('What was the longest call?', topic).record.calls).toMatchObject([
      { id: '2022-05-13-austin-shoigu' },
    ])
  })

  it('are not the longest time between calls', () => {
    expect(ask('What was the longest gap between two calls?').record.kind).toBe('gap')
  })
})
