import { printing } from '#answering/evidence.ts'
import type { FindingTools } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'

/** The proof of a call's day: in each report, the paragraph that prints the words for it. */
export const dayCitations = (call: Call, tools: FindingTools): readonly Citation[] =>
  call.reports.map(({ article, report }) => {
    const paragraphs = tools.sources.articles.get(article)?.paragraphs ?? []
    const passage = printing(report.passages, report.on.words, paragraphs)
    const words = report.on.words === null ? [] : [report.on.words]
    return tools.cite(
      { article, passage, call: call.id },
      // The sentence that prints the day, and no other: its neighbour may tell of another call.
      { signs: words.length === 0 ? ['call'] : [], words, places: [] },
      tools.language,
    )
  })
