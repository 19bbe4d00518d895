import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { ask } = asking()

describe('the invasion, as a moment to count from', () => {
  it.each([
    'متى أول مكالمة بعد غزو أوكرانيا؟',
    'متى اول مكالمة بعد غزو اوكرانيا؟',
    'متى أول مكالمة بعد الغزو؟',
    'متى أول مكالمة بعد غزو روسيا؟',
    'متى أول مكالمة بعد غزو روسيا لأوكرانيا؟',
    'متى أول مكالمة بعد اجتياح أوكرانيا؟',
    'first call after invasion of Ukraine',
  ])('leads to the first call after it: %s', (question) => {
    expect(ask(question).record.calls).toMatchObject([{ id: '2022-05-13-austin-shoigu' }])
  })

  it('leads to the last call before it', () => {
    expect(ask('آخر مكالمة قبل غزو أوكرانيا').record.calls).toMatchObject([
      { id: '2022-02-18-austin-shoigu' },
    ])
  })

  it('has a day of its own', () => {
    expect(ask('متى بدأ غزو أوكرانيا؟').record.dates).toEqual(['2022-02-24'])
  })

  it('is no day of a call where it is only spoken of', () => {
    expect(ask('ماذا قال أوستن عن غزو أوكرانيا؟').record.text).not.toContain(
      'لا تذكر المصادر مكالمة',
    )
  })
})
