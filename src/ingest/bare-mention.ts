import type { AnchorDates } from '#ingest/anchor-dates.ts'
import type { Officials } from '#ingest/call-discourse.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { refusalsIn } from '#ingest/refusals.ts'

/** No date at all. */
export const NO_DATES: AnchorDates = { own: null, listed: [], statement: null, since: null }

/** A mention of which nothing is told yet but the paragraph. */
export const bareMention = (paragraph: number): Omit<CallMention, 'kind' | 'officials'> => ({
  paragraph,
  spokenOf: null,
  goesOn: false,
  countedBack: null,
  outlook: null,
  dates: NO_DATES,
  lastDay: null,
  oneMore: false,
  recalled: false,
  subordinate: false,
  sinceThen: false,
  echo: false,
  retold: false,
  refusedBy: null,
  asked: null,
  duration: null,
  topics: [],
  source: null,
  account: false,
})

/**
 * «Milley has had no more luck with Gerasimov»: the same came of a call of two others; «the Russians
 * have declined so far», without names: of the call told of before.
 */
export const echoIn = (s: CallSentence, officials: Officials | null): CallMention | null => {
  const refused = refusalsIn(s).length > 0
  if (!refused && (officials === null || s.role('failed').length === 0)) return null
  const kind = refused ? 'refused' : 'sought'
  return { ...bareMention(s.paragraph), kind, officials, echo: true }
}
