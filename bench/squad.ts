import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '#core/language.ts'
import type { Passage } from '#core/passage.ts'
import { detectLanguage } from '#language/detect-language.ts'

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ id: z.coerce.string(), question: z.string() })).default([]),
        }),
      ),
    }),
  ),
})

type Squad = z.infer<typeof squadSchema>

/** A question and the text of the paragraph that answers it. */
export type Question = {
  readonly text: string
  readonly language: Language
  readonly right: string
}

const read = (path: string): Squad => squadSchema.parse(JSON.parse(readFileSync(path, 'utf8')))

const languageOf = (text: string): Language => detectLanguage(text) ?? 'ar'

/** Every distinct paragraph of some files, as passages of articles by the files' titles. */
export const readCorpus = (paths: readonly string[]): readonly Passage[] => {
  const seen = new Set<string>()
  return paths.map(read).flatMap(({ data }, file) =>
    data.flatMap(({ title, paragraphs }, at) => {
      const article = `${file}-${at}`
      const fresh = paragraphs.filter(({ context }) => !seen.has(context) && seen.add(context))
      return fresh.map(
        ({ context }, place): Passage => ({
          id: `${article}#${place + 1}`,
          article,
          number: place + 1,
          language: languageOf(context),
          text: context,
          translation: null,
          title: title.replaceAll('_', ' '),
        }),
      )
    }),
  )
}

/**
 * The questions of a file, each with its own paragraph where the corpus has it; else the paragraph
 * of the corpus that has a question of the same id, else the one in the same place of the file.
 */
export const readQuestions = (path: string, corpus: readonly string[]): readonly Question[] => {
  const files = corpus.map(read)
  const all = files.flatMap(({ data }) => data.flatMap(({ paragraphs }) => paragraphs))
  const texts = new Set(all.map(({ context }) => context))
  const byId = new Map(
    all.flatMap(({ context, qas }) => qas.map(({ id }) => [id, context] as const)),
  )
  const paragraphs = read(path).data.flatMap((article) => article.paragraphs)
  return paragraphs.flatMap(({ context, qas }, place) =>
    qas.map(({ id, question }) => {
      const right = texts.has(context) ? context : (byId.get(id) ?? all[place]?.context)
      if (right === undefined) throw new Error(`No paragraph of the corpus answers ${id}`)
      return { text: question, language: languageOf(question), right }
    }),
  )
}
