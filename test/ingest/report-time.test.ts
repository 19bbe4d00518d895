import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { realReportReader } from '../makers/report-reader.ts'

const reader = realReportReader()
const published = EdtfDate.of('2024-12-20')

/** The processor's time for reading some paragraphs, in milliseconds: other work on the machine does not count. */
const spent = (paragraphs: readonly string[]): number => {
  const from = process.cpuUsage()
  reader.read({ title: '', language: 'ar', published, paragraphs })
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

const repeated = (bit: string, length: number): string => bit.repeat(Math.ceil(length / bit.length))

/** A reading that looked back over the whole text would take many minutes for each of these. */
const LONG = 30_000

const BITS = [
  'a ',
  'ا',
  'أوستن ',
  'call ',
  'not call ',
  'between ',
  'وزير الدفاع و ',
  'Austin and Shoigu ',
  'said that Austin ',
  '13 May and ',
  'ساعة و',
  '" « ',
  'Gen. ',
  'أجرى أوستن اتصالا هاتفيا مع شويغو ',
  'Austin phoned Shoigu on Friday. ',
] as const

describe('the time of reading reports', () => {
  it('is short for an article of two thousand words', () => {
    const paragraphs = realKnowledge().articles.flatMap((article) => article.paragraphs)
    const long = [...paragraphs, ...paragraphs.slice(0, 20)]
    expect(long.join(' ').split(/\s+/u).length).toBeGreaterThan(1_900)
    const times = Array.from({ length: 40 }, () => spent(long)).sort((a, b) => a - b)
    // Warm it is under 20 ms; what is held here leaves room for a slow machine.
    expect(times[5]).toBeLessThan(60)
  })

  it.each(BITS)('grows with the length alone over repeated %j', (bit) => {
    spent([repeated(bit, 20_000)])
    const short = spent([repeated(bit, 40_000)])
    const long = spent([repeated(bit, 160_000)])
    expect(long).toBeLessThan(10 * short + 500)
  })

  it.each(['a ', 'ا', 'call ', '(', '1 ', 'Austin phoned Shoigu on Friday. '])(
    'does not run away over a megabyte of %j',
    (bit) => {
      expect(spent([repeated(bit, 1_000_000)])).toBeLessThan(LONG)
    },
    2 * LONG,
  )
})
