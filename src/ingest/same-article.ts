import { words } from '#language/words.ts'

/**
 * What of a text is kept to recognise it again, whatever spelling it is printed in: the smallest of the hashes of its
 * runs of words, in order, and how many such runs it has. Plain numbers, to be stored as JSON.
 */
export type ArticleFingerprint = {
  readonly runs: readonly number[]
  readonly count: number
}

/** Words of a run: formulas of the press are shorter, and two hands seldom write five words alike. */
const RUN = 5

/** How many runs are kept; more texts than these are told by a sample (Broder's bottom-k sketch, 1997). */
const KEPT = 512

/** From this likeness on, two texts are one: more than half of the shorter stands in the longer. */
export const SAME_ARTICLE = 0.5

const hashOf = (forms: readonly string[], from: number): number => {
  let value = 0x811c9dc5
  for (let at = from; at < from + RUN; at += 1) {
    const form = forms[at] ?? ''
    for (let letter = 0; letter < form.length; letter += 1) {
      value = Math.imul(value ^ form.charCodeAt(letter), 0x01000193)
      value ^= value >>> 15
    }
    value = Math.imul(value ^ 0x20, 0x01000193)
  }
  return value >>> 0
}

/** The fingerprint of a text by its paragraphs. Runs do not reach over the end of a paragraph. */
export const articleFingerprint = (paragraphs: readonly string[]): ArticleFingerprint => {
  const hashes = new Set<number>()
  for (const paragraph of paragraphs) {
    const forms = words(paragraph).map(({ form }) => form)
    for (let from = 0; from + RUN <= forms.length; from += 1) hashes.add(hashOf(forms, from))
  }
  const sorted = [...hashes].sort((a, b) => a - b)
  return { runs: sorted.slice(0, KEPT), count: hashes.size }
}

/**
 * How much of the shorter text stands in the longer, 0 to 1, so that a reprint with another beginning or a shorter end
 * is recognised. Symmetric; 0 where either has no run of words. An estimate where a text has more than 512 runs.
 */
export const likeness = (a: ArticleFingerprint, b: ArticleFingerprint): number => {
  const [shorter, longer] = a.count <= b.count ? [a, b] : [b, a]
  if (shorter.count === 0) return 0
  // Of the longer text only the runs below this bound are known: no more of the shorter can be looked for.
  const bound =
    longer.count > longer.runs.length ? (longer.runs.at(-1) ?? 0) : Number.POSITIVE_INFINITY
  const known = new Set(longer.runs)
  const comparable = shorter.runs.filter((run) => run <= bound)
  if (comparable.length === 0) return 0
  return comparable.filter((run) => known.has(run)).length / comparable.length
}

/** Whether two texts are one, printed twice. */
export const isSameArticle = (a: ArticleFingerprint, b: ArticleFingerprint): boolean =>
  likeness(a, b) >= SAME_ARTICLE
