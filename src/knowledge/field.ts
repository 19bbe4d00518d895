import { z } from 'zod'
import { EdtfDate } from '#core/edtf-date.ts'

const text = z.string().trim().min(1)

/** YAML reads a bare year as a number. */
const written = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string(),
)

const edtf = written.transform((value, context): EdtfDate => {
  const date = EdtfDate.parse(value)
  if (date !== null) return date
  context.addIssue({
    code: 'custom',
    message: `“${value}” is not a date of the EDTF subset, or no such day exists`,
    params: { todo: 'write 2022-10-23, 2022-10, 2022-10~ or 2022-10-17/2022-10-22' },
  })
  return z.NEVER
})

/** Hours, minutes and seconds of ISO 8601, `~` appended where they are approximate. */
const DURATION = /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?~?$/

const duration = z.string().refine((value) => DURATION.test(value), {
  error: (issue) => `“${String(issue.input)}” is not a duration`,
  params: { todo: 'write PT45M, PT1H or, of about an hour, PT1H~' },
})

const SIDE = /^(?:[a-z]{2}|nato)$/

const side = z.string().refine((value) => SIDE.test(value), {
  error: (issue) => `“${String(issue.input)}” is not a side`,
  params: { todo: 'write the two small letters of the country, such as us' },
})

const bothLanguages = z.strictObject({ ar: text, en: text })

/** Wordings with `|` between them, as the lexicon writes them: one scalar is read faster than a list. */
const alternatives = z.string().transform((value, context): readonly string[] => {
  const all = value.split('|').map((wording) => wording.trim())
  if (all.every((wording) => wording !== '')) return all
  context.addIssue({
    code: 'custom',
    message: 'there is nothing between two “|”, or at an end',
    params: { todo: 'remove the one too many' },
  })
  return z.NEVER
})

/** Numbers of paragraphs; that they exist is checked against the article. */
const proof = z.array(z.int().positive()).nonempty()

/** The kinds of values that the files are made of. */
export const Field = {
  text,
  edtf,
  duration,
  side,
  bothLanguages,
  alternatives,
  proof,
} as const
