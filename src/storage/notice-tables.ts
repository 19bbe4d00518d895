import type { Generated } from 'kysely'

/** Who is told of calls: one row a place. Times are in milliseconds since 1970; yes is 1 and no is 0. */
export type SubscriptionRow = {
  readonly id: Generated<number>
  readonly chat: string
  /** 0 where it is the chat itself. */
  readonly topic: number
  readonly language: string | null
  /** JSON: `{"sides":[],"people":[]}`; null for all. */
  readonly who: string | null
  /** JSON: an array of kinds of calls. */
  readonly kinds: string
  readonly extent: string
  readonly cadence: string
  readonly digest_hour: number | null
  readonly digest_weekday: number | null
  /** Minutes since midnight. */
  readonly quiet_from: number | null
  readonly quiet_to: number | null
  readonly time_zone: string
  readonly silent: number
  /** Null while it is active. */
  readonly ended: string | null
  readonly ended_at: number | null
  readonly set_by: string
}

/** A call that was ever told or known, through all its ids. */
type StoryRow = {
  readonly story: string
  /** Its id in the ledger now, or the last that it had. */
  readonly call: string
  /** JSON: the call as it is, as a TellableCall. */
  readonly facts: string
  readonly revision: number
  readonly change: string
  /** JSON: what it was from which revision on, the oldest first, as StoryStates. */
  readonly states: string
  readonly withdrawn: number
  readonly merged_into: string | null
  readonly version: number
}

/** Which story an id of a call is of. */
type CallNameRow = { readonly call: string; readonly story: string }

/** The outbox: one row a story, revision and place. Times are in milliseconds since 1970. */
export type NoticeRow = {
  readonly id: Generated<number>
  readonly story: string
  /** Of a message that was sent, the revision that it tells. */
  readonly revision: number
  readonly chat: string
  readonly topic: number
  /** `new`, or `edit` of the message of the row that is `new`. */
  readonly form: string
  readonly change: string
  /** 1 where it is gathered into a digest. */
  readonly gather: number
  /** From when on the digest tells that it is gathered into; null where it is in none. */
  readonly since: number | null
  /** waiting, claimed, delivered, parked, gone or dropped. */
  readonly status: string
  /** Its place in the order of its chat. */
  readonly due: number
  /** When it may be claimed: when it is due, tried again, or its claim ends. */
  readonly ready: number
  readonly attempts: number
  readonly claimed_by: string | null
  readonly message: string | null
  readonly reason: string | null
  /** When its chat may be written to again; 0 before it was sent. */
  readonly free_at: number
  /** Null while something is to be done. */
  readonly settled_at: number | null
}

/** Until when instants for sending are reserved, in microseconds since 1970. */
type RateRow = { readonly name: string; readonly reserved: number }

/** An incoming update in hand until an instant, or handled. */
type UpdateRow = {
  readonly update_id: number
  readonly until: number
  readonly handled: number
}

/** A scheduled job: who has it and until when, and when it last began. */
type JobRow = {
  readonly job: string
  readonly holder: string | null
  readonly until: number
  readonly begun: number
}

/** How often the knowledge has changed. */
type KnowledgeVersionRow = { readonly name: string; readonly version: number }

/** The tables of notices by name, and what processes agree by. */
export type NoticeTables = {
  readonly subscriptions: SubscriptionRow
  readonly stories: StoryRow
  readonly call_names: CallNameRow
  readonly notices: NoticeRow
  readonly rates: RateRow
  readonly updates: UpdateRow
  readonly jobs: JobRow
  readonly knowledge_versions: KnowledgeVersionRow
}
