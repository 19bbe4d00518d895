import type { Intake } from '#ingest/draft-intake.ts'
import type { TakeIn } from '#ingest/draft-take-in.ts'
import type { OutletReader } from '#ingest/outlet.ts'
import type { ReviewStore } from '#ingest/review-store.ts'
import type { DateReader } from '#language/date-reader.ts'

/** What the review by editors in chats is made of. */
export type ReviewDeskParts = {
  readonly store: ReviewStore
  readonly takeIn: TakeIn
  readonly intake: Pick<Intake, 'reread'>
  readonly dates: DateReader
  /** The outlets of the folder of knowledge. */
  readonly outlets: Pick<OutletReader, 'byName'>
  /** Whether a person, as the channel names them, may decide. */
  readonly isEditor: (person: string) => boolean
  /** The slugs of the folder of knowledge: an article there is corrected there. */
  readonly inFolder: ReadonlySet<string>
  /** Takes the reviewed articles of the store into the answers, after a decision that changed one. */
  readonly changed: () => Promise<void>
}
