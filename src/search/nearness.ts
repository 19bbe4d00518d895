/**
 * What it is worth that words which stand next to each other in the question are near each other in
 * the passage: for each such pair, the rarity of its commoner word by the distance of their nearest
 * places.
 */
export const nearness = (
  places: readonly (readonly number[])[],
  sure: Float64Array,
  rare: readonly number[],
): number => {
  let sum = 0
  for (let word = 0; word + 1 < places.length; word += 1) {
    let least = Infinity
    for (const a of places[word] ?? []) {
      for (const b of places[word + 1] ?? []) least = Math.min(least, Math.abs(a - b))
    }
    if (least < Infinity) {
      const sureness = Math.min(sure[word] ?? 0, sure[word + 1] ?? 0)
      sum += (sureness * Math.min(rare[word] ?? 0, rare[word + 1] ?? 0)) / (1 + Math.max(1, least))
    }
  }
  return sum
}
