import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { Problem, Reading } from '#knowledge/problem.ts'
import { repeatedKeys } from '#knowledge/repeated-keys.ts'

/** A way into a document: the keys and the places in lists, from the top. */
export type Path = readonly PropertyKey[]

/** A YAML document as plain values that still know the lines on which they stand. */
export type YamlSource = {
  readonly value: unknown
  /** Where that stands to which the path leads, or the last part of the way that exists. */
  locate(path: Path): { readonly file: string; readonly line: number }
}

/** Where a YAML text stands: its file, and the number of lines of the file before it. */
export type YamlPlace = { readonly file: string; readonly linesBefore: number }

const startOf = (node: Node): number => node.range?.[0] ?? 0

/** Reads a YAML text. Two equal keys of one mapping, and anything that YAML only warns of, are problems. */
export const readYaml = (text: string, { file, linesBefore }: YamlPlace): Reading<YamlSource> => {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  })
  const line = (offset: number): number => linesBefore + counter.linePos(offset).line

  const problems = [...document.errors, ...document.warnings].map(({ pos, message }): Problem => {
    const todo = 'correct it; text that holds “: ” or “ #”, or begins with a sign, goes in quotes'
    return { file, line: line(pos[0]), what: `not readable as YAML: ${message}`, todo }
  })
  for (const key of repeatedKeys(document)) {
    const what = `the key “${String(key.value)}” stands here twice`
    problems.push({ file, line: line(startOf(key)), what, todo: 'make one of the two' })
  }
  if (problems.length > 0) return { kind: 'faulty', problems }

  const locate = (path: Path): { file: string; line: number } => {
    let node: unknown = document.contents
    let offset = isNode(node) ? startOf(node) : 0
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document)
      if (isMap(node)) {
        const pair = node.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(step),
        )
        if (pair === undefined || !isNode(pair.key)) break
        offset = startOf(pair.key)
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        if (!isNode(node)) break
        offset = startOf(node)
      } else break
    }
    return { file, line: line(offset) }
  }

  return { kind: 'read', value: { value: document.toJS(), locate } }
}
