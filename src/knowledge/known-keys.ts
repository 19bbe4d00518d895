import type { Side } from '#core/person.ts'

/** The keys that an article may use. Null is a file that could not be read: its keys are not known. */
export type KnownKeys = {
  readonly outlets: ReadonlySet<string> | null
  /** Every person's side; null where the person's own entry is faulty. */
  readonly people: ReadonlyMap<string, Side | null> | null
  readonly topics: ReadonlySet<string> | null
}
