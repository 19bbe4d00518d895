import type { AnnouncementFact } from '#answering/answer.ts'
import { dayProofs, MOST_PROOFS, proofs } from '#answering/call-proofs.ts'
import { type Ask, interleave } from '#answering/evidence.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Clause } from '#answering/question.ts'
import type { Article } from '#core/article.ts'
import type { Call } from '#core/call.ts'

/** Who made each call known, each announcer once. */
const announcementsOf = (calls: readonly Call[]): readonly AnnouncementFact[] =>
  calls.flatMap((call) => {
    const seen = new Set<string>()
    return call.reports.flatMap(({ report }) =>
      report.announced.flatMap(({ by, person }) => {
        const key = `${by} ${person ?? ''}`
        if (seen.has(key)) return []
        seen.add(key)
        return [{ call, by, person }]
      }),
    )
  })

/** Which articles tell of the calls, and who made them known. Null where the announcement is asked and none is told. */
export const findSource = (
  calls: readonly Call[],
  clause: Clause,
  tools: FindingTools,
): Found | null => {
  const announcements = announcementsOf(calls)
  if (clause.announced && announcements.length === 0) return null
  const slugs = [...new Set(calls.flatMap(({ reports }) => reports.map(({ article }) => article)))]
  const articles = slugs.flatMap((slug): readonly Article[] => {
    const article = tools.sources.articles.get(slug)
    return article === undefined ? [] : [article]
  })
  const ask: Ask = ({ announced }) =>
    announced.length === 0
      ? null
      : {
          passages: announced.flatMap(({ passages }) => passages),
          focus: { signs: ['announced', 'source'] },
        }
  return {
    finding: { kind: 'source', calls, articles, announcements },
    citations: clause.announced
      ? proofs(calls, ask, tools)
      : interleave([dayProofs(calls, tools), proofs(calls, ask, tools)], MOST_PROOFS),
    calls,
    dates: datesOf(calls),
  }
}
