import { type Selectable, sql } from 'kysely'
import type { CallChange, ChangeKind, TellableCall } from '#notices/call-change.ts'
import { engineOf } from '#storage/engine.ts'
import type { NoticeTables } from '#storage/notice-tables.ts'
import { StoryStates } from '#storage/story-states.ts'
import type { Database } from '#storage/tables.ts'

/** A call that was ever told or known, through all its ids. */
export type Story = Selectable<NoticeTables['stories']>

/** Lets nobody else take changes down until the transaction ends: they are rare, and each builds on the last. */
export const lockStories = async (db: Database): Promise<void> => {
  if (engineOf(db) === 'postgres')
    await sql`lock table stories in share row exclusive mode`.execute(db)
}

/** The story that has or last had a name. */
export const storyNamed = (db: Database, name: string): Promise<Story | undefined> =>
  db
    .selectFrom('call_names')
    .innerJoin('stories', 'stories.story', 'call_names.story')
    .selectAll('stories')
    .where('call_names.call', '=', name)
    .executeTakeFirst()

/**
 * The story of a call by an id that it has or had; null where none is known. An id that a standing story
 * has lost to a correction is free for another call; one of a withdrawn story still means it.
 */
export const findStory = async (db: Database, call: string): Promise<Story | null> => {
  const story = await storyNamed(db, call)
  if (story === undefined) return null
  return story.call === call || story.withdrawn === 1 ? story : null
}

const nameStory = async (db: Database, call: string, story: string): Promise<void> => {
  await db
    .insertInto('call_names')
    .values({ call, story })
    .onConflict((conflict) => conflict.column('call').doUpdateSet({ story }))
    .execute()
}

const freeName = async (db: Database, call: string): Promise<string> => {
  for (let count = 1; ; count += 1) {
    const story = count === 1 ? call : `${call}~${count}`
    const taken = await db
      .selectFrom('stories')
      .select('story')
      .where('story', '=', story)
      .executeTakeFirst()
    if (taken === undefined) return story
  }
}

/** Begins the story of a call. */
export const beginStory = async (
  db: Database,
  call: TellableCall,
  more: Partial<Story>,
): Promise<Story> => {
  const begun: Story = {
    story: await freeName(db, call.id),
    call: call.id,
    facts: JSON.stringify(call),
    revision: 1,
    change: 'new-call',
    states: '[]',
    withdrawn: 0,
    merged_into: null,
    version: 0,
    ...more,
  }
  const { revision, withdrawn } = begun
  const story = { ...begun, states: StoryStates.write([{ revision, call, withdrawn }]) }
  await db.insertInto('stories').values(story).execute()
  await nameStory(db, call.id, story.story)
  return story
}

/** The call that a change leaves behind. */
export const callAfter = (change: CallChange): TellableCall =>
  change.kind === 'withdrawn' ? change.was : change.call

/** Goes on with a story by a change of its call. `asKind` is what the change is to those who know the story. */
export const continueStory = async (
  db: Database,
  story: Story,
  change: CallChange,
  asKind: ChangeKind,
  version: number,
): Promise<Story> => {
  const call = callAfter(change)
  const revision = story.revision + 1
  const withdrawn = change.kind === 'withdrawn' ? 1 : 0
  const states = StoryStates.read(story.states)
  const next: Story = {
    ...story,
    call: call.id,
    facts: JSON.stringify(call),
    revision,
    change: asKind,
    withdrawn,
    merged_into: change.kind === 'withdrawn' ? change.into : null,
    version,
    ...(asKind === 'further-report'
      ? {}
      : { states: StoryStates.write([...states, { revision, call, withdrawn }]) }),
  }
  await db.updateTable('stories').set(next).where('story', '=', story.story).execute()
  await nameStory(db, call.id, story.story)
  return next
}
