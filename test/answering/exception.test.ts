import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { ask } = asking()
const callsOf = (question: string): readonly string[] =>
  ask(question).record.calls.map(({ id }) => id)

const OTHERS_WITH_SHOIGU = [
  '2022-10-23-shoigu-akar',
  '2022-10-23-shoigu-lecornu',
  '2022-10-23-shoigu-wallace',
]

describe('whoever is excepted', () => {
  it.each([
    'من تحدث مع شويغو غير أوستن؟',
    'من تحدث مع شويغو ما عدا أوستن؟',
    'كم مكالمة لشويغو باستثناء مكالمات أوستن؟',
    'who spoke on the phone with Shoigu besides Austin?',
    'Did Shoigu call anyone other than Austin?',
    'Except for Austin, who spoke with Shoigu?',
  ])('is left out of the calls: %s', (question) => {
    expect(callsOf(question)).toEqual(OTHERS_WITH_SHOIGU)
  })

  it('may be several, joined by a conjunction', () => {
    expect(callsOf('من تحدث مع شويغو ما عدا أوستن وأكار؟')).toEqual(OTHERS_WITH_SHOIGU.slice(1))
    expect(callsOf('Who spoke with Shoigu apart from Austin and Akar?')).toEqual(
      OTHERS_WITH_SHOIGU.slice(1),
    )
  })

  it('may be on either side', () => {
    expect(callsOf('How many calls did Austin have except with Shoigu?')).toEqual([
      '2024-06-25-austin-belousov',
      '2024-07-12-austin-belousov',
    ])
  })

  it('leaves nothing where nobody else spoke', () => {
    expect(ask('هل تحدث أحد غير أوستن مع بيلوسوف؟').record).toMatchObject({
      status: 'declined',
      calls: [],
    })
  })
})
