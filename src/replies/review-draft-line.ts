import type { EdtfDate } from '#core/edtf-date.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import type { Speech } from '#replies/speech.ts'

/** The outlet of a draft in the reader's language where it is known, else by its own name. */
export const draftOutlet = (
  { draft, state }: Pick<DraftUnderReview, 'draft' | 'state'>,
  speech: Speech,
): string => {
  const { id, added } = outletOf(draft.article, state.outlet)
  return added?.names[speech.language] ?? speech.outlet(id)
}

const dayOf = ({ draft, state: { publication } }: DraftUnderReview): EdtfDate | null => {
  switch (publication.kind) {
    case 'read':
      return draft.article.published.date
    case 'set':
      return publication.date
    case 'unknown':
      return null
  }
}

/** An article under review on one line: its title, its outlet, and its day of publication where it is known. */
export const draftLine = (under: DraftUnderReview, speech: Speech): string => {
  const day = dayOf(under)
  const parts = [
    under.draft.article.title,
    draftOutlet(under, speech),
    ...(day === null ? [] : [speech.date(day)]),
  ]
  return parts.join(' \u00b7 ')
}
