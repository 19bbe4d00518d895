import type { Cite, Focus } from '#answering/cite.ts'
import type { Call } from '#core/call.ts'
import type { CallReport, Proof } from '#core/call-report.ts'
import type { Citation } from '#core/citation.ts'
import type { Language } from '#core/language.ts'

/** Which paragraphs of a report prove the fact in question, and what in them to quote; null where none does. */
export type Ask = (
  report: CallReport,
) => { readonly passages: Proof; readonly focus: Partial<Focus> } | null

const FOCUS: Focus = { signs: [], words: [], places: [] }

/** The citations of a call's reports that prove a fact, the best report first; each paragraph once. */
export const evidence = (
  call: Call,
  ask: Ask,
  cite: Cite,
  language: Language,
): readonly Citation[] =>
  call.reports.flatMap(({ article, report }) => {
    const proof = ask(report)
    if (proof === null) return []
    const focus = { ...FOCUS, ...proof.focus }
    return proof.passages.map((passage) =>
      cite({ article, passage, call: call.id }, focus, language),
    )
  })

/** The paragraph among some that prints certain words; the first where none does. */
export const printing = (
  passages: Proof,
  words: string | null,
  paragraphs: readonly string[],
): number =>
  passages.find((at) => words !== null && paragraphs[at - 1]?.includes(words)) ?? passages[0] ?? 1

/** Takes from each list in turn until there are so many, no paragraph twice. */
export const interleave = (
  lists: readonly (readonly Citation[])[],
  most: number,
): readonly Citation[] => {
  const chosen: Citation[] = []
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  for (let round = 0; round < longest; round += 1) {
    for (const list of lists) {
      const next = list[round]
      if (next === undefined || chosen.length >= most) continue
      if (
        !chosen.some(({ article, passage }) => article === next.article && passage === next.passage)
      )
        chosen.push(next)
    }
  }
  return chosen
}
