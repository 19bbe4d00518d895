import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { replace } from '#dialogue/outcomes.ts'
import type { ReviewAsking } from '#dialogue/review-asking.ts'
import type { ReviewDeciding } from '#dialogue/review-deciding.ts'
import { keptParagraphs } from '#ingest/draft-article.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { reportedKind } from '#ingest/review-kind.ts'
import { callersOf } from '#ingest/review-people.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { AddedCall } from '#replies/review-added-call.ts'
import { addingReply } from '#replies/review-adding.ts'
import type { ReviewPress } from '#replies/review-press.ts'
import type { Speech } from '#replies/speech.ts'

/**
 * Takes an editor through adding a call that was not read: each press says one thing more of it, and
 * after the last it is a report like those that were read, whose date is asked for. Null where a press
 * says nothing of this article.
 */
export type ReviewAdding = (
  under: DraftUnderReview,
  press: ReviewPress,
  speaker: Speaker,
  speech: Speech,
) => Promise<Outcome | null>

const SIDES = ['us', 'ru'] as const

/** Makes what takes editors through adding a call. */
export const createReviewAdding = (
  { current, now }: Pick<DialogueParts, 'current' | 'now'>,
  { timeZone }: DialogueSettings,
  { decide, told }: ReviewDeciding,
  { ask }: ReviewAsking,
): ReviewAdding => {
  const reportOf = ({ kind, paragraph, people }: AddedCall): ProposedReport | null => {
    const what = kind === null ? null : reportedKind(kind)
    const [us, ru] = people
    if (what === null || paragraph === null || us === undefined || ru === undefined) return null
    return {
      ...what,
      on: { date: null, basis: 'unknown', words: null },
      between: [us, ru],
      initiator: null,
      duration: null,
      said: [],
      announced: [],
      topics: [],
      passages: [paragraph],
      background: false,
    }
  }

  /** Whether what is said fits the article and the people who are known. */
  const isPossible = ({ draft }: DraftUnderReview, added: AddedCall): boolean => {
    const { people } = current().sources
    const { kind, paragraph } = added
    return (
      (kind === null || reportedKind(kind) !== null) &&
      (paragraph === null ||
        (paragraph > 0 && paragraph <= keptParagraphs(draft.article).length)) &&
      added.people.every((id, at) => people.get(id)?.side === SIDES[at])
    )
  }

  return async (under, press, speaker, speech) => {
    const added = AddedCall.decode(press.value)
    if (added === null || !isPossible(under, added)) return null
    const report = reportOf(added)
    if (report === null) {
      const { people } = current().sources
      const day =
        under.draft.article.published.date ?? EdtfDate.day(Calendar.dayAt(now(), timeZone))
      const callers = callersOf(people.values(), SIDES[added.people.length] ?? 'us', day)
      return replace(addingReply(under, added, callers, speech))
    }
    const { draft, mark } = press
    const decided = { act: 'add', report } as const
    const outcome = await decide({ draft, mark, on: 'article', decided }, speaker)
    if (outcome.kind !== 'decided') return told(outcome, null, speech)
    const at = outcome.under.state.reports.length - 1
    const asked = await ask(outcome.under, { asks: 'date', report: at }, speaker, speech)
    return { ...asked, place: 'replace', toast: speech.say('decided-add') }
  }
}
