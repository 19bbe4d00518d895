import { StorageFault, type StorageFaultReason } from '#storage/storage-fault.ts'

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that are not the program's fault. */
const REASONS: ReadonlyMap<number, StorageFaultReason> = new Map([
  [5, 'locked'],
  [6, 'locked'],
  [8, 'unusable'],
  [10, 'damaged'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'away'],
  [26, 'damaged'],
])

const ADVICE: Readonly<Record<StorageFaultReason, string>> = {
  away: 'See that the file and its folder are there and may be opened.',
  locked: 'Another program holds the file: end it. This one goes on by itself.',
  full: 'Make room on the disk. Nothing is lost, and the program goes on by itself.',
  damaged: 'See to the disk, or put back a copy that works.',
  unusable: 'See that this user may write the file and its folder.',
}

const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null

/** The error as a StorageFault that names the file, where it is one of the store and not of the program. */
export const sqliteFault = (error: unknown, path: string): unknown => {
  const code = resultCode(error)
  const reason = code === null ? undefined : REASONS.get(code)
  if (reason === undefined || !(error instanceof Error)) return error
  return new StorageFault(
    `The database ${path} cannot be used now: ${error.message}. ${ADVICE[reason]}`,
    { cause: error, reason },
  )
}
