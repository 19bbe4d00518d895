import type { EdtfDate } from '#core/edtf-date.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { Intake, IntakeOutcome, RawPage } from '#ingest/draft-intake.ts'
import type { Page } from '#ingest/page.ts'
import { createPageReader } from '#ingest/read-page.ts'
import { createReportReader } from '#ingest/report-reader.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { createDateReader } from '#language/date-reader.ts'

/** A day of publication from elsewhere counts where the page has none of its own but in its address. */
const isWeak = ({ published }: ArticleDraft): boolean =>
  published.basis === 'none' || published.basis === 'address'

const decode = ({ bytes, name, contentType, url }: RawPage): Page => {
  const text = new TextDecoder().decode(bytes)
  const format = /html/.test(contentType ?? '') || /\.html?$/.test(name ?? '') || /^\s*</.test(text)
  return { text, format: format ? 'html' : /\.md$/.test(name ?? '') ? 'markdown' : 'text', url }
}

/** Joins what reads pages and what reads reports, over knowledge that has been read. */
export const createIntake = (
  knowledge: Pick<Knowledge, 'lexicon' | 'people' | 'outlets'>,
): Intake => {
  const { lexicon, people, outlets } = knowledge
  const dates = createDateReader(lexicon.dates)
  const pages = createPageReader({ lexicon: lexicon.pages, outlets, dates })
  const reports = createReportReader({ people, lexicon, dates })

  const reread = (
    { title, language, paragraphs }: ArticleDraft,
    published: EdtfDate | null,
  ): ReturnType<Intake['reread']> => reports.read({ title, language, published, paragraphs })

  const read = (raw: RawPage): IntakeOutcome => {
    const page = decode(raw)
    const own = pages.read(page, { published: null })
    const reading =
      raw.published !== null && own.kind === 'article' && isWeak(own.draft)
        ? pages.read(page, { published: raw.published })
        : own
    if (reading.kind === 'unreadable') return reading
    const { draft } = reading
    const article: ArticleDraft =
      draft.outlet === null && raw.outlet !== null ? { ...draft, outlet: raw.outlet } : draft
    return { kind: 'article', article, reports: reread(article, article.published.date) }
  }

  return Object.freeze({ read, reread })
}
