import type { Article } from '#core/article.ts'
import type { CallReport, DateBasis } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** A report of a call between Smith and Ivanov: on a date, printed whole where nothing else is said. */
export const reportOf = (
  date: string,
  more: Partial<CallReport> & { readonly basis?: DateBasis } = {},
): CallReport => {
  const { basis = 'stated', ...rest } = more
  return {
    kind: 'held',
    on: { date: EdtfDate.of(date), basis, words: null, why: null },
    between: ['smith', 'ivanov'],
    initiator: null,
    duration: null,
    said: [],
    announced: [],
    refusedBy: null,
    outlook: null,
    topics: [],
    passages: [1],
    ...rest,
  }
}

/** An article of one paragraph that makes the given reports. */
export const articleOf = (slug: string, reports: readonly CallReport[]): Article => ({
  slug,
  title: slug,
  titleBasis: 'printed',
  titleTranslation: null,
  outlet: 'gazette',
  url: null,
  language: 'en',
  published: { date: EdtfDate.of('2024-12-01'), basis: 'stated', words: null, why: null },
  paragraphs: ['They spoke.'],
  translation: null,
  reports,
})
