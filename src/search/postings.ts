/** What of a passage is held by stems. */
export type Field = 'text' | 'title'

/** Which passages have which stems. */
export type Postings = {
  /** The numbers of the passages that have a stem in a field, each once. */
  of(stem: number, field: Field): Uint32Array
}

/** No passages. */
export const NO_PASSAGES = new Uint32Array(0)
