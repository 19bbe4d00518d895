import { z } from 'zod'
import { Calendar } from '#core/calendar.ts'
import { OFFICES, type Term } from '#core/person.ts'

const WRITTEN = /^(acting )?([a-z-]+) ([^ /]+)\/([^ /]+)$/

const todo =
  'write it as “defence-minister 2021-01-22/2025-01-20”, “acting” before it, “..” for no end'

/** What is wrong with a term as it is written, or the term. */
const readTerm = (written: string): Term | string => {
  const [, acting, name, first, last] = WRITTEN.exec(written) ?? []
  if (first === undefined || last === undefined) return `“${written}” is not a term of office`
  const office = OFFICES.find((known) => known === name)
  if (office === undefined) return `no office “${String(name)}”: known are ${OFFICES.join(', ')}`
  const wrong = [first, ...(last === '..' ? [] : [last])].find((day) => !Calendar.isDay(day))
  if (wrong !== undefined) return `“${wrong}” is not a day that exists`
  return { office, first, last: last === '..' ? null : last, acting: acting !== undefined }
}

/** A stretch in office on one line: the office, and the first and last day as EDTF writes an interval. */
export const termSchema: z.ZodType<Term> = z.string().transform((written, context): Term => {
  const term = readTerm(written)
  if (typeof term !== 'string') return term
  context.addIssue({ code: 'custom', message: term, params: { todo } })
  return z.NEVER
})
