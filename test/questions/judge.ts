import { fold } from '#language/fold.ts'
import type { AnswerRecord } from '#replies/answer-record.ts'
import type { Expectation } from './question-set.ts'

const plain = (text: string): string => fold(text).replaceAll(/\s+/g, ' ')

/** Numbers, in digits or as English words. */
const NUMBER =
  /^(?:\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|single)$/

/** A number must stand alone, so that 5 is not found in 15 nor «one» in «phone»; other words may be part of a word. */
const isSaid = (alternative: string, text: string): boolean => {
  const wanted = plain(alternative)
  return NUMBER.test(wanted)
    ? new RegExp(`(?<![\\p{L}\\d])${wanted}(?![\\p{L}\\d])`, 'u').test(text)
    : text.includes(wanted)
}

const bare = (date: string): string => date.replaceAll(/[~?]/g, '')

/** Everything in which an answer differs from what is expected; empty for a right one. */
export const judge = (expected: Expectation, record: AnswerRecord): readonly string[] => {
  const faults: string[] = []
  if (![expected.status].flat().includes(record.status))
    return [`status ${record.status} (${record.reason ?? record.kind})`]
  const dates = record.dates.map(bare)
  for (const date of expected.not_dates ?? [])
    if (dates.includes(bare(date))) faults.push(`asserts ${date}`)
  if (record.status === 'declined') {
    if (record.citations.length > 0) faults.push('a source under a refusal')
    if (expected.reason !== undefined && !expected.reason.includes(record.reason ?? ''))
      faults.push(`reason ${record.reason}`)
    return faults
  }
  if (expected.kind !== undefined && !expected.kind.includes(record.kind))
    faults.push(`kind ${record.kind}`)
  for (const date of expected.dates ?? [])
    if (!dates.includes(bare(date))) faults.push(`no date ${date} in ${dates.join()}`)
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
