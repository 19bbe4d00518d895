import type { Outlook } from '#core/call-report.ts'
import { type AnchorContext, anchorContext } from '#ingest/anchor-context.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import { announcementAt } from '#ingest/call-announcement.ts'
import { attemptAt, outcomeOfAttempt, refusalAt } from '#ingest/call-attempt.ts'
import { doubtAt, negatedAt, negationOf, unplannedAt } from '#ingest/call-denial.ts'
import { type CallPlan, planAt } from '#ingest/call-plan.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isSupposed, isWished, isWishedBehind } from '#ingest/call-wish.ts'
import { isAsserted } from '#ingest/is-asserted.ts'
import { isOnlyMeant } from '#ingest/is-only-meant.ts'
import { type Modality, modality } from '#ingest/modality.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** How far behind a call the word stands at most that a plan has its day. */
const FIRM = 6

const outlookOf = ({ s, anchor, inClause }: AnchorContext): Outlook => {
  const firm = s.role('firm').some((sign) => inClause(sign) && sign.from < anchor.to + FIRM)
  return firm ? 'scheduled' : 'expected'
}

/** A call that is to come, or may come; null where it is told of as one that was held. */
const plannedAs = (context: AnchorContext, { planned, future }: CallPlan): Modality | null => {
  const wished = isWished(context)
  if (future || (planned && !wished)) return modality('planned', { outlook: outlookOf(context) })
  if (planned || (wished && !context.aside)) return modality('none')
  return isWishedBehind(context) && !context.aside ? modality('none') : null
}

const asks = ({ text, span }: CallSentence): boolean =>
  /[?\u061f]\s*$/u.test(text.slice(span.start, span.end + 2))

/** Whether a sentence tells of a call as of one that there was, where nothing speaks against it. */
const isTold = (context: AnchorContext): boolean =>
  !isOnlyMeant(context) && isAsserted(context) && !asks(context.s)

/**
 * What became of the call at an anchor, by the words that govern it. The order tells which words win:
 * a refusal over a denial, a denial over an attempt, an attempt over a plan, a plan over a wish.
 */
export const modalityAt = (
  s: CallSentence,
  anchor: CallAnchor,
  clauses: readonly number[],
  dates: readonly PlacedDate[],
  own: PlacedDate | null,
  isLast: boolean,
): Modality => {
  if (s.has('behind', anchor.from - 1, anchor.from - 1)) return modality('held')
  const context = anchorContext(s, anchor, clauses, dates, own, isLast)
  const attempt = attemptAt(context)
  const said = announcementAt(context) ?? refusalAt(context, attempt) ?? doubtAt(context)
  if (said !== null) return said
  const negated = negationOf(context)
  const plan = planAt(context)
  const became =
    unplannedAt(context, negated, plan) ??
    outcomeOfAttempt(context, attempt) ??
    negatedAt(context, negated)
  if (became !== null) return became
  if (isSupposed(context)) return modality('none')
  return plannedAs(context, plan) ?? modality(isTold(context) ? 'held' : 'none')
}
