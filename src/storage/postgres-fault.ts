import { StorageFault, type StorageFaultReason } from '#storage/storage-fault.ts'

/**
 * Codes of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html), by their class
 * or whole, and of the network, that are not the program's fault.
 */
const REASONS: readonly (readonly [RegExp, StorageFaultReason])[] = [
  [/^(?:08|57P|53300|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET)/, 'away'],
  [/^(?:55P03|57014|25P03|40001|40P01)/, 'locked'],
  [/^(?:53100|53200)/, 'full'],
  [/^(?:XX001|XX002|58030)/, 'damaged'],
  [/^(?:28|3D000|42501)/, 'unusable'],
]

/** What the driver says of a lost connection without a code. */
const LOST = /connection (?:terminated|error)|not queryable|timeout exceeded|read timeout/i

const ADVICE: Readonly<Record<StorageFaultReason, string>> = {
  away: 'See that PostgreSQL runs and can be reached: a program that runs goes on by itself when it is back.',
  locked: 'Something holds what it needs; it is tried again by itself.',
  full: 'Make room on its disk. Nothing is lost, and the program goes on by itself.',
  damaged: 'See to its disk, or restore it from a backup.',
  unusable: 'See that DATABASE_URL names a database, a user and a password that it knows.',
}

/** The whole of an error's reasons: a name with several addresses fails with one for each. */
const partsOf = (error: unknown): readonly unknown[] =>
  error instanceof AggregateError ? [error, ...error.errors] : [error]

const reasonOf = (error: unknown): StorageFaultReason | null => {
  for (const part of partsOf(error)) {
    const code = part instanceof Error && 'code' in part ? String(part.code) : ''
    const found = REASONS.find(([codes]) => codes.test(code))
    if (found !== undefined) return found[1]
  }
  return error instanceof Error && LOST.test(error.message) ? 'away' : null
}

const wordsOf = (error: unknown): string => {
  const told = partsOf(error).map((part) => (part instanceof Error ? part.message : String(part)))
  return told.find((words) => words !== '') ?? 'it does not answer'
}

/** The error as a StorageFault that names the database, where it is one of the store and not of the program. */
export const postgresFault = (error: unknown, name: string): unknown => {
  const reason = reasonOf(error)
  if (reason === null || error instanceof StorageFault) return error
  return new StorageFault(
    `The database ${name} cannot be used now: ${wordsOf(error)}. ${ADVICE[reason]}`,
    { cause: error, reason },
  )
}
