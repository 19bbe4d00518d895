import type { AnchorContext } from '#ingest/anchor-context.ts'
import { isLedOn } from '#ingest/is-led-on.ts'
import { isLatin } from '#ingest/word-script.ts'

/** How far behind a verbal noun the one stands at most who is to be called, with who is to call between. */
const CALLED = 3

/** «To call him», «أن يتصل به»: what is meant to be done; but «to speak with him on 18 September» was done. */
const isMeant = ({ s, anchor, own, aside }: AnchorContext): boolean => {
  const isTold = (from: number): boolean => s.has('clause', from - 1, from)
  const meant = s
    .role('infinitive')
    .some(({ from, to }) => from < anchor.to && anchor.from - to <= 4 && !isTold(from))
  if (!meant || aside) return false
  const done = own?.mention.fields.day !== undefined && isLatin(s, anchor.from)
  return !done
}

/** «Instead of phoning», «was barred from calling»: it was not done. */
const isKeptFrom = ({ s, anchor }: AnchorContext): boolean => {
  const lead = s.endingAt('lead', anchor.from - 1)?.label.lead
  return s.has('gerund', anchor.from, anchor.from) && (lead === 'from' || lead === 'of')
}

/** «Demanded that Austin call Shoigu»: the bare verb. */
const isBare = ({ s, anchor }: AnchorContext): boolean =>
  anchor.sort === 'called' &&
  s.has('bare-verb', anchor.from, anchor.from) &&
  !s.has('naming', anchor.from - 1, anchor.from - 1)

/** «Urged him to call», «دعا إلى الاتصال به», «طالب الوزير بالاتصال به»: a call that somebody else is asked for. */
const isUrged = ({ s, anchor, aside, inClause }: AnchorContext): boolean => {
  const lead = s.endingAt('lead', anchor.from - 1) ?? s.endingAt('lead', anchor.from - 2)
  const asked =
    anchor.sort !== 'called' &&
    anchor.definite &&
    !anchor.owned &&
    !aside &&
    isLedOn(s, anchor, CALLED)
  if (lead?.label.lead !== 'with' && !asked) return false
  return s.role('urging').some((sign) => inClause(sign) && sign.from < anchor.from)
}

/** Whether a sentence tells of the call at an anchor as of something to be done, and not as of something done. */
export const isOnlyMeant = (context: AnchorContext): boolean =>
  isMeant(context) || isKeptFrom(context) || isBare(context) || isUrged(context)
