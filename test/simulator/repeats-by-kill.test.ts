import { expect, it } from 'vitest'
import { repeatsByKill } from './repeats-by-kill.ts'

it('counts for each kill what was taken before it and after the one before', () => {
  expect(repeatsByKill([], [])).toEqual([0])
  expect(repeatsByKill([5, 10, 11, 30, 31], [10, 20, 30])).toEqual([2, 1, 1, 1])
})
