import { createChatBook } from '#storage/chat-book.ts'
import { chatBookContract } from './chat-book.contract.ts'
import { onBothEngines } from './engines.ts'

await onBothEngines('A store', (open) =>
  chatBookContract('it', async () => {
    const { db, close } = await open()
    return { book: createChatBook(db), close }
  }),
)
