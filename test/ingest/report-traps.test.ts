import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { EdtfDate } from '#core/edtf-date.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { realReportReader } from '../makers/report-reader.ts'

const rows = z
  .array(
    z.strictObject({
      published: z.string(),
      title: z.string().default(''),
      text: z.array(z.string()).min(1),
      calls: z.array(z.string()),
    }),
  )
  .parse(parse(readFileSync(new URL('./report-traps.yaml', import.meta.url), 'utf8')))

const told = ({ kind, between, on }: ProposedReport): string =>
  `${kind} ${between.join('-')} ${on.date?.edtf ?? 'undated'}`

const dayless = (call: string): string => call.split(' ').slice(0, 2).join(' ')

/** How many of the texts may go wrong, and in which way: less is better, and more is a step back. */
const AT_MOST = { falselyHeld: 18, wrongDays: 15, missed: 15 } as const

const reader = realReportReader()
const readings = rows.map(({ published, title, text, calls }) => {
  const reports = reader.read({
    title,
    language: /\p{Script=Arabic}/u.test(text.join(' ')) ? 'ar' : 'en',
    published: EdtfDate.day(published),
    paragraphs: text,
  })
  return { text: text.join(' ¶ '), calls, reports }
})

describe('texts that are made to be misread', () => {
  it('are seldom taken for a call that was held', () => {
    const wrong = readings.filter(({ calls, reports }) =>
      reports.some(
        (report) =>
          report.kind === 'held' && !calls.some((call) => dayless(call) === dayless(told(report))),
      ),
    )
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      AT_MOST.falselyHeld,
    )
  })

  it('seldom give a call the day of something else', () => {
    const wrong = readings.filter(({ calls, reports }) =>
      reports.some(
        (report) =>
          report.kind === 'held' &&
          report.on.date !== null &&
          EdtfDate.isExact(report.on.date) &&
          calls.some((call) => dayless(call) === dayless(told(report))) &&
          !calls.includes(told(report)),
      ),
    )
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      AT_MOST.wrongDays,
    )
  })

  it('seldom hide a call that was held', () => {
    const wrong = readings.filter(({ calls, reports }) =>
      calls.some(
        (call) =>
          call.startsWith('held') &&
          !reports.some((report) => dayless(told(report)) === dayless(call)),
      ),
    )
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      AT_MOST.missed,
    )
  })
})
