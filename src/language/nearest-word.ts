/**
 * Edits between two words: letters added, left out, changed, or two neighbours exchanged
 * (optimal string alignment distance). Gives up above the limit and returns limit + 1.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** Shorter words differ from one another by chance: they are never mended. */
const SHORTEST = 5

/** How many edits a word of a length may be from the one meant: short words differ by chance. */
const allowed = (length: number): number => (length < SHORTEST ? 0 : length < 8 ? 1 : 2)

/** Makes the function that finds the one known word that an unknown word was probably meant to be. */
export const createNearestWord = (
  vocabulary: ReadonlySet<string>,
): ((word: string) => string | null) => {
  const byLength = new Map<number, string[]>()
  for (const word of vocabulary)
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word])

  /** The nearest word, or null where none is near or two are equally near. */
  return (word) => {
    const limit = allowed(word.length)
    if (limit === 0) return null
    let best: string | null = null
    let bestDistance = limit + 1
    let tied = false
    for (
      let length = Math.max(4, word.length - limit);
      length <= word.length + limit;
      length += 1
    ) {
      for (const known of byLength.get(length) ?? []) {
        const distance = editDistance(word, known, Math.min(limit, bestDistance))
        if (distance < bestDistance) {
          best = known
          bestDistance = distance
          tied = false
        } else if (distance === bestDistance && distance <= limit) tied = true
      }
    }
    return bestDistance === 0 || bestDistance > limit || tied ? null : best
  }
}
