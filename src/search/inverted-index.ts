/**
 * A posting in one small integer: the document's number, whether the word is in its title, and how
 * often it is in its text, to at most 31 times (more says nothing more).
 */
export type Posting = number

const TITLE = 32
const MOST = 31

/** Reading and writing postings. */
export const Posting = {
  of: (document: number, inTitle: boolean, times: number): Posting =>
    document * 64 + (inTitle ? TITLE : 0) + Math.min(times, MOST),
  document: (posting: Posting): number => posting >>> 6,
  inTitle: (posting: Posting): boolean => (posting & TITLE) !== 0,
  times: (posting: Posting): number => posting & MOST,
} as const

/** Which documents hold a term. Documents are numbered from 0 in the order of adding. */
export type InvertedIndex = {
  /** How many documents there are. */
  size(): number
  /** Adds a document; returns its number. */
  add(times: ReadonlyMap<string, number>, title: ReadonlySet<string>): number
  /** The postings of a term in the order of documents; empty where none holds it. */
  postings(term: string): readonly Posting[]
}

const NONE: readonly Posting[] = []

/** An empty index. */
export const createInvertedIndex = (): InvertedIndex => {
  const lists = new Map<string, Posting[]>()
  let size = 0
  return Object.freeze({
    size: () => size,
    add(times: ReadonlyMap<string, number>, title: ReadonlySet<string>): number {
      const document = size
      size += 1
      for (const term of new Set([...times.keys(), ...title])) {
        const posting = Posting.of(document, title.has(term), times.get(term) ?? 0)
        const list = lists.get(term)
        if (list === undefined) lists.set(term, [posting])
        else list.push(posting)
      }
      return document
    },
    postings: (term: string) => lists.get(term) ?? NONE,
  })
}
