import { join } from 'node:path'
import type { Article } from '#core/article.ts'
import { articleFileName } from '#knowledge/article-file-name.ts'
import { checkArticle } from '#knowledge/check-article.ts'
import { joinTranslation, type TranslationFile } from '#knowledge/join-translation.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import type { Problem } from '#knowledge/problem.ts'
import { readArticle } from '#knowledge/read-article.ts'
import { readDocument } from '#knowledge/read-document.ts'

/** The articles that could be read, in the order of their slugs, and every problem of the others. */
export type ArticlesReading = {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** Reads the files of knowledge/articles: articles first, then the translations beside them. */
export const readArticles = (
  folder: string,
  files: readonly string[],
  known: KnownKeys,
): ArticlesReading => {
  const problems: Problem[] = []
  const articles = new Map<string, Article>()
  const translations: TranslationFile[] = []
  const fileOf = new Map<string, string>()

  for (const file of files) {
    const name = articleFileName(file)
    if (name === null) {
      const what = 'the name is not that of an article'
      const todo =
        'name it slug.md, or slug.en.md for a translation: at most 55 small Latin letters, digits and hyphens'
      problems.push({ file, line: 1, what, todo })
      continue
    }
    const { slug, translation } = name
    const key = `${slug} ${translation ?? ''}`
    const other = fileOf.get(key)
    if (other !== undefined) {
      const what = `${other} has the same name`
      problems.push({ file, line: 1, what, todo: 'give one of the two another name' })
      continue
    }
    fileOf.set(key, file)

    const document = readDocument(join(folder, file), file)
    if (document.kind === 'faulty') {
      problems.push(...document.problems)
      continue
    }
    if (translation !== null) {
      translations.push({ slug, language: translation, document: document.value })
      continue
    }
    const { read, problems: faults } = readArticle(slug, document.value)
    problems.push(...faults)
    if (read === null) continue
    problems.push(...checkArticle(read, known))
    articles.set(slug, read.article)
  }

  for (const translation of translations) {
    const article = articles.get(translation.slug)
    if (article !== undefined) {
      const joined = joinTranslation(article, translation)
      if (joined.kind === 'read') articles.set(article.slug, joined.value)
      else problems.push(...joined.problems)
    } else if (!fileOf.has(`${translation.slug} `)) {
      const { file } = translation.document.head.locate([])
      const what = `there is no article “${translation.slug}”`
      problems.push({ file, line: 1, what, todo: 'add the article, or correct the name' })
    }
  }

  const inOrder = [...articles.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return { articles: inOrder, problems }
}
