import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { replace, toast } from '#dialogue/outcomes.ts'
import { createReviewAdding } from '#dialogue/review-adding.ts'
import type { ReviewAsking } from '#dialogue/review-asking.ts'
import type { ReviewDeciding } from '#dialogue/review-deciding.ts'
import type { ReviewDeskParts } from '#dialogue/review-parts.ts'
import type { ReviewViews } from '#dialogue/review-views.ts'
import type { ReportAct } from '#ingest/review-act.ts'
import { reportedKind } from '#ingest/review-kind.ts'
import { officialsOn } from '#ingest/review-people.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import { dateOf, markOf } from '#ingest/review-state.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { callKey, peopleReply, sameCallReply } from '#replies/review-choices.ts'
import { kindsReply } from '#replies/review-kinds.ts'
import type { ReviewPress } from '#replies/review-press.ts'
import type { Speech } from '#replies/speech.ts'

/** What to do in return to a press on a button of a review. */
export type AnswerReviewPress = (
  press: ReviewPress,
  speaker: Speaker,
  speech: Speech,
) => Promise<Outcome>

/** What a choice of a person carries: which of the two, and a page or a person. */
const slotOf = (value: string): { readonly slot: 0 | 1; readonly rest: string } | null => {
  const [, slot, rest = ''] = /^([01])\.(.+)$/.exec(value) ?? []
  return slot === undefined ? null : { slot: slot === '0' ? 0 : 1, rest }
}

/** The two people with another in one place. */
const withPerson = (
  [first, second]: readonly [string, string],
  slot: 0 | 1,
  person: string,
): readonly [string, string] => (slot === 0 ? [person, second] : [first, person])

/** Makes what answers the presses of editors. */
export const createAnswerReviewPress = (
  { current, now }: Pick<DialogueParts, 'current' | 'now'>,
  settings: DialogueSettings,
  { store, intake }: ReviewDeskParts,
  views: ReviewViews,
  deciding: ReviewDeciding,
  asking: ReviewAsking,
): AnswerReviewPress => {
  const { decide, told, overtakenLine } = deciding
  const { ask, forget } = asking
  const add = createReviewAdding({ current, now }, settings, deciding, asking)
  const { timeZone } = settings
  const today = (): string => Calendar.dayAt(now(), timeZone)

  const choosePerson = (
    under: DraftUnderReview,
    { report: at, value }: ReviewPress,
    speech: Speech,
  ): Outcome | null => {
    const report = at === null ? undefined : under.state.reports[at]
    const chosen = slotOf(value)
    if (at === null || report === undefined || chosen === null) return null
    const { people } = current().sources
    const present = report.between[chosen.slot]
    const day = dateOf(report) ?? under.draft.article.published.date ?? EdtfDate.day(today())
    const side = people.get(present)?.side ?? 'us'
    const others = officialsOn(people.values(), side, day).filter(({ id }) => id !== present)
    const page = Number(chosen.rest)
    return replace(peopleReply(under, at, { slot: chosen.slot, page, people: others }, speech))
  }

  /** What a press decides of one report; null where it decides nothing. */
  const actOf = (
    under: DraftUnderReview,
    at: number,
    { verb, value }: ReviewPress,
  ): ReportAct | null => {
    const report = under.state.reports[at]
    switch (verb) {
      case 'publish':
        return { act: 'publish' }
      case 'reject':
        return { act: 'not-a-call' }
      case 'join': {
        const near = views.near(under, at).find(({ call }) => callKey(call.id) === value)
        return near === undefined ? null : { act: 'same-call', call: near.call }
      }
      case 'tell': {
        const chosen = reportedKind(value)
        return chosen === null ? null : { act: 'kind', told: chosen }
      }
      case 'person': {
        const chosen = slotOf(value)
        if (chosen === null || report === undefined) return null
        if (!current().sources.people.has(chosen.rest)) return null
        return { act: 'people', between: withPerson(report.between, chosen.slot, chosen.rest) }
      }
      default:
        return null
    }
  }

  const requestOf = (under: DraftUnderReview, press: ReviewPress): ReviewRequest | null => {
    const { draft, mark, verb, report } = press
    switch (verb) {
      case 'undo':
        return { draft, mark, on: 'undo', report }
      case 'keep':
      case 'discard':
        return { draft, mark, on: 'article', decided: { act: verb } }
      case 'noday': {
        const until = Calendar.dayAt(under.draft.takenAt, timeZone)
        const publication = { kind: 'unknown', until } as const
        const reread = intake.reread(under.draft.article, null)
        return { draft, mark, on: 'article', decided: { act: 'published', publication, reread } }
      }
      default: {
        const decided = report === null ? null : actOf(under, report, press)
        return decided === null || report === null
          ? null
          : { draft, mark, on: 'report', report, decided }
      }
    }
  }

  return async (press, speaker, speech) => {
    const expired = toast(speech.say('button-expired'))
    const { verb, report, mark } = press
    const under = await store.draft(press.draft)
    if (verb === 'quit') {
      await forget(speaker)
      const stands = speech.say('review-quit')
      return under === null ? toast(stands) : views.inPlace(under, report, speech, stands)
    }
    if (under === null) return expired
    if (verb === 'article' || verb === 'card')
      return views.inPlace(under, verb === 'card' ? report : null, speech, null)
    if (markOf(under.state, report) !== mark)
      return views.inPlace(under, report, speech, overtakenLine(under, report, speech))
    switch (verb) {
      case 'date':
        return report === null ? expired : ask(under, { asks: 'date', report }, speaker, speech)
      case 'day':
        return ask(under, { asks: 'published', report: null }, speaker, speech)
      case 'outlet':
        return ask(under, { asks: 'outlet', report: null }, speaker, speech)
      case 'who':
        return choosePerson(under, press, speech) ?? expired
      case 'kind':
        return report === null ? expired : replace(kindsReply(under, report, speech))
      case 'add':
        return (await add(under, press, speaker, speech)) ?? expired
      case 'same':
        return report === null
          ? expired
          : replace(sameCallReply(under, report, views.near(under, report), speech))
      default: {
        const request = requestOf(under, press)
        if (request === null) return expired
        if (verb === 'noday') await forget(speaker)
        return told(await decide(request, speaker), report, speech)
      }
    }
  }
}
