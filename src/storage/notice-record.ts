import type { CallChange, TellableCall } from '#notices/call-change.ts'
import type { Recorded } from '#notices/notice-book.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { raiseVersion } from '#storage/knowledge-version.ts'
import { announce } from '#storage/notice-announce.ts'
import { editSent, updateWaiting } from '#storage/notice-edits.ts'
import {
  beginStory,
  callAfter,
  continueStory,
  findStory,
  lockStories,
  type Story,
} from '#storage/notice-stories.ts'
import { StoryStates } from '#storage/story-states.ts'
import type { Database } from '#storage/tables.ts'

type Told = { readonly announced: number; readonly edits: number }

const NOTHING: Told = { announced: 0, edits: 0 }

const filtered = ({ kind, between, sides }: TellableCall): string =>
  JSON.stringify([kind, between, sides])

/** Whether a correction can make of a call one that others asked for. */
const concernsOthers = (change: CallChange): boolean =>
  change.kind === 'corrected' && filtered(change.call) !== filtered(change.was)

const revise = async (
  db: Database,
  story: Story,
  change: CallChange,
  now: number,
): Promise<Told> => {
  await updateWaiting(db, story, now)
  const edits = await editSent(db, story, now)
  const announced = concernsOthers(change) ? await announce(db, story, change, now) : 0
  return { announced, edits }
}

const knownStory = async (db: Database, change: CallChange): Promise<Story | null> => {
  if (change.kind === 'new-call') return findStory(db, change.call.id)
  return (await findStory(db, change.was.id)) ?? findStory(db, callAfter(change).id)
}

const recordChange = async (
  db: Database,
  change: CallChange,
  now: number,
  version: number,
): Promise<Told> => {
  const story = await knownStory(db, change)
  if (story === null) {
    const begun = await beginStory(db, callAfter(change), {
      version,
      withdrawn: change.kind === 'withdrawn' ? 1 : 0,
      change: change.kind,
    })
    return { announced: await announce(db, begun, change, now), edits: 0 }
  }
  if (change.kind === 'new-call' && story.withdrawn === 0) return NOTHING
  const isRestored = story.withdrawn === 1 && change.kind !== 'withdrawn'
  const asKind = isRestored ? 'restored' : change.kind
  const next = await continueStory(db, story, change, asKind, version)
  // One that comes back with other people concerns those who asked for these, as a correction does.
  const told: CallChange = isRestored
    ? { kind: 'corrected', call: callAfter(change), was: StoryStates.call(story.facts) }
    : change
  return revise(db, next, told, now)
}

/**
 * Takes down changes of the ledger and puts their notices into the outbox: in the transaction that is
 * handed in, so that they and what was published are kept together or not at all.
 */
export const recordChanges = (
  db: Database,
  changes: readonly CallChange[],
  now: number,
): Promise<Recorded> =>
  inTransaction(db, async (within) => {
    await lockStories(within)
    const version = await raiseVersion(within)
    let told = NOTHING
    for (const change of changes) {
      const { announced, edits } = await recordChange(within, change, now, version)
      told = { announced: told.announced + announced, edits: told.edits + edits }
    }
    return { ...told, version }
  })

/** Takes calls down as known without telling anyone; those known already are left as they are. */
export const knowCalls = (db: Database, calls: readonly TellableCall[]): Promise<void> =>
  inTransaction(db, async (within) => {
    await lockStories(within)
    for (const call of calls)
      if ((await findStory(within, call.id)) === null) await beginStory(within, call, {})
  })
