import type { AccountFact } from '#answering/answer.ts'
import { MOST_PROOFS } from '#answering/call-proofs.ts'
import { interleave } from '#answering/evidence.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import type { Side } from '#core/person.ts'

/** What each side said of a call, the sides in the order of the reports, the fuller words of each first. */
export const accountsIn = (
  call: Call,
  tools: FindingTools,
  signs: readonly string[],
): readonly AccountFact[] => {
  const facts: { by: Side | 'press'; person: string | null; citations: Citation[] }[] = []
  for (const { article, report } of call.reports) {
    for (const { by, person, passages } of report.said) {
      const fact = facts.find((one) => one.by === by) ?? { by, person, citations: [] }
      if (!facts.includes(fact)) facts.push(fact)
      for (const passage of passages)
        fact.citations.push(
          tools.cite(
            { article, passage, call: call.id },
            { signs: [...signs], words: [], places: [] },
            tools.language,
          ),
        )
    }
  }
  return facts.map((fact) => ({
    call,
    ...fact,
    citations: fact.citations
      .map((citation) => ({ citation, told: tools.telling(citation) }))
      .sort((a, b) => b.told - a.told)
      .map(({ citation }) => citation),
  }))
}

/** What each side, or the sides asked for, said of the calls; null where no source gives it. */
export const findAccounts = (
  calls: readonly Call[],
  of: readonly (Side | 'press')[],
  difference: boolean,
  tools: FindingTools,
): Found | null => {
  const accounts = calls
    .flatMap((call) => accountsIn(call, tools, ['accounts', 'topic']))
    .filter(({ by }) => of.length === 0 || of.includes(by))
  if (accounts.length === 0) return null
  const known = [...new Set(accounts.map(({ call }) => call))]
  return {
    finding: { kind: 'accounts', accounts, difference },
    citations: interleave(
      accounts.map(({ citations }) => citations),
      MOST_PROOFS,
    ),
    calls: known,
    dates: datesOf(known),
  }
}

/** What one named person said of the calls; null where no report has it under that name. */
export const findAccountsBy = (
  calls: readonly Call[],
  speaker: string,
  tools: FindingTools,
): Found | null => {
  const accounts = calls.flatMap((call): readonly AccountFact[] => {
    const said = call.reports.flatMap(({ article, report }) =>
      report.said
        .filter(({ person }) => person === speaker)
        .flatMap(({ by, passages }) => passages.map((passage) => ({ article, by, passage }))),
    )
    const [first] = said
    if (first === undefined) return []
    const citations = said.map(({ article, passage }) =>
      tools.cite(
        { article, passage, call: call.id },
        { signs: ['accounts', 'topic'], words: [], places: [] },
        tools.language,
      ),
    )
    return [{ call, by: first.by, person: speaker, citations }]
  })
  if (accounts.length === 0) return null
  const known = accounts.map(({ call }) => call)
  return {
    finding: { kind: 'accounts', accounts, difference: false },
    citations: accounts.flatMap(({ citations }) => citations),
    calls: known,
    dates: datesOf(known),
  }
}
