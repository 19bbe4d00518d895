import { type ArticleFileName, articleFileName } from '#knowledge/article-file-name.ts'
import type { Problem } from '#knowledge/problem.ts'

/** The files whose names can be read, each name once, and what is wrong with the others. */
export type NamedFiles = {
  readonly named: readonly (ArticleFileName & { readonly file: string })[]
  readonly problems: readonly Problem[]
}

/** Reads the names of the files of knowledge/articles. Folders are for people: names differ without them. */
export const nameArticleFiles = (files: readonly string[]): NamedFiles => {
  const named = new Map<string, ArticleFileName & { readonly file: string }>()
  const problems: Problem[] = []
  for (const file of files) {
    const name = articleFileName(file)
    if (name === null) {
      const what = 'the name is not that of an article'
      const todo =
        'name it slug.md or slug.en.md, with at most 55 small letters, digits and hyphens'
      problems.push({ file, line: 1, what, todo })
      continue
    }
    const key = `${name.slug} ${name.translation ?? ''}`
    const other = named.get(key)
    if (other === undefined) named.set(key, { ...name, file })
    else {
      const what = `${other.file} has the same name`
      problems.push({ file, line: 1, what, todo: 'give one of the two another name' })
    }
  }
  return { named: [...named.values()], problems }
}
