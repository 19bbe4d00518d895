/** A small number written beside each of many things, all of them wiped out at once. */
export type Marks = {
  /** Wipes all out, and makes room for so many things. */
  clear(size: number): void
  /** The number beside a thing; negative where none was written since. */
  get(thing: number): number
  /** Writes a number from 0 to a million beside a thing. */
  set(thing: number, value: number): void
}

const MOST = 2 ** 20

/** Marks that keep their room: wiping them out costs nothing until it has been done a thousand times. */
export const createMarks = (): Marks => {
  // What is written is above what was written before the last wiping, so older marks are negative.
  let values = new Int32Array(0)
  let base = 0
  return {
    clear(size: number): void {
      base += MOST
      if (values.length >= size && base < 2 ** 31 - MOST) return
      if (values.length >= size) values.fill(0)
      else values = new Int32Array(size * 2)
      base = MOST
    },
    get: (thing: number) => (values[thing] ?? 0) - base,
    set(thing: number, value: number): void {
      values[thing] = base + value
    },
  }
}
