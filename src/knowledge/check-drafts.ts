import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkArticle } from '#knowledge/check-article.ts'
import { filesIn } from '#knowledge/files-in.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import { inReadingOrder, type Problem } from '#knowledge/problem.ts'
import { readArticle } from '#knowledge/read-article.ts'
import { readDocument } from '#knowledge/read-document.ts'

/** The folder, in that of knowledge, of drafts that `ingest` has written and nobody has reviewed. */
export const DRAFTS = 'drafts'

const keysOf = (knowledge: Knowledge | null): KnownKeys =>
  knowledge === null
    ? { outlets: null, people: null, topics: null }
    : {
        outlets: new Set(knowledge.outlets.map(({ id }) => id)),
        people: new Map(knowledge.people.map(({ id, side }) => [id, side])),
        topics: new Set(Object.keys(knowledge.lexicon.topics)),
      }

const problemsOf = (folder: string, file: string, known: KnownKeys): readonly Problem[] => {
  const document = readDocument(join(folder, file), file)
  if (document.kind === 'faulty') return document.problems
  const { read, problems } = readArticle(file, document.value)
  const found = [...problems, ...(read === null ? [] : checkArticle(read, known))]
  if (found.length > 0) return found
  const todo = 'move it to articles/'
  return [{ file, line: 1, what: 'this draft is reviewed, and not among the articles', todo }]
}

/**
 * What is still to be done with the drafts of a folder of knowledge, by file and line. Each has at least
 * one problem as long as it is there. Nothing is an article of the bot before it is moved to `articles/`.
 */
export const checkDrafts = (folder: string, knowledge: Knowledge | null): readonly Problem[] => {
  const drafts = join(folder, DRAFTS)
  if (!existsSync(drafts)) return []
  const known = keysOf(knowledge)
  const files = filesIn(drafts).filter((file) => file.endsWith('.md'))
  return inReadingOrder(files.flatMap((file) => problemsOf(folder, `${DRAFTS}/${file}`, known)))
}
