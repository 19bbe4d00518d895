/** A list of whole numbers below 2³², kept in four bytes each. */
export type Column = {
  length(): number
  push(value: number): void
  /** The number at a place; 0 beyond the end. */
  at(place: number): number
  /** Changes the number at a place, which there has to be. */
  set(place: number, value: number): void
  /** The numbers from a place to before another, for reading only. */
  slice(from: number, to: number): Uint32Array
  /** The numbers themselves, for reading only; what is pushed later may not be seen in it. */
  view(): Uint32Array
}

/** A column that holds the numbers given, none by default, and grows. */
export const createColumn = (held: Uint32Array = new Uint32Array(0)): Column => {
  let values = held
  let length = held.length
  return {
    length: () => length,
    push(value: number): void {
      if (length === values.length) {
        const wider = new Uint32Array(Math.max(64, length * 2))
        wider.set(values)
        values = wider
      }
      values[length] = value
      length += 1
    },
    at: (place: number) => values[place] ?? 0,
    set(place: number, value: number): void {
      values[place] = value
    },
    slice: (from: number, to: number) => values.subarray(from, to),
    view: () => values.subarray(0, length),
  }
}
