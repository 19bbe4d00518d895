/** One thing that an editor has to mend in a file of the knowledge folder. */
export type Problem = {
  /** The file, relative to the knowledge folder, with `/` between its parts. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly what: string
  readonly todo: string
}

/** Either a value, or every problem that keeps it from being one. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }

/** Problems in the order in which an editor goes through them: by file, then by line. */
export const inReadingOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
