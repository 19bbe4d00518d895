import type { CallReport, DatedFact } from '#core/call-report.ts'
import type { Language } from '#core/language.ts'

/** An outlet of the press, with its name in both languages. */
export type Outlet = {
  readonly id: string
  readonly names: Readonly<Record<Language, string>>
  readonly url: string | null
  /** Hosts of its pages besides that of `url`; their subdomains are its own too. */
  readonly domains?: readonly string[] | undefined
  /** Other names by which pages call it. */
  readonly spellings?: readonly string[] | undefined
  /** Addresses of its feeds. */
  readonly feeds?: readonly string[] | undefined
}

/** Whose words a title is: `printed` by the outlet, or `ours` where the page that is kept prints none. */
export type TitleBasis = 'printed' | 'ours'

/** An article of the press as it is kept: its own paragraphs unchanged, and the facts checked by its editor. */
export type Article = {
  readonly slug: string
  readonly title: string
  readonly titleBasis: TitleBasis
  /** Our translation of the title; null where there is none. */
  readonly titleTranslation: string | null
  readonly outlet: string
  readonly url: string | null
  readonly language: Language
  readonly published: DatedFact
  readonly paragraphs: readonly string[]
  /** Our translation, paragraph for paragraph; null where there is none. */
  readonly translation: readonly string[] | null
  readonly reports: readonly CallReport[]
}
