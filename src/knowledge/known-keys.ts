import type { Side } from '#core/person.ts'

/** The keys that an article may use. */
export type KnownKeys = {
  readonly outlets: ReadonlySet<string>
  /** Every person's side; null where the person's own entry is faulty. */
  readonly people: ReadonlyMap<string, Side | null>
  readonly topics: ReadonlySet<string>
}
