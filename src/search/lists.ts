import { createColumn } from '#search/column.ts'

/** Lists of whole numbers one after another, in four bytes a list and four a number. */
export type Lists = {
  /** How many lists there are. */
  length(): number
  push(list: Iterable<number>): void
  /** Adds a number to the list that is not closed yet. */
  add(value: number): void
  /** Ends that list. */
  close(): void
  /** The first number of a list; -1 where it has none. */
  first(list: number): number
  /** The numbers of a list; none beyond the end. For reading only. */
  of(list: number): Uint32Array
  /** All numbers, and after which of them each list ends, for reading only; of no use after a push. */
  view(): { readonly values: Uint32Array; readonly ends: Uint32Array }
}

/** Where a list begins, by the ends of all. */
export const startOf = (ends: Uint32Array, list: number): number =>
  list === 0 ? 0 : (ends[list - 1] ?? 0)

/** No lists as yet. */
export const createLists = (): Lists => {
  const values = createColumn()
  const ends = createColumn()
  const start = (list: number): number => (list === 0 ? 0 : ends.at(list - 1))
  const close = (): void => ends.push(values.length())
  return Object.freeze({
    length: ends.length,
    push(list: Iterable<number>): void {
      for (const value of list) values.push(value)
      close()
    },
    add: values.push,
    close,
    first: (list: number) => (start(list) < ends.at(list) ? values.at(start(list)) : -1),
    of: (list: number) => values.slice(start(list), ends.at(list)),
    view: () => ({ values: values.view(), ends: ends.view() }),
  })
}
