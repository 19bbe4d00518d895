import type { EdtfDate } from '#core/edtf-date.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import { decodePage } from '#ingest/decode-page.ts'
import type { Intake, IntakeOutcome, RawPage } from '#ingest/draft-intake.ts'
import { createPageReader } from '#ingest/read-page.ts'
import { createReportReader } from '#ingest/report-reader.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { createDateReader } from '#language/date-reader.ts'

/** The most of a page that is taken in: 5 MiB, as much as is fetched. */
const MOST_BYTES = 5 * 1024 * 1024

/** A day of publication from elsewhere counts where the page has none of its own but in its address. */
const isWeak = ({ published }: ArticleDraft): boolean =>
  published.basis === 'none' || published.basis === 'address'

/**
 * Joins what reads pages and what reads reports, over knowledge that has been read. They are made when
 * the first page comes: it takes a quarter of a second, which a start without one need not wait for.
 */
export const createIntake = (
  knowledge: Pick<Knowledge, 'lexicon' | 'people' | 'outlets'>,
): Intake => {
  const { lexicon, people, outlets } = knowledge

  const makeReaders = () => {
    const dates = createDateReader(lexicon.dates)
    return {
      pages: createPageReader({ lexicon: lexicon.pages, outlets, dates }),
      reports: createReportReader({ people, lexicon, dates }),
    }
  }

  let made: ReturnType<typeof makeReaders> | null = null
  const readers = (): ReturnType<typeof makeReaders> => {
    made ??= makeReaders()
    return made
  }

  const reread = (
    { title, language, paragraphs }: ArticleDraft,
    published: EdtfDate | null,
  ): ReturnType<Intake['reread']> =>
    readers().reports.read({ title, language, published, paragraphs })

  const read = (raw: RawPage): IntakeOutcome => {
    if (raw.bytes.length > MOST_BYTES) return { kind: 'unreadable', reason: 'too-large' }
    const decoded = decodePage(raw.bytes, raw.contentType, raw.url ?? raw.name)
    if (decoded.kind === 'unreadable') return decoded
    const { page } = decoded
    const { pages } = readers()
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
