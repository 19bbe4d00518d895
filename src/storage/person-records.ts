import { sql } from 'kysely'
import { z } from 'zod'
import { type EditorsTrace, FORGOTTEN } from '#notices/chat-records.ts'
import { engineOf } from '#storage/engine.ts'
import type { Database } from '#storage/tables.ts'

/** Tables with a column `person` whose rows go with the person, in whatever chat they are. */
export const PERSON_TABLES = ['chosen_languages', 'subjects', 'review_prompts'] as const

// PostgreSQL gives a bigint as digits.
const Trace = z.object({
  count: z.coerce.number(),
  first: z.coerce.number().nullable(),
  last: z.coerce.number().nullable(),
})

type Trace = z.infer<typeof Trace>

/** The id of who handed a draft in, out of its JSON. */
const takenBy = (db: Database) =>
  engineOf(db) === 'postgres'
    ? sql<string | null>`cast(draft as json) #>> '{takenBy,id}'`
    : sql<string | null>`json_extract(draft, '$.takenBy.id')`

const decisionsOf = async (db: Database, person: string): Promise<Trace> =>
  Trace.parse(
    await db
      .selectFrom('review_decisions')
      .select(({ fn }) => [
        fn.countAll().as('count'),
        fn.min('at').as('first'),
        fn.max('at').as('last'),
      ])
      .where('by_id', '=', person)
      .executeTakeFirstOrThrow(),
  )

const draftsOf = async (db: Database, person: string): Promise<Trace> =>
  Trace.parse(
    await db
      .selectFrom('review_drafts')
      .select(({ fn }) => [
        fn.countAll().as('count'),
        fn.min('taken_at').as('first'),
        fn.max('taken_at').as('last'),
      ])
      .where(takenBy(db), '=', person)
      .executeTakeFirstOrThrow(),
  )

/** What a person has decided and handed in as an editor; null where nothing. */
export const editingOf = async (db: Database, person: string): Promise<EditorsTrace | null> => {
  const [decisions, drafts] = [await decisionsOf(db, person), await draftsOf(db, person)]
  const times = [decisions, drafts].flatMap(({ first, last }) => [first ?? [], last ?? []].flat())
  if (times.length === 0) return null
  return {
    decisions: decisions.count,
    articles: drafts.count,
    first: Math.min(...times),
    last: Math.max(...times),
  }
}

/** In how many chats beside their own something is kept of a person. */
export const countElsewhere = async (
  db: Database,
  { chat, person }: { readonly chat: string; readonly person: string },
): Promise<number> => {
  const own = PERSON_TABLES.map(
    (table) =>
      sql`select chat from ${sql.table(table)} where person = ${person} and chat <> ${chat}`,
  )
  const set = sql`select chat from subscriptions where set_by = ${person} and chat <> ${chat}`
  const { rows } = await sql<{ chats: number }>`
    select count(*) as chats from (${sql.join([...own, set], sql` union `)}) as met`.execute(db)
  return Number(rows[0]?.chats ?? 0)
}

/** Takes a person's name and number off the drafts that they handed in. */
const forgetHandedIn = async (db: Database, person: string): Promise<void> => {
  const drafts = await db
    .selectFrom('review_drafts')
    .select(['id', 'draft'])
    .where(takenBy(db), '=', person)
    .execute()
  for (const { id, draft } of drafts) {
    const forgotten = { ...JSON.parse(draft), takenBy: { id: FORGOTTEN, name: FORGOTTEN } }
    await db
      .updateTable('review_drafts')
      .set({ draft: JSON.stringify(forgotten) })
      .where('id', '=', id)
      .execute()
  }
}

/** Deletes what is kept of a person in any chat; what has to stay stays without their name and number. */
export const forgetPerson = async (db: Database, person: string): Promise<void> => {
  for (const table of PERSON_TABLES)
    await sql`delete from ${sql.table(table)} where person = ${person}`.execute(db)
  await db
    .updateTable('subscriptions')
    .set({ set_by: FORGOTTEN })
    .where('set_by', '=', person)
    .execute()
  await db
    .updateTable('review_decisions')
    .set({ by_id: FORGOTTEN, by_name: FORGOTTEN })
    .where('by_id', '=', person)
    .execute()
  await forgetHandedIn(db, person)
}
