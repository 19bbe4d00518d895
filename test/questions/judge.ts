import { fold } from '#language/fold.ts'
import type { AnswerRecord } from '#replies/answer-record.ts'

/** What a question of the set must be answered with. Kinds, reasons and cites are alternatives; the rest must all hold. */
export type Expectation = {
  readonly status: string | readonly string[]
  readonly kind?: readonly string[]
  readonly reason?: readonly string[]
  readonly dates?: readonly string[]
  readonly not_dates?: readonly string[]
  readonly calls?: readonly string[]
  readonly calls_exact?: boolean
  readonly cites?: readonly string[]
  readonly says?: readonly string[]
}

const plain = (text: string): string => fold(text).replaceAll(/\s+/g, ' ')

/** A number must stand alone; other words may be part of a word. */
const isSaid = (alternative: string, text: string): boolean => {
  const wanted = plain(alternative)
  return /^[\d]+$/.test(wanted)
    ? new RegExp(`(?<![\\p{L}\\d])${wanted}(?![\\p{L}\\d])`, 'u').test(text)
    : text.includes(wanted)
}

const bare = (date: string): string => date.replaceAll(/[~?]/g, '')

/** Everything in which an answer differs from what is expected; empty for a right one. */
export const judge = (expected: Expectation, record: AnswerRecord): readonly string[] => {
  const faults: string[] = []
  const statuses = [expected.status].flat()
  if (!statuses.includes(record.status))
    faults.push(`status ${record.status} (${record.reason ?? record.kind})`)
  if (record.status === 'declined' && record.citations.length > 0)
    faults.push('a source under a refusal')
  if (faults.length > 0) return faults
  if (record.status === 'declined') {
    if (expected.reason !== undefined && !expected.reason.includes(record.reason ?? ''))
      faults.push(`reason ${record.reason}`)
    return faults
  }
  if (expected.kind !== undefined && !expected.kind.includes(record.kind))
    faults.push(`kind ${record.kind}`)
  const dates = record.dates.map(bare)
  for (const date of expected.dates ?? [])
    if (!dates.includes(bare(date))) faults.push(`no date ${date} in ${dates.join()}`)
  for (const date of expected.not_dates ?? [])
    if (record.dates.includes(date)) faults.push(`asserts ${date}`)
  const calls = record.calls.map(({ id }) => id)
  for (const call of expected.calls ?? [])
    if (!calls.includes(call)) faults.push(`no call ${call} in ${calls.join()}`)
  if (expected.calls_exact === true && calls.length !== new Set(expected.calls).size)
    faults.push(`calls ${calls.join()}`)
  const cited = record.citations.map(({ article }) => article)
  if (expected.cites !== undefined && !expected.cites.some((slug) => cited.includes(slug)))
    faults.push(`cites ${cited.join()}`)
  const text = plain(record.text)
  for (const said of expected.says ?? [])
    if (!said.split('|').some((alternative) => isSaid(alternative, text)))
      faults.push(`does not say ${said}`)
  return faults
}
