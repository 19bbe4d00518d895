import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { ask } = asking()
const { topic } = ask('When was the call of 13 May 2022?')

describe('a question that is complete in itself', () => {
  it.each([
    'How long since the last call?',
    'How long has it been since the last call?',
    'كم مضى على آخر مكالمة؟',
    'who was the chairman of the joint chiefs?',
    'من كان رئيس هيئة الأركان المشتركة؟',
    'Why has the Pentagon not announced a call?',
    'لماذا لم يعلن البنتاغون عن مكالمة؟',
  ])('is answered as it would be without what was spoken of: %s', (question) => {
    expect(ask(question, topic).record).toEqual(ask(question).record)
  })

  it('counts to today from the last call of all', () => {
    expect(ask('How long since the last call?', topic).record.text).toMatch(
      /^161 days: from 12 July 2024 .*to today/,
    )
  })

  it('that asks why nothing was announced is told what was said of announcing', () => {
    const { record } = ask('Why has the Pentagon not announced a call?')
    expect(record.kind).toBe('planned')
    expect(record.citations[0]?.article).toBe('osboa-2024-pentagon-nothing-to-announce')
  })
})

describe('a question that points back', () => {
  it.each(['and who was the minister?', 'how long did it last?', 'كم دامت؟'])(
    'stays with the call spoken of: %s',
    (question) => {
      expect(ask(question, topic).record.calls).toMatchObject([{ id: '2022-05-13-austin-shoigu' }])
    },
  )
})
