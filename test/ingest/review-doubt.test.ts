import { describe, expect, it } from 'vitest'
import { doubtsOf } from '#ingest/review-doubt.ts'
import { openState } from '#ingest/review-state.ts'
import { draftOf, proposedOf } from './review-drafts.ts'

const doubts = (kind: 'held' | 'planned') => {
  const outlook = kind === 'planned' ? 'scheduled' : null
  const reports = [proposedOf('2024-07-12', { kind, outlook, background: true })]
  const [state, draft] = [openState(reports), draftOf('a1', reports)]
  const [report] = state.reports
  if (report === undefined) throw new Error('No report')
  return doubtsOf({ draft, state, version: 0, decisions: [] }, report, [], new Map()).doubts
}

describe('a report that an article tells of beside its news', () => {
  it('is doubted as only recalled where it was held', () => {
    expect(doubts('held')).toContain('background')
  })

  it('is in no such doubt where it is planned: nobody recalls what is still to come', () => {
    expect(doubts('planned')).not.toContain('background')
  })
})
