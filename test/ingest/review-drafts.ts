import { EdtfDate } from '#core/edtf-date.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { Draft, Editor } from '#ingest/draft.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'

/** Two editors. */
export const RIM: Editor = { id: '11', name: 'Rim' }
export const SAMI: Editor = { id: '12', name: 'سامي' }

/** Says of a reason what it is, which is all that these tests look at. */
export const plainReason: SayReason = ({ kind }) => ({ ar: `سبب ${kind}`, en: `Reason ${kind}` })

/** A report of a held call between Smith and Ivanov; the date by its words where it has none. */
export const proposedOf = (
  date: string | null,
  more: Partial<ProposedReport> = {},
): ProposedReport => ({
  kind: 'held',
  on:
    date === null
      ? { date: null, basis: 'unknown', words: null }
      : { date: EdtfDate.of(date), basis: 'inferred', words: 'Friday', rule: 'weekday-last' },
  between: ['smith', 'ivanov'],
  initiator: null,
  duration: null,
  said: [],
  announced: [],
  refusedBy: null,
  outlook: null,
  topics: [],
  passages: [1],
  background: false,
  ...more,
})

/** An article about a call on a Friday. */
export const draftArticleOf = (more: Partial<ArticleDraft> = {}): ArticleDraft => ({
  title: 'Smith calls Ivanov',
  titleBasis: 'printed',
  outlet: null,
  outletName: 'The Herald',
  url: 'https://www.herald.example/2024/smith-ivanov',
  language: 'en',
  published: { basis: 'json-ld', date: EdtfDate.of('2024-07-13'), words: '2024-07-13T08:00Z' },
  paragraphs: ['John Smith spoke to Ivan Ivanov on Friday.', 'They will speak again.'],
  dropped: [],
  ...more,
})

/** A draft of it, taken in on 14 July 2024. */
export const draftOf = (
  id: string,
  reports: readonly ProposedReport[],
  more: Partial<Draft> = {},
): Draft => ({
  id,
  slug: `herald-${id}`,
  article: draftArticleOf(),
  reports,
  origin: { kind: 'file', from: 'page.html' },
  takenAt: Date.UTC(2024, 6, 14),
  takenBy: RIM,
  reprintOf: null,
  ...more,
})
