import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import { dateReader } from './date-phrase-table.ts'

const anchor = { published: EdtfDate.of('2024-06-26') }
const repeated = (bit: string, length: number): string => bit.repeat(Math.ceil(length / bit.length))

/** Milliseconds of this thread on the processor: others that wait for it do not count. */
const elapsed = (text: string): number => {
  const from = process.threadCpuUsage()
  dateReader.read(text, anchor)
  const { user, system } = process.threadCpuUsage(from)
  return (user + system) / 1000
}

/** A reading that looked back over the whole text would take minutes for each of these. */
const LONG = 20_000

describe('the time of a reading', () => {
  it.each(['a', 'ال', '1', '٠', ' ', '(', 'of '])(
    'does not run away over a megabyte of %j',
    (bit) => {
      expect(elapsed(repeated(bit, 1_000_000))).toBeLessThan(LONG)
    },
  )

  it.each([
    '12/7/2024 ',
    '1/',
    '1,',
    '13 و',
    '13-',
    '2022-',
    'قبل 3 أيام ',
    'بين 1 و2 ',
    'في اليوم ',
    '19 من الشهر نفسه ',
    'two days later ',
    'مايو/',
    'ليل الاثنين ',
    'will ',
    'twenty ',
    'Friday 29 February ',
    'May 5, 7, 9 ',
    'and the 23rd ',
    'في 21 منه ثم ',
    'مايو في 21 من الشهر و',
    'that day ',
    'in 2022 on May 5 ',
    'x in May 2022 "on May 5" ',
  ])('grows with the length of the text over repeated %j', (bit) => {
    expect(elapsed(repeated(bit, 50_000))).toBeLessThan(LONG / 20)
  })
})
