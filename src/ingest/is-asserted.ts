import type { AnchorContext } from '#ingest/anchor-context.ts'
import type { CallRole } from '#ingest/call-lexicon.ts'
import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import { isLedOn } from '#ingest/is-led-on.ts'

/** Verbs under which a noun for a call tells that there was one. */
const TELLING: readonly CallRole[] = [
  'hold-verb',
  'received',
  'talk-verb',
  'phone-verb',
  'discuss-verb',
  'speech',
  'lasting',
  'asked',
  'doing',
]

/** Words that make it one of a row of calls that there were. */
const COUNTED: readonly CallRole[] = ['first', 'last', 'further', 'same-day', 'also']

/** How far before a verbal noun the verb stands that says that it was done. */
const NEAR = 6

/** A heading: it names a call before anything else and has no verb. */
const HEADING = 3

/**
 * Whether a sentence says that there was a call at all. «الاتصال به» is something that one can order,
 * avoid or wish for, and «a call between them» something to hope for: only a verb that tells of it, a day,
 * or words that count it among others make it one that was held.
 */
export const isAsserted = ({ s, anchor, own, aside, inClause }: AnchorContext): boolean => {
  if (!s.hasAny(CALL_NOUNS, anchor.from, anchor.from) || own !== null) return true
  if (anchor.definite && !anchor.owned && anchor.sort === 'contact' && isLedOn(s, anchor, 1))
    return (['hold-verb', 'doing', 'asked'] as const).some((role) =>
      s.role(role).some(({ from }) => from < anchor.from && anchor.from - from <= NEAR),
    )
  if (aside || s.has('behind', anchor.from - 3, anchor.from - 1)) return true
  if (s.hasAny(COUNTED, anchor.from - 3, anchor.to + 2)) return true
  if (anchor.definite || s.paragraph === 0 || anchor.from < HEADING) return true
  return TELLING.some((role) => s.role(role).some(inClause))
}
