import { describe, expect, it } from 'vitest'
import type { Asked } from '#answering/answer.ts'
import { AskedCode } from '#dialogue/asked-code.ts'

describe('how a question asked, as a line', () => {
  const asked: Asked = {
    aspect: 'when',
    orders: [{ kind: 'last', many: 1 }],
    plural: false,
    people: ['austin', 'shoigu'],
  }

  it.each<[string, Asked | null]>([
    ['a question', asked],
    [
      'one that names no kind, order or people',
      { aspect: null, orders: [], plural: true, people: [] },
    ],
    ['no question, but the press of a button', null],
  ])('means the same again: %s', (_, one) => {
    expect(AskedCode.decode(AskedCode.encode(one, 'en'))).toEqual({ asked: one, language: 'en' })
  })

  it.each(['', 'when last one austin', 'fr when last one austin', 'call 1'])(
    'means nothing where an older program wrote it: %j',
    (line) => {
      expect(AskedCode.decode(line)).toEqual({ asked: null, language: null })
    },
  )
})
