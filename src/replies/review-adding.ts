import type { Person } from '#core/person.ts'
import { keptParagraphs } from '#ingest/draft-article.ts'
import { REPORTED_KINDS } from '#ingest/review-kind.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { lead, paragraph } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { AddedCall } from '#replies/review-added-call.ts'
import { reviewButtons } from '#replies/review-button.ts'
import { kindWords } from '#replies/review-kinds.ts'
import type { Speech } from '#replies/speech.ts'

/** Choices on one page: as many buttons as a phone shows without scrolling. */
const PAGE = 6

/** So much of a paragraph is on its button. */
const BEGINNING = 48

type Choice = { readonly label: string; readonly added: AddedCall }

const beginningOf = (text: string): string => {
  if (text.length <= BEGINNING) return text
  const cut = text.lastIndexOf(' ', BEGINNING)
  return `${text.slice(0, cut > 0 ? cut : BEGINNING)}\u2026`
}

const choicesOf = (
  under: DraftUnderReview,
  added: AddedCall,
  people: readonly Person[],
  speech: Speech,
): readonly Choice[] => {
  if (added.kind === null)
    return REPORTED_KINDS.map(([code, kind]) => ({
      label: kindWords(kind, speech),
      added: { ...added, kind: code, page: 1 },
    }))
  if (added.paragraph === null)
    return keptParagraphs(under.draft.article).map((text, at) => ({
      label: `${at + 1}. ${beginningOf(text)}`,
      added: { ...added, paragraph: at + 1, page: 1 },
    }))
  return people.map(({ id }) => ({
    label: speech.name(id, 'full'),
    added: { ...added, people: [...added.people, id], page: 1 },
  }))
}

const question = ({ kind, paragraph: at, people }: AddedCall): string => {
  if (kind === null) return 'review-add-kind'
  if (at === null) return 'review-add-paragraph'
  return people.length === 0 ? 'review-add-us' : 'review-add-ru'
}

/**
 * Asks for the next thing that is to be known of a call that was not read: its kind, the paragraph that
 * tells of it, who spoke for either side. `people` are those to choose from, where it is people.
 */
export const addingReply = (
  under: DraftUnderReview,
  added: AddedCall,
  people: readonly Person[],
  speech: Speech,
): Reply => {
  const { say } = speech
  const button = reviewButtons(under, null)
  const choices = choicesOf(under, added, people, speech)
  const size = added.kind === null ? choices.length : PAGE
  const at = (page: number): string => AddedCall.encode({ ...added, page })
  const { page } = added
  const turns = [
    ...(page > 1 ? [button(say('review-earlier'), 'add', at(page - 1))] : []),
    ...(choices.length > page * size ? [button(say('review-further'), 'add', at(page + 1))] : []),
  ]
  const shown = choices.slice((page - 1) * size, page * size)
  return {
    language: speech.language,
    blocks: [
      lead(say(question(added))),
      ...(added.kind === null ? [paragraph(say('review-add-note'))] : []),
    ],
    buttons: [
      ...shown.map((choice): readonly Button[] => [
        button(choice.label, 'add', AddedCall.encode(choice.added)),
      ]),
      ...(turns.length > 0 ? [turns] : []),
      [button(say('review-back'), 'article')],
    ],
  }
}
