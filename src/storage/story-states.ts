import { z } from 'zod'
import type { TellableCall } from '#notices/call-change.ts'
import type { Superseded } from '#notices/notice.ts'

/** What a call was from a revision of its story on; a further source alone makes no other state of it. */
export type StoryState = {
  readonly revision: number
  readonly call: TellableCall
  /** 1 where it was withdrawn. */
  readonly withdrawn: number
}

const Tellable = z.object({
  id: z.string(),
  kind: z.enum(['held', 'planned', 'denied', 'refused', 'sought']),
  on: z.string(),
  between: z.tuple([z.string(), z.string()]),
  sides: z.array(z.string()),
  content: z.string().optional(),
})

const States = z.array(z.object({ revision: z.number(), call: Tellable, withdrawn: z.number() }))

const read = (json: string): readonly StoryState[] => States.parse(JSON.parse(json))

const stateAt = (states: readonly StoryState[], revision: number): StoryState | undefined =>
  states.findLast((state) => state.revision <= revision) ?? states[0]

const isSame = (a: StoryState, b: StoryState): boolean =>
  a.withdrawn === b.withdrawn &&
  a.call.content !== undefined &&
  JSON.stringify(a.call) === JSON.stringify(b.call)

/**
 * What somebody was told by messages of some revisions, the oldest first, that is not the state any more:
 * only what they saw, and each change of it once.
 */
const supersededOf = (
  states: readonly StoryState[],
  told: readonly number[],
): readonly Superseded[] => {
  const seen = [...new Set(told.flatMap((revision) => stateAt(states, revision) ?? []))]
  const now = states.at(-1)
  return seen
    .filter((state) => now !== undefined && state !== now && !isSame(state, now))
    .map(({ call, withdrawn }) => ({ call, isWithdrawn: withdrawn === 1 }))
}

/** The states of a story, the oldest first, as JSON and back. */
export const StoryStates = {
  read,
  write: (states: readonly StoryState[]): string => JSON.stringify(states),
  /** A call as a story holds it by itself. */
  call: (json: string): TellableCall => Tellable.parse(JSON.parse(json)),
  supersededOf,
} as const
