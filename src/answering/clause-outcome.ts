import type { Refusal, RefusedClause } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import type { Found } from '#answering/finding-tools.ts'
import type { Clause } from '#answering/question.ts'
import type { Call } from '#core/call.ts'

/** A clause answered, or why it is not. */
export type ClauseOutcome =
  | { readonly kind: 'found'; readonly aspect: Aspect; readonly found: Found }
  | { readonly kind: 'refused'; readonly refusal: RefusedClause }

/** Makes the refusal of a clause: what was asked, why it is not answered, and what comes near. */
export const refusedFor =
  (clause: Clause) =>
  (
    aspect: Aspect,
    reason: Refusal,
    calls: readonly Call[] = [],
    nearest: Call | null = null,
    refusedThen = false,
  ): ClauseOutcome => ({
    kind: 'refused',
    refusal: { aspect, reason, when: clause.when, nearest, refusedThen, calls },
  })
