import type { Day } from '#core/calendar.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { DraftOrigin } from '#ingest/draft.ts'

/** Why a date that is not printed whole is the date it is: what a sentence for the reader is made of. */
export type DraftReason =
  /** A rule reasoned it from the article's words and the day of publication. */
  | {
      readonly kind: 'rule'
      readonly rule: string
      readonly basis: 'year-inferred' | 'inferred'
      readonly words: string
      readonly date: EdtfDate
      /** Null where the day of publication is not known. */
      readonly published: EdtfDate | null
    }
  | { readonly kind: 'editor-date'; readonly words: string | null }
  /** An editor found that it is the call of that date. */
  | { readonly kind: 'same-call'; readonly date: EdtfDate }
  | { readonly kind: 'address'; readonly words: string }
  | { readonly kind: 'given'; readonly origin: DraftOrigin['kind'] }
  | { readonly kind: 'editor-published' }
  /** Nobody knows the day of publication: from `first` on, and by the day on which it was taken in. */
  | { readonly kind: 'unpublished'; readonly first: Day; readonly until: Day }

/** Says a reason in both languages, as an article keeps it. */
export type SayReason = (reason: DraftReason) => { readonly ar: string; readonly en: string }
