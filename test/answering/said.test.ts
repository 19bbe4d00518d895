import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { ask } = asking()

describe('what was said, asked for without saying by whom', () => {
  it.each([
    'ماذا قيل في مكالمة 25 يونيو 2024؟',
    'ما الذي قيل في مكالمة 25 يونيو 2024؟',
    'شو انقال بمكالمة 25 يونيو 2024؟',
    'ايه اللي اتقال في مكالمة 25 يونيو 2024؟',
    'ماذا ورد عن مكالمة 25 يونيو 2024؟',
  ])('gives the accounts of the call: %s', (question) => {
    expect(ask(question).record).toMatchObject({
      kind: 'accounts',
      calls: [{ id: '2024-06-25-austin-belousov' }],
    })
  })

  it('is of the call spoken of where none is named', () => {
    const { topic } = ask('متى كانت مكالمة 13 مايو 2022؟')
    expect(ask('ماذا قيل فيها؟', topic).record).toMatchObject({
      kind: 'accounts',
      calls: [{ id: '2022-05-13-austin-shoigu' }],
    })
  })
})
