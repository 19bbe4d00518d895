import { describe, expect, it } from 'vitest'
import type { Attempt } from '#core/call.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { asking } from './asking.ts'

const knowledge = realKnowledge()
const { ledger } = knowledge

/** The same knowledge, had the calls of March 2022 been denied rather than refused. */
const { ask } = asking({
  ...knowledge,
  ledger: {
    ...ledger,
    attempts: ledger.attempts.map(
      (attempt): Attempt => (attempt.kind === 'refused' ? { ...attempt, kind: 'denied' } : attempt),
    ),
  },
})

describe('a call that is denied', () => {
  it.each([
    'Was there a call in March 2022?',
    'Did Austin and Shoigu speak in March 2022?',
    'How long was the call of March 2022?',
    'هل جرت مكالمة في مارس 2022؟',
    'متى كانت مكالمة مارس 2022؟',
  ])('is told as denied, with the passage: %s', (question) => {
    const { record } = ask(question)
    expect(record).toMatchObject({ status: 'answered', kind: 'refused', calls: [] })
    expect(record.text).toMatch(/^Denied|^نُفي/)
    expect(record.text).not.toMatch(/refused by|ورفضها/)
    expect(record.citations.length).toBeGreaterThan(0)
  })

  it.each(['هل نُفيت مكالمة؟', 'هل هناك مكالمة منفية؟', 'Was any call denied?'])(
    'is found by its denial: %s',
    (question) => {
      expect(ask(question).record).toMatchObject({ status: 'answered', kind: 'refused' })
    },
  )

  it('is not told where another day is asked for', () => {
    expect(ask('Was there a call in August 2023?').record.status).toBe('declined')
    expect(ask('When was the ninth call?').record.status).toBe('declined')
  })
})

describe('a denial where there is none', () => {
  it('is not made of a refusal', () => {
    const { record } = asking().ask('Was any call denied?')
    expect(record).toMatchObject({ status: 'declined', reason: 'not-in-sources' })
  })
})
