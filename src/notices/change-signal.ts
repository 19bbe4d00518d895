/** Tells every process, this one too, that the knowledge has changed. */
export type ChangeSignal = {
  /** The version of the knowledge that is in the store. It only grows; 0 where nothing was ever added. */
  version(): Promise<number>
  /** Notes a change; in a store that is a transaction, with all else in it. Tells the new version. */
  raise(): Promise<number>
  /** Looks at once instead of at the next round, after a change by this process. */
  look(): void
  /**
   * Calls back with every version newer than the one given, within seconds of it, until it is stopped;
   * one at a time, and the newest alone where several came meanwhile. The store being away is waited out.
   */
  listen(since: number, onChange: (version: number) => Promise<void>): { stop(): Promise<void> }
}
