import { join } from 'node:path'
import type { Article } from '#core/article.ts'
import { checkArticle } from '#knowledge/check-article.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import { nameArticleFiles } from '#knowledge/name-article-files.ts'
import type { Problem } from '#knowledge/problem.ts'
import { readArticle } from '#knowledge/read-article.ts'
import { readDocument } from '#knowledge/read-document.ts'
import {
  readTranslation,
  type Translation,
  translationProblems,
} from '#knowledge/read-translation.ts'

/** The articles that could be read, in the order of their slugs, and every problem of all files. */
export type ArticlesReading = {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** Reads the files of knowledge/articles, and puts each translation beside its article. */
export const readArticles = (
  folder: string,
  files: readonly string[],
  known: KnownKeys,
): ArticlesReading => {
  const { named, problems: misnamed } = nameArticleFiles(files)
  const slugs = new Set(named.flatMap(({ slug, translation }) => (translation ? [] : [slug])))
  const problems: Problem[] = [...misnamed]
  const articles = new Map<string, Article>()
  const translations: Translation[] = []

  for (const { file, slug, translation: language } of named) {
    if (language !== null && !slugs.has(slug)) {
      const what = `there is no article “${slug}”`
      problems.push({ file, line: 1, what, todo: 'add the article, or correct the name' })
      continue
    }
    const document = readDocument(join(folder, file), file)
    if (document.kind === 'faulty') problems.push(...document.problems)
    else if (language !== null) {
      const translation = readTranslation({ slug, language }, document.value)
      if (translation.kind === 'read') translations.push(translation.value)
      else problems.push(...translation.problems)
    } else {
      const { read, problems: faults } = readArticle(slug, document.value)
      problems.push(...faults)
      if (read === null) continue
      problems.push(...checkArticle(read, known))
      articles.set(slug, read.article)
    }
  }

  for (const translation of translations) {
    const article = articles.get(translation.slug)
    if (article === undefined) continue
    problems.push(...translationProblems(article, translation))
    const { title, paragraphs } = translation
    articles.set(article.slug, { ...article, titleTranslation: title, translation: paragraphs })
  }

  const inOrder = [...articles.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return { articles: inOrder, problems }
}
