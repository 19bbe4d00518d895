/** A number that is always the same for the same text: what a style varies by. */
export const seedOf = (text: string): number => {
  let seed = 7
  for (const letter of text) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return seed
}

/** One of the items, chosen by the seed. Throws where there is none. */
export const chosen = <Item>(items: readonly Item[], seed: number): Item => {
  const item = items[seed % items.length]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

/** So many of the items one after another, from a place chosen by the seed. */
export const someOf = <Item>(
  items: readonly Item[],
  count: number,
  seed: number,
): readonly Item[] =>
  Array.from({ length: Math.min(count, items.length) }, (_, at) => chosen(items, seed + at))
