import { shapeOf } from '#ingest/page-shape.ts'

/** Lines within which a text that was wrapped by hand, or by a mail program, keeps. */
const NARROWEST = 40
const WIDEST = 110

/** The share of the lines within blocks that must break off in mid-sentence. */
const MOSTLY = 0.6

type Line = { readonly text: string }

/** Runs of lines without an empty one between them. */
const runsOf = <T extends Line>(lines: readonly T[]): readonly (readonly T[])[] => {
  const runs: T[][] = [[]]
  for (const line of lines) {
    if (line.text === '') runs.push([])
    else runs.at(-1)?.push(line)
  }
  return runs.filter(({ length }) => length > 0)
}

/** A line that begins an item of a list is never the rest of the line before it. */
const ITEM = /^\s*(?:[-*+\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u2043\u00b7]\s|\d{1,2}[.)]\s)/u

/** Whether the runs are paragraphs cut into lines of one width. */
const isWrapped = (runs: readonly (readonly Line[])[]): boolean => {
  const inner = runs.flatMap((run) => run.slice(0, -1))
  if (inner.length < 2 || inner.length < runs.length / 2) return false
  const open = inner.filter(
    ({ text }) =>
      text.length >= NARROWEST && text.length <= WIDEST && !shapeOf(text).ends && !ITEM.test(text),
  )
  const fits = runs.every((run) => run.every(({ text }) => text.length <= WIDEST))
  return fits && open.length >= inner.length * MOSTLY
}

/**
 * Lines joined into paragraphs: where a text was wrapped to one width, the lines between empty ones
 * are one paragraph; elsewhere each line is its own.
 */
export const joinWrapped = <T extends Line>(lines: readonly T[]): readonly (readonly T[])[] => {
  const runs = runsOf(lines)
  if (!isWrapped(runs)) return runs.flatMap((run) => run.map((line) => [line]))
  return runs.flatMap((run) => {
    const joined: T[][] = []
    for (const line of run) {
      const before = joined.at(-1)?.at(-1)
      if (before === undefined || ITEM.test(line.text) || before.text.length < NARROWEST)
        joined.push([line])
      else joined.at(-1)?.push(line)
    }
    return joined
  })
}
