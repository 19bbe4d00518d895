import type { AnswerQuestion } from '#answering/answer-question.ts'
import type { CallFacts } from '#answering/call-facts.ts'
import type { Sources } from '#answering/sources.ts'
import type { Language } from '#core/language.ts'
import type { ChatBook } from '#dialogue/chat-book.ts'
import type { ReviewDeskParts } from '#dialogue/review-parts.ts'
import type { SubscribingParts } from '#dialogue/subscription-parts.ts'
import type { CallStories } from '#notices/call-stories.ts'
import type { Speech } from '#replies/speech.ts'

/** What answers, from the articles that are known. */
export type Answering = {
  readonly answer: AnswerQuestion
  readonly facts: CallFacts
  readonly sources: Sources
  readonly speech: Readonly<Record<Language, Speech>>
}

/** What a dialogue is made of. */
export type DialogueParts = {
  /** What answers at this moment: another one once an article has been added or changed. */
  readonly current: () => Answering
  readonly chats: ChatBook
  /** Where a call has gone whose id the ledger has no more; without it such a call is not known. */
  readonly stories?: CallStories
  /** The instant, in milliseconds since 1970. */
  readonly now: () => number
  /** The review of what is taken in; without it there are no editors. */
  readonly review?: ReviewDeskParts
  /** Who is told of new calls; without it nobody is, and the commands for it are not known. */
  readonly subscribing?: SubscribingParts
}

/** How a dialogue behaves. */
export type DialogueSettings = {
  /** The zone whose calendar says which day is today (IANA). */
  readonly timeZone: string
}
