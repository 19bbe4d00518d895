import type { Outlet } from '#core/article.ts'
import type { Language } from '#core/language.ts'
import { createOutletReader, type OutletReader } from '#ingest/outlet.ts'
import { createDatelineReader } from '#ingest/page-dateline.ts'
import { createFieldReader } from '#ingest/page-fields.ts'
import { createHintReader } from '#ingest/page-hints.ts'
import type { PagesLexicon } from '#ingest/page-lexicon.ts'
import type { LineTools } from '#ingest/page-line.ts'
import { createMarkReader } from '#ingest/page-marks.ts'
import type { SourceTools } from '#ingest/page-source.ts'
import { phraseWords } from '#ingest/page-words.ts'
import type { TitleTools } from '#ingest/title.ts'
import type { DateReader } from '#language/date-reader.ts'

/** What pages are read with. */
export type PageParts = {
  readonly lexicon: PagesLexicon
  readonly outlets: readonly Outlet[]
  readonly dates: DateReader
}

/** The readers of all parts of a page. */
export type PageTools = LineTools &
  SourceTools &
  TitleTools & {
    readonly outlets: OutletReader
    readonly commonOf: Readonly<Record<Language, ReadonlySet<string>>>
  }

const formsOf = (phrases: readonly string[]): ReadonlySet<string> =>
  new Set(phrases.map((phrase) => phraseWords(phrase).join(' ')))

/** Makes the readers, once for all pages. */
export const createPageTools = ({ lexicon, outlets: known, dates }: PageParts): PageTools => {
  const outlets = createOutletReader(known)
  const commonOf = { ar: formsOf(lexicon.common.ar), en: formsOf(lexicon.common.en) }
  return {
    marks: createMarkReader(lexicon.marks),
    datelines: createDatelineReader(lexicon.dateline, dates),
    hintOf: createHintReader(lexicon.containers),
    fieldsOf: createFieldReader(lexicon.fields),
    openers: formsOf(lexicon.openers),
    common: new Set([...commonOf.ar, ...commonOf.en]),
    commonOf,
    outlets,
    isSite: (text) => outlets.byName(text) !== null,
  }
}
