import type { z } from 'zod'
import type { Path } from '#knowledge/read-yaml.ts'

/** What is wrong with the part of a value that a path leads to, and what to do about it. */
export type Advice = { readonly path: Path; readonly what: string; readonly todo: string }

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a mapping'],
  ['record', 'a mapping'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
])

const nameOf = (path: Path): string => {
  const key = path.findLast((step) => typeof step === 'string')
  return key === undefined ? 'the document' : `“${String(key)}”`
}

const todoOf = (params: Record<string, unknown> | undefined): string => {
  const { todo } = params ?? {}
  return typeof todo === 'string' ? todo : 'correct it'
}

/** A fault that Zod found, in words for an editor. Several unknown keys are several faults. */
export const adviceOf = (issue: z.core.$ZodIssue): readonly Advice[] => {
  const { path } = issue
  const name = nameOf(path)
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES.get(issue.expected) ?? issue.expected
      if (issue.input === undefined)
        return [{ path, what: `${name} is missing`, todo: `add it: it is ${type}` }]
      return [{ path, what: `${name} is not ${type}`, todo: `write ${type}` }]
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `the key “${key}” is not known here`,
        todo: 'remove it or correct its spelling',
      }))
    case 'invalid_value': {
      const known = issue.values.map(String).join(', ')
      const missing = issue.input === undefined
      const what = missing ? `${name} is missing` : `${name} is “${String(issue.input)}”`
      return [{ path, what, todo: `write one of: ${known}` }]
    }
    case 'too_small':
      return [{ path, what: `${name} is empty or too short`, todo: 'fill it in or leave it out' }]
    case 'too_big':
      return [{ path, what: `${name} is too long`, todo: `keep to ${issue.maximum}` }]
    case 'custom':
      return [{ path, what: issue.message, todo: todoOf(issue.params) }]
    default:
      return [{ path, what: `${name}: ${issue.message}`, todo: 'correct it' }]
  }
}
