import type { ReviewPrompt, ReviewStore } from '#ingest/review-store.ts'
import { ReviewJson } from '#storage/review-json.ts'
import type { Database } from '#storage/tables.ts'

/** What is asked of editors in chats, in a store. */
export const createPromptShelf = (db: Database): Pick<ReviewStore, 'prompt' | 'setPrompt'> =>
  Object.freeze({
    async prompt(chat: string, person: string): Promise<ReviewPrompt | null> {
      const row = await db
        .selectFrom('review_prompts')
        .select('prompt')
        .where('chat', '=', chat)
        .where('person', '=', person)
        .executeTakeFirst()
      return row === undefined ? null : ReviewJson.prompt(row.prompt)
    },

    async setPrompt(chat: string, person: string, prompt: ReviewPrompt | null): Promise<void> {
      if (prompt === null) {
        await db
          .deleteFrom('review_prompts')
          .where('chat', '=', chat)
          .where('person', '=', person)
          .execute()
        return
      }
      const row = { prompt: JSON.stringify(prompt) }
      await db
        .insertInto('review_prompts')
        .values({ chat, person, ...row })
        .onConflict((conflict) => conflict.columns(['chat', 'person']).doUpdateSet(row))
        .execute()
    },
  })
