import type { Message } from 'grammy/types'

/** How many albums are remembered: their pictures come within a second or two of one another. */
const REMEMBERED = 100

/** Tells the first message of an album from the rest, so that ten pictures get one answer. */
export type Albums = {
  /** Whether a message of the same album has been seen before. */
  isRepeat(message: Message): boolean
}

/** Makes the memory of albums; only the last hundred are kept. */
export const createAlbums = (): Albums => {
  const seen = new Set<string>()
  return Object.freeze({
    isRepeat({ media_group_id: album }: Message): boolean {
      if (album === undefined) return false
      if (seen.has(album)) return true
      seen.add(album)
      for (const oldest of seen) {
        if (seen.size <= REMEMBERED) break
        seen.delete(oldest)
      }
      return false
    },
  })
}
