import type { TellableCall } from '#notices/call-change.ts'

/**
 * What became of a call: it stands, by the id that it has now; it was found to be another one that stands;
 * or it was withdrawn. `was` is the call as it was by the id that was asked for.
 */
export type CallFate = {
  readonly kind: 'stands' | 'merged' | 'withdrawn'
  readonly was: TellableCall
  /** The call as it is, or as it last was. */
  readonly call: TellableCall
}

/** Follows calls through corrections of their dates and people, mergers and withdrawals. */
export type CallStories = {
  /** What became of a call by an id that it has or ever had; null where no call was ever known by it. */
  find(call: string): Promise<CallFate | null>
}
