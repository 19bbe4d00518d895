import { setImmediate as turn } from 'node:timers/promises'
import type { Passage } from '#core/passage.ts'
import type { SearchIndex } from '#search/create-passage-index.ts'

/** Half a millisecond a passage: answers wait no longer than a dozen milliseconds. */
const AT_ONCE = 24

/**
 * Adds passages to an index a few at a time and lets everything else run between, so that answers are
 * not held up. Until it is done the index finds what it has. Stops where the signal says so.
 */
export const addInBackground = async (
  index: SearchIndex,
  passages: readonly Passage[],
  signal?: AbortSignal,
): Promise<void> => {
  for (let at = 0; at < passages.length; at += AT_ONCE) {
    signal?.throwIfAborted()
    index.add(passages.slice(at, at + AT_ONCE))
    await turn()
  }
}
