import { fingerprint } from '#language/fingerprint.ts'
import { words } from '#language/words.ts'

/** Words that follow one another and are compared together. */
const RUN = 4

/** How many runs stand for a text: the smallest by their hash, so that alike texts keep alike runs. */
const KEPT = 128

/** What is kept of a text to know it again. */
export type TextSketch = {
  /** Of all its words, folded: equal texts have equal ones, whatever their marks and blanks. */
  readonly fingerprint: string
  /** Hashes of the runs of words that stand for it, ascending. */
  readonly runs: readonly string[]
}

/** What is kept of the text of an article. Its cost grows with the length alone. */
export const sketchOf = (paragraphs: readonly string[]): TextSketch => {
  const forms = paragraphs.flatMap((text) => words(text).map(({ form }) => form))
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= forms.length; at += 1)
    runs.add(fingerprint(forms.slice(at, at + RUN).join(' ')))
  return {
    fingerprint: fingerprint(forms.join(' ')),
    runs: [...runs].sort().slice(0, KEPT),
  }
}

/**
 * How much two texts have in common, from 0 to 1: the share of runs that both have among the smallest
 * of both together (bottom-k estimate of the Jaccard index, Broder 1997). Symmetric; 1 for equal texts.
 */
export const likeness = (a: TextSketch, b: TextSketch): number => {
  if (a.fingerprint === b.fingerprint) return 1
  const most = Math.min(KEPT, Math.max(a.runs.length, b.runs.length))
  const all = [...new Set([...a.runs, ...b.runs])].sort().slice(0, most)
  const [inA, inB] = [new Set(a.runs), new Set(b.runs)]
  return all.length === 0
    ? 0
    : all.filter((run) => inA.has(run) && inB.has(run)).length / all.length
}
