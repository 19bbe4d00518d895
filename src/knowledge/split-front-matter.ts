import type { Reading } from '#knowledge/problem.ts'

/** The two parts of a file: the YAML between the lines of dashes, and the text after them. */
export type SplitFile = {
  readonly head: string
  readonly body: string
  /** The number of lines of the file before each part. */
  readonly linesBefore: { readonly head: number; readonly body: number }
}

/** Splits a file at its front matter: a first line `---`, the YAML, a line `---`, the text. */
export const splitFrontMatter = (text: string, file: string): Reading<SplitFile> => {
  const match = /^---\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text)
  const [, head] = match ?? []
  if (match === null || head === undefined) {
    const opened = text.startsWith('---\n')
    const what = opened
      ? 'the front matter has no end'
      : 'the file does not begin with front matter'
    const todo = opened ? 'put a line --- after it' : 'put it first, between two lines ---'
    return { kind: 'faulty', problems: [{ file, line: 1, what, todo }] }
  }
  const before = match[0].split('\n').length - 1
  return {
    kind: 'read',
    value: { head, body: text.slice(match[0].length), linesBefore: { head: 1, body: before } },
  }
}
