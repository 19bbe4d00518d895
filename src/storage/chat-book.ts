import { z } from 'zod'
import type { Language } from '#core/language.ts'
import type { ChatBook, Subject } from '#dialogue/chat-book.ts'
import type { Database } from '#storage/tables.ts'

const LanguageRow = z.object({ language: z.enum(['ar', 'en']) })

// PostgreSQL gives a bigint as digits.
const SubjectRow = z.object({
  calls: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  asked: z.string(),
  at: z.coerce.number(),
})

/** The book of chats in a store. Whoever writes last is right. */
export const createChatBook = (db: Database): ChatBook =>
  Object.freeze({
    async language(chat: string, person: string): Promise<Language | null> {
      const row = await db
        .selectFrom('chosen_languages')
        .select('language')
        .where('chat', '=', chat)
        .where('person', '=', person)
        .executeTakeFirst()
      return row === undefined ? null : LanguageRow.parse(row).language
    },

    async setLanguage(chat: string, person: string, language: Language): Promise<void> {
      await db
        .insertInto('chosen_languages')
        .values({ chat, person, language })
        .onConflict((conflict) => conflict.columns(['chat', 'person']).doUpdateSet({ language }))
        .execute()
    },

    async subject(chat: string, person: string): Promise<Subject | null> {
      const row = await db
        .selectFrom('subjects')
        .select(['calls', 'asked', 'at'])
        .where('chat', '=', chat)
        .where('person', '=', person)
        .executeTakeFirst()
      return row === undefined ? null : SubjectRow.parse(row)
    },

    async setSubject(chat: string, person: string, { calls, asked, at }: Subject): Promise<void> {
      const subject = { calls: JSON.stringify(calls), asked, at }
      await db
        .insertInto('subjects')
        .values({ chat, person, ...subject })
        .onConflict((conflict) => conflict.columns(['chat', 'person']).doUpdateSet(subject))
        .execute()
    },
  })
