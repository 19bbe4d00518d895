import type { Office, Person, Side } from '#core/person.ts'
import type { PartyCount, PartyLead } from '#ingest/call-lexicon.ts'

/** Somebody whom a sentence names, by name or by office. */
export type Party = {
  /** Places of its first and last word. */
  readonly from: number
  readonly to: number
  readonly office: Office | 'other' | null
  /** `both` where the two sides of a call are named as one. */
  readonly side: Side | 'both' | null
  readonly person: Person | null
  readonly counterpart: boolean
  readonly count: PartyCount
  readonly lead: PartyLead | null
  /** The number of the list that it belongs to: «A and B» have one. */
  readonly list: number
}

/** A party while its words are being read. */
export type PartyDraft = {
  from: number
  to: number
  office: Office | 'other' | null
  side: Side | 'both' | null
  person: Person | null
  counterpart: boolean
  count: PartyCount
}
