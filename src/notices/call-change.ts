import type { CallKind } from '#core/call-report.ts'
import type { Side } from '#core/person.ts'

/** What a notice needs of a call when the ledger no longer has it, and what a filter looks at. */
export type TellableCall = {
  /** The call's id in the ledger. */
  readonly id: string
  readonly kind: CallKind
  /** Its date in EDTF. */
  readonly on: string
  readonly between: readonly [string, string]
  /** The sides of the two people. */
  readonly sides: readonly Side[]
  /** The same for two calls of which the same is reported, and for no others; absent of one kept before there was this. */
  readonly content?: string | undefined
}

/**
 * How the ledger differs from what it was, in one call: a call that it did not have; another source of
 * one that it had; one whose date, people or facts were wrong; one that it has no more. `was` is the
 * call before; of a withdrawn call there is nothing else, and `into` is the id of the call that its
 * reports are of now, null where they are gone.
 */
export type CallChange =
  | { readonly kind: 'new-call'; readonly call: TellableCall }
  | { readonly kind: 'further-report'; readonly call: TellableCall; readonly was: TellableCall }
  | { readonly kind: 'corrected'; readonly call: TellableCall; readonly was: TellableCall }
  | { readonly kind: 'withdrawn'; readonly was: TellableCall; readonly into: string | null }

/**
 * What a change is to those who were told of the call: of one that comes back after it was withdrawn,
 * that it stands again.
 */
export type ChangeKind = CallChange['kind'] | 'restored'
