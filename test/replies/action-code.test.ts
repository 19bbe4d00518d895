import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActionCode } from '#replies/action-code.ts'
import type { Action } from '#replies/reply.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { anyText } from '../makers/texts.ts'

/** What Telegram lets a button carry, in bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
const MOST = 64

const { ledger, articles } = realKnowledge()

const actions: readonly Action[] = [
  ...[...ledger.calls, ...ledger.attempts].flatMap(({ id }): readonly Action[] => [
    { kind: 'call', call: id },
    { kind: 'accounts', call: id },
  ]),
  ...articles.map(({ slug }): Action => ({ kind: 'source', article: slug })),
  ...[1, 2, 999_999].map((page): Action => ({ kind: 'calls', page })),
  ...[1, 6, 999].map((number): Action => ({ kind: 'example', number })),
  { kind: 'language', language: 'ar' },
  { kind: 'language', language: 'en' },
]

describe('the code of an action', () => {
  it('means that action again, for every call and article of the knowledge', () => {
    for (const action of actions)
      expect(ActionCode.decode(ActionCode.encode(action))).toEqual(action)
  })

  it('is ASCII and fits what a button may carry', () => {
    for (const action of actions) {
      const code = ActionCode.encode(action)
      expect(code).toMatch(/^[!-~]+$/)
      expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MOST)
    }
  })

  it('is another for every action', () => {
    expect(new Set(actions.map(ActionCode.encode)).size).toBe(actions.length)
  })

  it.each([
    '',
    ':',
    'call',
    'call:',
    ':2024-07-12-austin-belousov',
    'calls:',
    'calls:-1',
    'calls:1.5',
    'calls:1234567',
    'calls:one',
    'example:1000',
    'language:fr',
    'subscribe:1',
    'CALL:x',
  ])('is not %j', (code) => {
    expect(ActionCode.decode(code)).toBeNull()
  })

  it('is read without a fault from any text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'call:', 'calls:', 'source:', 'language:'),
        anyText(),
        (kind, text) => {
          const action = ActionCode.decode(kind + text)
          if (action !== null && action.kind !== 'calls' && action.kind !== 'example')
            expect(ActionCode.encode(action)).toBe(kind + text)
        },
      ),
    )
  })
})
