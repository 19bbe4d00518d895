import { describe, expect, it } from 'vitest'
import type { Call } from '#core/call.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { asking } from './asking.ts'

const knowledge = realKnowledge()
const { ledger, articles, outlets } = knowledge
const FIRST = 'levant-2022-05-austin-shoigu'
const REPRINT = 'reprint'
const [other] = outlets.filter(({ id }) => id === 'sputnik')

/** The same knowledge where another outlet prints the first article again, word for word. */
const { ask } = asking({
  ...knowledge,
  articles: articles.flatMap((article) =>
    article.slug === FIRST
      ? [article, { ...article, slug: REPRINT, outlet: other?.id ?? '' }]
      : [article],
  ),
  ledger: {
    ...ledger,
    calls: ledger.calls.map(
      (call): Call => ({
        ...call,
        reports: call.reports.flatMap((report) =>
          report.article === FIRST ? [report, { ...report, article: REPRINT }] : [report],
        ),
      }),
    ),
  },
})

describe('words that two outlets print alike', () => {
  it.each([
    'How long did the call of 13 May 2022 last?',
    'What was said in the call of 13 May 2022?',
    'When was the call of 13 May 2022?',
  ])('are quoted once: %s', (question) => {
    const excerpts = ask(question).record.citations.map(({ excerpt }) => excerpt)
    expect(new Set(excerpts).size).toBe(excerpts.length)
  })

  it('have both outlets under them', () => {
    const { text } = ask('How long did the call of 13 May 2022 last?').record
    expect(text.match(/^— .*$/gm)).toEqual([
      expect.stringMatching(/^— Levant News .*Also: Sputnik Arabic · published/),
    ])
  })
})
