import { type DecisionAct, type DecisionScope, reversed, undoable } from '#ingest/decision.ts'
import { articleScope, reportScope } from '#ingest/review-act.ts'
import type { ReviewFault } from '#ingest/review-fault.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'

/** A decision before it is taken: what it changes, and which other one it takes back. */
export type Planned = {
  readonly act: DecisionAct
  readonly scope: DecisionScope
  readonly undoes: number | null
}

/** The decision that an editor asks for; why there is none; null where there is no such report. */
export const planOf = (
  request: ReviewRequest,
  under: DraftUnderReview,
): Planned | ReviewFault | null => {
  const { state, decisions } = under
  switch (request.on) {
    case 'undo': {
      const last = undoable(decisions, request.report)
      if (last === null) return 'nothing-to-undo'
      return { act: 'undo', scope: reversed(last), undoes: last.number }
    }
    case 'article':
      if (state.outcome === 'discarded') return 'discarded'
      return {
        act: request.decided.act,
        scope: articleScope(state, request.decided),
        undoes: null,
      }
    case 'report': {
      if (state.outcome === 'discarded') return 'discarded'
      const scope = reportScope(state, request.report, request.decided)
      return scope === null ? null : { act: request.decided.act, scope, undoes: null }
    }
  }
}
