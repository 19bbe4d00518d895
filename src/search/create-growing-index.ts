import { setImmediate as turn } from 'node:timers/promises'
import type { Passage } from '#core/passage.ts'
import type { Analysis } from '#language/analysis.ts'
import {
  createPassageIndex,
  reopenPassageIndex,
  type SearchIndex,
} from '#search/create-passage-index.ts'

/** A fifth of a millisecond a passage: answers wait no longer than some five milliseconds. */
const AT_ONCE = 24

/** So few passages are added before anything is asked: it takes a moment. */
const FEW = 200

/** An index that may still be growing. */
export type GrowingIndex = {
  /** Finds what it has by now. What is added to it or removed from it holds for what is still to come. */
  readonly index: SearchIndex
  /** Settled when the index has all the passages. Rejects where it was told to stop before. */
  readonly ready: Promise<void>
  /** What it was made of: a snapshot that fits, at least in part, or nothing. */
  readonly origin: 'snapshot' | 'built'
  /** How many passages the snapshot did not have: where there are any, it is worth keeping a new one. */
  readonly added: number
}

/**
 * An index of passages for a program that answers meanwhile. It opens the snapshot where there is one
 * that fits, and adds the passages that it does not have: a few at once, more a few at a time with
 * everything else running in between. Stops growing where the signal says so.
 */
export const createGrowingIndex = (
  passages: readonly Passage[],
  analysis: Analysis,
  { snapshot, signal }: { readonly snapshot: Uint8Array | null; readonly signal?: AbortSignal },
): GrowingIndex => {
  const opened = snapshot === null ? null : reopenPassageIndex(passages, analysis, snapshot)
  const { index, missing } = opened ?? {
    index: createPassageIndex([], analysis),
    missing: passages,
  }
  let waiting = missing
  const addSome = (most: number): void => {
    const some = waiting.slice(0, most)
    waiting = waiting.slice(most)
    index.add(some)
  }
  const grow = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turn()
      signal?.throwIfAborted()
      addSome(AT_ONCE)
    }
  }
  if (missing.length <= FEW) addSome(FEW)
  return Object.freeze({
    index: Object.freeze({
      ...index,
      remove(article: string): void {
        waiting = waiting.filter((passage) => passage.article !== article)
        index.remove(article)
      },
    }),
    ready: grow(),
    origin: opened === null ? 'built' : 'snapshot',
    added: missing.length,
  })
}
