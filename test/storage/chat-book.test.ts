import { createChatBook } from '#storage/chat-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { chatBookContract } from './chat-book.contract.ts'

chatBookContract('SQLite', async () => {
  const db = await openDatabase(':memory:')
  return { book: createChatBook(db), close: () => db.destroy() }
})
