import { type Document, isScalar, type Scalar, visit } from 'yaml'

/** The keys that stand twice in one mapping. The library compares each with each, which is slow. */
export const repeatedKeys = (document: Document): readonly Scalar[] => {
  const repeated: Scalar[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) repeated.push(key)
        seen.add(key.value)
      }
    },
  })
  return repeated
}
