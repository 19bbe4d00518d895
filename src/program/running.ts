/** Something that runs until it is stopped, or ends by itself where it cannot go on. */
export type Running = {
  readonly stop: () => Promise<void>
  /** Rejects with the reason where it cannot go on. */
  readonly ended: Promise<void>
}
