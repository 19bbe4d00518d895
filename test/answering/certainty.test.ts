import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { ask } = asking()

describe('whether a day is certain', () => {
  it.each([
    ['Is the date of the call of 23 October 2022 certain?', /inferred/],
    ['Are you sure of the date of the call of 23 October 2022?', /inferred/],
    ['هل تاريخ مكالمة 23 أكتوبر 2022 مؤكد؟', /مستنتَج/],
    ['هل يوم مكالمة 23 أكتوبر 2022 دقيق؟', /مستنتَج/],
  ])('is answered by how it is known, and not by a yes: %s', (question, how) => {
    const { record } = ask(question)
    expect(record.calls).toMatchObject([{ id: '2022-10-23-austin-shoigu' }])
    expect(record.text).not.toMatch(/^(?:Yes|نعم)/)
    expect(record.text).toMatch(how)
  })

  it('is not what is asked where the call is', () => {
    expect(ask('Was there a call on 23 October 2022?').record.text).toMatch(/^Yes/)
  })
})
