import { MOST_PROOFS, proofs } from '#answering/call-proofs.ts'
import { evidence, interleave } from '#answering/evidence.ts'
import { accountsIn } from '#answering/find-accounts.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'

/** The proof that the calls were about some topics. */
export const topicCitations = (
  calls: readonly Call[],
  topics: readonly string[],
  tools: FindingTools,
): readonly Citation[] =>
  proofs(
    calls,
    ({ topics: facts }) => {
      const passages = facts
        .filter(({ topic }) => topics.includes(topic))
        .flatMap((fact) => fact.passages)
      return passages.length === 0
        ? null
        : {
            passages: [...new Set(passages)],
            focus: { signs: topics.map((topic) => `topic:${topic}`) },
          }
    },
    tools,
  )

/** What the calls were about: the passages on their topics, and what was said of them; null where no source tells. */
export const findTopic = (calls: readonly Call[], tools: FindingTools): Found | null => {
  const known = calls.filter(({ reports }) =>
    reports.some(({ report }) => report.topics.length > 0 || report.said.length > 0),
  )
  if (known.length === 0) return null
  const told = known.map((call) => {
    const accounts = accountsIn(call, tools, ['topic', 'accounts'])
    const stated = evidence(
      call,
      ({ topics: facts }) =>
        facts.length === 0
          ? null
          : {
              passages: [...new Set(facts.flatMap(({ passages }) => passages))],
              focus: { signs: facts.map(({ topic }) => `topic:${topic}`) },
            },
      tools.cite,
      tools.language,
    )
    return interleave([...accounts.map(({ citations }) => citations), stated], MOST_PROOFS)
  })
  return {
    finding: { kind: 'topic', calls: known },
    citations: interleave(told, MOST_PROOFS),
    calls: known,
    dates: datesOf(known),
  }
}
