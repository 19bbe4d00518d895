import type { CallFate, CallStories } from '#notices/call-stories.ts'
import { storyNamed } from '#storage/notice-stories.ts'
import { StoryStates } from '#storage/story-states.ts'
import type { Database } from '#storage/tables.ts'

const find = async (db: Database, asked: string): Promise<CallFate | null> => {
  const first = await storyNamed(db, asked)
  if (first === undefined) return null
  const was =
    StoryStates.read(first.states).findLast(({ call }) => call.id === asked)?.call ??
    StoryStates.call(first.facts)
  const met = new Set([first.story])
  let story = first
  while (story.withdrawn === 1 && story.merged_into !== null) {
    const next = await storyNamed(db, story.merged_into)
    // Two calls that were each found to be the other, one after another.
    if (next === undefined || met.has(next.story)) break
    met.add(next.story)
    story = next
  }
  const call = StoryStates.call(story.facts)
  if (story.withdrawn === 1) return { kind: 'withdrawn', was, call: StoryStates.call(first.facts) }
  return { kind: story === first ? 'stands' : 'merged', was, call }
}

/** What became of calls, by the stories in a store. */
export const createCallStories = (db: Database): CallStories =>
  Object.freeze({ find: (call: string) => find(db, call) })
