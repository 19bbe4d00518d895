import { openDatabase } from '#storage/open-database.ts'
import { reviewStoreContract } from './review-store.contract.ts'

reviewStoreContract('SQLite', async () => {
  const db = await openDatabase(':memory:')
  // One process has one connection to the file: a second one in it would wait for itself.
  return { db, other: db, close: () => db.destroy() }
})
