import type { CallKind, Outlook } from '#core/call-report.ts'

/** What a sentence says became of the call at an anchor; `none` where it is only thought of. */
export type Modality = {
  readonly kind: CallKind | 'none'
  readonly outlook: Outlook | null
  /** Where the words of a refusal stand, for who refused. */
  readonly refusedAt: number | null
  /** «Have not spoken since»: the call is the one of the day behind «since». */
  readonly sinceThen: boolean
}

/** A modality of which only what is given is known. */
export const modality = (kind: Modality['kind'], more: Partial<Modality> = {}): Modality => ({
  kind,
  outlook: null,
  refusedAt: null,
  sinceThen: false,
  ...more,
})
