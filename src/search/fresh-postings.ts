import MiniSearch from 'minisearch'
import { type Field, NO_PASSAGES, type Postings } from '#search/postings.ts'

/** Postings of the passages that came last, which more can be added to and taken from one by one. */
export type FreshPostings = Postings & {
  /** Adds a passage by its number, which it must not have, with the stems of each field. */
  add(passage: number, stems: Readonly<Record<Field, Iterable<number>>>): void
  /** Takes a passage out; nothing where it does not have it. */
  remove(passage: number): void
}

type Document = { readonly id: number; readonly text: string; readonly title: string }

/** Makes postings in MiniSearch, whose terms are the numbers of stems. */
export const createFreshPostings = (): FreshPostings => {
  const index = new MiniSearch<Document>({
    fields: ['text', 'title'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  return Object.freeze({
    add(passage: number, stems: Readonly<Record<Field, Iterable<number>>>): void {
      index.add({
        id: passage,
        text: [...stems.text].join(' '),
        title: [...stems.title].join(' '),
      })
    },
    remove(passage: number): void {
      if (index.has(passage)) index.discard(passage)
    },
    of(stem: number, field: Field): Uint32Array {
      if (index.documentCount === 0) return NO_PASSAGES
      const found: number[] = []
      // MiniSearch hands every posting of the term to `boostDocument`, which notes it and returns 0,
      // so that no result is made of it: that takes a fifth of the time.
      index.search(`${stem}`, {
        fields: [field],
        boostDocument: (passage: number) => {
          found.push(passage)
          return 0
        },
      })
      return Uint32Array.from(found)
    },
  })
}
