/**
 * How many of the messages that were repeated each kill explains, in the order of the kills, and last how
 * many came after them all. `repeated` are the instants at which such messages were first taken; `ends`
 * the instants at which what was killed had been replaced, rising: until then a message that it had sent
 * could still be taken.
 */
export const repeatsByKill = (
  repeated: readonly number[],
  ends: readonly number[],
): readonly number[] => {
  const counts = Array.from({ length: ends.length + 1 }, () => 0)
  for (const instant of repeated) {
    const kill = ends.findIndex((end) => instant <= end)
    const place = kill === -1 ? ends.length : kill
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}
