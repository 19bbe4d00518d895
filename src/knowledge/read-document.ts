import { type LinedParagraph, paragraphsOf } from '#knowledge/paragraphs-of.ts'
import type { Problem, Reading } from '#knowledge/problem.ts'
import { readText } from '#knowledge/read-text.ts'
import { readYaml, type YamlSource } from '#knowledge/read-yaml.ts'
import { splitFrontMatter } from '#knowledge/split-front-matter.ts'

/** A file of front matter and paragraphs. */
export type Document = {
  readonly head: YamlSource
  readonly paragraphs: readonly LinedParagraph[]
  /** The line on which the text begins. */
  readonly bodyLine: number
}

/** Reads a file of front matter and paragraphs. Each paragraph is one line, whatever its length. */
export const readDocument = (path: string, file: string): Reading<Document> => {
  const text = readText(path, file)
  if (text.kind === 'faulty') return text
  const split = splitFrontMatter(text.value, file)
  if (split.kind === 'faulty') return split
  const { head, body, linesBefore } = split.value

  const paragraphs = paragraphsOf(body, linesBefore.body)
  const problems = paragraphs
    .filter(({ lines }) => lines > 1)
    .map(({ line }): Problem => {
      const what = 'a paragraph runs over several lines'
      return { file, line, what, todo: 'put it on one line, or a blank line between two' }
    })
  if (paragraphs.length === 0)
    problems.push({
      file,
      line: linesBefore.body,
      what: 'there is no text after the front matter',
      todo: 'add the paragraphs, a blank line between them',
    })

  const source = readYaml(head, { file, linesBefore: linesBefore.head })
  if (source.kind === 'faulty') problems.push(...source.problems)
  if (source.kind === 'faulty' || problems.length > 0) return { kind: 'faulty', problems }
  return {
    kind: 'read',
    value: { head: source.value, paragraphs, bodyLine: linesBefore.body + 1 },
  }
}
