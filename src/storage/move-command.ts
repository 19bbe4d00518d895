import { inspect } from 'node:util'
import { moveStore } from '#storage/move-store.ts'
import { StorageFault } from '#storage/storage-fault.ts'

/**
 * `npm run storage:move -- SQLITE-FILE POSTGRES-URL`: copies the store with nothing lost, prints how many
 * rows of each table, or says why it did not and exits with 1. End the bot first.
 */
const [path, url, ...more] = process.argv.slice(2)

const run = async (): Promise<number> => {
  if (path === undefined || url === undefined || more.length > 0 || !/^postgres(ql)?:/.test(url)) {
    process.stderr.write(
      'Usage: npm run storage:move -- SQLITE-FILE postgres://USER@HOST/DATABASE\n',
    )
    return 2
  }
  try {
    const moved = await moveStore(path, url)
    for (const [table, count] of Object.entries(moved))
      process.stdout.write(`${String(count).padStart(9)}  ${table}\n`)
    process.stdout.write('Moved and compared. Set DATABASE_URL to the new database.\n')
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof StorageFault ? error.message : inspect(error)}\n`)
    return 1
  }
}

process.exitCode = await run()
