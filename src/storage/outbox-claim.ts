import { type Selectable, sql } from 'kysely'
import type { ChatReach } from '#notices/chat-reach.ts'
import type { ClaimOrder } from '#notices/notice-book.ts'
import { engineOf } from '#storage/engine.ts'
import type { NoticeRow } from '#storage/notice-tables.ts'
import type { Database } from '#storage/tables.ts'

/** A row of the outbox. */
export type OutboxRow = Selectable<NoticeRow>

/** The condition that the chat of a row `n` is within reach. */
const within = (reach: ChatReach) => {
  switch (reach.kind) {
    case 'all':
      return sql`true`
    case 'not':
      return sql`substr(n.chat, 1, ${sql.lit(reach.prefix.length)}) <> ${reach.prefix}`
    case 'these':
      return sql`n.chat in (${sql.join(reach.chats)})`
  }
}

/**
 * The first open row of each chat, where it may be sent and the chat may be written to. Another process
 * that claims at the same time is passed by, not waited for.
 */
const claimFirst = async (
  db: Database,
  { by, reach = { kind: 'all' }, limit, now, until }: ClaimOrder,
): Promise<readonly OutboxRow[]> => {
  if (reach.kind === 'these' && reach.chats.length === 0) return []
  const passing = engineOf(db) === 'postgres' ? sql`for update of n skip locked` : sql``
  const { rows } = await sql<OutboxRow>`
    with picked as materialized (
      select n.id from notices n
      where n.settled_at is null and n.ready <= ${now} and ${within(reach)}
        and not exists (
          select 1 from notices o
          where o.chat = n.chat and o.settled_at is null
            and (o.due < n.due or (o.due = n.due and o.id < n.id)))
        and (select max(s.free_at) from notices s where s.chat = n.chat) <= ${now}
      order by n.ready, n.id
      limit ${limit}
      ${passing})
    update notices set status = 'claimed', claimed_by = ${by}, ready = ${until}
    where id in (select id from picked)
    returning *`.execute(db)
  return rows
}

/** What else is due of the digests that have been claimed: nobody else can claim it, as it is not the first of its chat. */
const claimRest = async (
  db: Database,
  { by, digestSize, now, until }: ClaimOrder,
  digests: readonly OutboxRow[],
): Promise<readonly OutboxRow[]> => {
  if (digests.length === 0 || digestSize < 2) return []
  const places = sql.join(
    digests.map(({ chat, topic }) => sql`(${chat}, cast(${topic} as bigint))`),
  )
  const { rows } = await sql<OutboxRow>`
    update notices set status = 'claimed', claimed_by = ${by}, ready = ${until}
    where id in (
      select id from (
        select id, row_number() over (partition by chat, topic order by due, id) as turn
        from notices
        where settled_at is null and ready <= ${now} and form = 'new' and gather = 1
          and (chat, topic) in (values ${places})) as due
      where turn < ${digestSize})
    returning *`.execute(db)
  return rows
}

const inOrder = (a: OutboxRow, b: OutboxRow): number => a.due - b.due || a.id - b.id

/** Claims rows: each group is one message, the oldest group and in each the oldest row first. */
export const claimRows = async (
  db: Database,
  order: ClaimOrder,
): Promise<readonly (readonly OutboxRow[])[]> => {
  const first = await claimFirst(db, order)
  const digests = first.filter(({ gather, form }) => gather === 1 && form === 'new')
  const rest = await claimRest(db, order, digests)
  const groups = new Map<string, OutboxRow[]>()
  for (const row of [...first, ...rest].sort(inOrder)) {
    const place = `${row.topic} ${row.chat}`
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
