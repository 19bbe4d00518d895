import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { STYLE_NAMES } from './style-names.ts'

const text = z.string().trim().min(1)
const day = z.string().refine(Calendar.isDay, 'Not a day: write YYYY-MM-DD')
const edtf = z.string().transform((value, context): EdtfDate => {
  const date = EdtfDate.parse(value)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: `Not an EDTF date: ${value}` })
  return z.NEVER
})
const side = z.enum(['us', 'ru'])
const duration = z.string().regex(/^PT(?=\d)(\d+H)?(\d+M)?~?$/, 'Write PT45M, PT1H, PT1H30M~')

const call = z
  .strictObject({
    kind: z.enum(['held', 'planned', 'denied', 'refused', 'sought']),
    date: edtf.nullable(),
    or: z.array(edtf.nullable()).default([]),
    between: z.tuple([text, text]),
    background: z.boolean().default(false),
    initiator: side.nullable().default(null),
    initiator_or: z.array(side.nullable()).default([]),
    duration: duration.nullable().default(null),
    passages: z.array(z.int().positive()).min(1),
  })
  .transform(({ initiator_or: initiatorOr, ...rest }) => ({ ...rest, initiatorOr }))

const furniture = z
  .strictObject({
    section: text,
    byline: text,
    caption: text,
    tags: z.array(text),
    read_also: z.array(text),
    related: z.array(text),
    comments: z.array(text),
    glued: z.strictObject({ title: text, paragraphs: z.array(text).min(1) }),
    today: day,
    lines: z.array(text),
  })
  .partial()
  .transform(({ read_also: readAlso, ...rest }) => ({ ...rest, readAlso }))

const article = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    style: z.enum(STYLE_NAMES),
    title: text,
    outlet: text,
    url: z.url({ protocol: /^https$/ }),
    language: z.enum(['ar', 'en']),
    published: day.nullable(),
    shown_by: z.enum(['json-ld', 'meta', 'time', 'dateline', 'address', 'none']),
    why: text,
    paragraphs: z.array(text).min(1),
    furniture: furniture.default({ readAlso: undefined }),
    calls: z.array(call),
  })
  .transform(({ shown_by: shownBy, ...rest }) => ({ ...rest, shownBy }))

/** A call that an article of the corpus is expected to be read as reporting; `or` holds other honest readings of the date. */
export type CorpusCall = Readonly<z.infer<typeof call>>

/** What stands on a page beside the article. What is left out, the page's style invents. */
export type Furniture = Readonly<z.infer<typeof furniture>>

/** An article of the corpus with what is true of it. README.md beside this file explains each part. */
export type CorpusArticle = Readonly<Omit<z.infer<typeof article>, 'published'>> & {
  readonly published: Day | null
}

const folderOf = (set: string): string => fileURLToPath(new URL(`./${set}/`, import.meta.url))

const readFile = (folder: string, name: string): readonly CorpusArticle[] => {
  const result = z.array(article).safeParse(parse(readFileSync(`${folder}${name}`, 'utf8')))
  if (result.success) return result.data
  throw new Error(`${name}: ${z.prettifyError(result.error)}`, { cause: result.error })
}

/** The articles of a set, file by file in the order of their names. Throws, naming the file, where one is not of the format. */
export const readCorpus = (set: string): readonly CorpusArticle[] => {
  const folder = folderOf(set)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readFile(folder, name))
}
