import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { ask } = asking()

describe('a part of a name where a party is named', () => {
  it.each([
    'متى تحدث كين مع غيراسيموف؟',
    'متى تحدث غيراسيموف مع كين؟',
    'متى كلم كين غيراسيموف؟',
    'هل اتصل كين بغيراسيموف؟',
    'When did Burns speak with Gerasimov?',
  ])('is the person, whose calls alone are told: %s', (question) => {
    expect(ask(question).record).toMatchObject({ status: 'declined', calls: [] })
  })

  it('is found by the first name too', () => {
    expect(ask('متى كانت آخر مكالمة تحدث فيها لويد مع شويغو؟').record.calls).toMatchObject([
      { id: '2023-03-15-austin-shoigu' },
    ])
  })

  it('that several people share is nobody’s', () => {
    expect(ask('did Mark speak with Gerasimov?').record.status).toBe('declined')
  })
})

describe('an unknown name where a party is named', () => {
  it.each([
    'متى تحدث فلان مع غيراسيموف؟',
    'متى تحدث محمود إلى شويغو؟',
    'هل تحدث بن سلمان مع شويغو؟',
    'متى اتصل جونسون بشويغو؟',
    'When did Smith speak with Shoigu?',
    'when did smith talk to shoigu',
    'Has Austin called Smith?',
  ])('is not passed over: %s', (question) => {
    expect(ask(question).record).toMatchObject({ status: 'declined', calls: [] })
  })

  it('is not seen in how they spoke', () => {
    expect(ask('متى تحدث أوستن مطولا مع بيلوسوف؟').record.calls).toHaveLength(2)
    expect(ask('When did Austin personally speak with Belousov?').record.calls).toHaveLength(2)
  })
})
