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
      published: z.string().nullable(),
      text: z.array(z.string()).min(1),
      calls: z.array(z.string()),
    }),
  )
  .parse(parse(readFileSync(new URL('./report-sentences.yaml', import.meta.url), 'utf8')))

const told = (report: ProposedReport): string =>
  [
    report.background ? 'recalled' : '',
    report.kind,
    report.between.join('-'),
    report.on.date?.edtf ?? 'undated',
    report.initiator === null ? '' : `asked by ${report.initiator.side}`,
    report.refusedBy === null ? '' : `refused by ${report.refusedBy}`,
    report.outlook ?? '',
    report.duration?.iso ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')

describe('the calls that a sentence of the press reports', () => {
  const reader = realReportReader()

  it.each(rows)('$text: $calls', ({ published, text, calls }) => {
    const reports = reader.read({
      title: '',
      language: 'ar',
      published: published === null ? null : EdtfDate.of(published),
      paragraphs: text,
    })
    expect(reports.map(told)).toEqual(calls)
  })
})
