import type { Officials } from '#ingest/call-discourse.ts'
import type { Party } from '#ingest/party.ts'

/** Who speaks with whom at an anchor. */
export type Participants =
  /** Officials of both sides, one pair a call. */
  | {
      readonly kind: 'pairs'
      readonly pairs: readonly Officials[]
      readonly parties: readonly Party[]
    }
  /** The two of the call told of before. */
  | { readonly kind: 'same' }
  /** Somebody else's call. */
  | { readonly kind: 'foreign' }
  /** Nobody is named. */
  | { readonly kind: 'none' }

/** Those who speak as the pairs that were made of them; of no pair, the call is one of others. */
export const found = (pairs: readonly Officials[], parties: readonly Party[]): Participants =>
  pairs.length > 0 ? { kind: 'pairs', pairs, parties } : { kind: 'foreign' }
