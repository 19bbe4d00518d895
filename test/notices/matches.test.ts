import { describe, expect, it } from 'vitest'
import type { CallChange } from '#notices/call-change.ts'
import { checkChoices } from '#notices/check-choices.ts'
import { matches, wantsEdit } from '#notices/matches.ts'
import { FIRST_CHOICES, type Subscription, type Who } from '#notices/subscription.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'

const call = tellableCall('call')
const isNew: CallChange = { kind: 'new-call', call }

const chosen = (sides: readonly string[], people: readonly string[]): Who => ({
  kind: 'chosen',
  sides,
  people,
})

describe('A subscriber is told', () => {
  const table: readonly (readonly [string, Partial<Subscription>, boolean])[] = [
    ['of every held call at first', {}, true],
    ['of the calls of a person', { who: chosen([], ['smith']) }, true],
    ['of those of either of two', { who: chosen([], ['petrov', 'ivanov']) }, true],
    ['of nobody else', { who: chosen([], ['petrov']) }, false],
    ['of the calls of a side', { who: chosen(['ru'], []) }, true],
    ['of no other side', { who: chosen(['ua'], []) }, false],
    ['of a side or a person', { who: chosen(['ua'], ['smith']) }, true],
    ['of no kind that was not asked for', { kinds: ['planned', 'denied'] }, false],
    ['of nothing more in the end', { state: { kind: 'ended', reason: 'kicked', at: 0 } }, false],
  ]
  it.each(table)('%s', (_, more, is) => {
    expect(matches(subscriptionOf('1', more), isNew)).toBe(is)
  })

  it('of a refusal where those were asked for', () => {
    const refused: CallChange = { kind: 'new-call', call: { ...call, kind: 'refused' } }
    expect(matches(subscriptionOf('1'), refused)).toBe(false)
    expect(matches(subscriptionOf('1', { kinds: ['held', 'refused'] }), refused)).toBe(true)
  })

  it('of a correction as new only where it makes the call one of theirs', () => {
    const was = tellableCall('call', { between: ['smith', 'petrov'] })
    const corrected: CallChange = { kind: 'corrected', call, was }
    expect(matches(subscriptionOf('1'), corrected)).toBe(false)
    expect(matches(subscriptionOf('1', { who: chosen([], ['ivanov']) }), corrected)).toBe(true)
    expect(matches(subscriptionOf('1', { who: chosen([], ['petrov']) }), corrected)).toBe(false)
  })

  it('of no further source and no withdrawal as new', () => {
    expect(matches(subscriptionOf('1'), { kind: 'further-report', call, was: call })).toBe(false)
    expect(matches(subscriptionOf('1'), { kind: 'withdrawn', was: call, into: null })).toBe(false)
  })
})

describe('What was sent is edited', () => {
  const first = subscriptionOf('1', { extent: 'first-report' })

  it('for everyone where it was wrong', () => {
    expect(wantsEdit(first, 'corrected')).toBe(true)
    expect(wantsEdit(first, 'withdrawn')).toBe(true)
  })

  it('with a further source for those who asked for them', () => {
    expect(wantsEdit(first, 'further-report')).toBe(false)
    expect(wantsEdit(subscriptionOf('1'), 'further-report')).toBe(true)
  })
})

describe('Choices', () => {
  it('may be those of a new subscriber', () => {
    expect(checkChoices(FIRST_CHOICES)).toBeNull()
  })

  it.each([
    { timeZone: 'Mars/Base' },
    { kinds: [] },
    { who: chosen([], []) },
    { cadence: { kind: 'daily', hour: 24 } as const },
    { cadence: { kind: 'weekly', weekday: 0, hour: 1 } as const },
    { cadence: { kind: 'daily', hour: 7.5 } as const },
    { quiet: { from: 60, to: 60 } },
    { quiet: { from: -1, to: 60 } },
    { quiet: { from: 0, to: 1440 } },
  ])('may not be %j', (wrong) => {
    expect(checkChoices({ ...FIRST_CHOICES, ...wrong })).not.toBeNull()
  })
})
