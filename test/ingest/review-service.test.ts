import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import { reversed, stateAfter, undoable } from '#ingest/decision.ts'
import { textKey } from '#ingest/draft-text-key.ts'
import { REPORTED_KINDS } from '#ingest/review-kind.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import { createReview } from '#ingest/review-service.ts'
import { markOf, openState } from '#ingest/review-state.ts'
import { articleFingerprint } from '#ingest/same-article.ts'
import { openDatabase } from '#storage/open-database.ts'
import { createArticleStore } from '#storage/review-articles.ts'
import { createReviewStore } from '#storage/review-store.ts'
import { articleOf, reportOf } from '../makers/articles.ts'
import { closeDate } from '../makers/dates.ts'
import { draftArticleOf, draftOf, plainReason, proposedOf, RIM, SAMI } from './review-drafts.ts'

const CALLS = buildLedger([
  articleOf('other', [reportOf('2022-10-23'), reportOf('2022-10-17~/2022-10-22')]),
]).calls

/** What editors can ask for, the mark apart. */
type Wish = { readonly report: number } & Pick<ReviewRequest & { on: 'report' }, 'on' | 'decided'>
type ArticleWish = Pick<ReviewRequest & { on: 'article' }, 'on' | 'decided'>
type Undo = { readonly on: 'undo'; readonly report: number | null }

const report = fc.nat({ max: 3 })
const people = fc.constantFrom(
  ['smith', 'ivanov'] as const,
  ['jones', 'ivanov'] as const,
  ['smith', 'smith'] as const,
)
const wish: fc.Arbitrary<Wish | ArticleWish | Undo> = fc.oneof(
  fc.record({
    on: fc.constant('report' as const),
    report,
    decided: fc.oneof(
      fc.constantFrom({ act: 'publish' as const }, { act: 'not-a-call' as const }),
      closeDate.map((date) => ({ act: 'date' as const, date })),
      people.map((between) => ({ act: 'people' as const, between })),
      fc.constantFrom(...REPORTED_KINDS).map(([, told]) => ({ act: 'kind' as const, told })),
      fc.constantFrom(...CALLS).map((call) => ({ act: 'same-call' as const, call })),
    ),
  }),
  fc.record({
    on: fc.constant('article' as const),
    decided: fc.oneof(
      fc.constantFrom({ act: 'keep' as const }, { act: 'discard' as const }),
      fc.constant({ act: 'add' as const, report: proposedOf(null, { kind: 'denied' }) }),
      closeDate.map((date) => ({
        act: 'published' as const,
        publication: { kind: 'set' as const, date },
        reread: [proposedOf(date.first)],
      })),
    ),
  }),
  fc.record({ on: fc.constant('undo' as const), report: fc.option(report, { nil: null }) }),
)

const openReviewing = async () => {
  const db = await openDatabase(':memory:')
  const others: readonly Article[] = [
    articleOf('other', [reportOf('2022-10-23'), reportOf('2022-10-17~/2022-10-22')]),
  ]
  const store = createReviewStore(db, {
    ledgerOf: (reviewed) => buildLedger([...others, ...reviewed]),
    within: async () => undefined,
  })
  const articles = createArticleStore(db)
  const review = createReview({
    store,
    say: plainReason,
    articles: () => others,
    inFolder: new Set(),
    now: () => 1,
  })
  const draft = draftOf('a1', [proposedOf('2022-10-20'), proposedOf(null, { passages: [2] })], {
    article: draftArticleOf({ published: { basis: 'none', date: null, words: null } }),
  })
  const { paragraphs } = draft.article
  await store.add(draft, openState(draft.reports), {
    url: null,
    outlet: 'herald',
    textKey: textKey(paragraphs),
    text: articleFingerprint(paragraphs),
  })
  const now = async () => {
    const under = await store.draft('a1')
    if (under === null) throw new Error('No draft')
    return under
  }
  const ask = async (asked: Wish | ArticleWish | Undo) => {
    const { state } = await now()
    const on = asked.on === 'article' ? null : asked.report
    const mark = markOf(state, on)
    return review.decide({ draft: 'a1', mark, ...asked } as ReviewRequest, RIM)
  }
  return { db, store, articles, review, ask, now }
}

describe('a review', () => {
  it('is after an undo what it was before the decision, and so is what readers see', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 8 }), wish, async (before, last) => {
        const { db, articles, ask, now } = await openReviewing()
        for (const asked of before) await ask(asked)
        const [was, seen] = [await now(), await articles.all()]
        const outcome = await ask(last)
        if (outcome.kind === 'decided' && last.on !== 'undo') {
          const { scope } = outcome.decision
          const on = scope.kind === 'report' ? scope.report : null
          const undone = await ask({ on: 'undo', report: on })
          expect(undone.kind).toBe('decided')
          expect((await now()).state).toEqual(was.state)
          expect(await articles.all()).toEqual(seen)
        } else if (outcome.kind !== 'decided') {
          expect((await now()).state).toEqual(was.state)
          expect(await articles.all()).toEqual(seen)
        }
        await db.destroy()
      }),
      { numRuns: 150 },
    )
  })

  it('shows readers nothing that lacks a date or has people twice, whatever is decided', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 10 }), async (asked) => {
        const { db, articles, ask } = await openReviewing()
        for (const one of asked) {
          await ask(one)
          for (const { article } of await articles.all())
            for (const { between, on, kind } of article.reports) {
              expect(between[0]).not.toBe(between[1])
              if (kind === 'held') expect(on.date.first <= article.published.date.last).toBe(true)
            }
        }
        await db.destroy()
      }),
      { numRuns: 100 },
    )
  })

  it('is the sum of its decisions: each can be told from the log alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 8 }), async (asked) => {
        const { db, ask, now } = await openReviewing()
        const { draft } = await now()
        for (const one of asked) await ask(one)
        const { state, decisions } = await now()
        expect(decisions.reduce(stateAfter, openState(draft.reports))).toEqual(state)
        await db.destroy()
      }),
      { numRuns: 60 },
    )
  })

  it('takes no decision on a card that is out of date, and says what was decided', async () => {
    const { db, review, ask, now } = await openReviewing()
    const { state } = await now()
    const mark = markOf(state, 0)
    await ask({ on: 'report', report: 0, decided: { act: 'not-a-call' } })
    const late = await review.decide(
      { draft: 'a1', mark, on: 'report', report: 0, decided: { act: 'publish' } },
      SAMI,
    )
    expect(late).toMatchObject({ kind: 'overtaken', under: { decisions: [{ by: RIM }] } })
    await db.destroy()
  })

  it('keeps decisions on two reports of an article apart, and undoes either', async () => {
    const { db, ask, now } = await openReviewing()
    await ask({ on: 'report', report: 0, decided: { act: 'not-a-call' } })
    await ask({ on: 'report', report: 1, decided: { act: 'not-a-call' } })
    const { decisions, state } = await now()
    const first = undoable(decisions, 0)
    expect(first?.number).toBe(1)
    if (first === null) throw new Error('Nothing to undo')
    expect(
      stateAfter(state, { scope: reversed(first) }).reports.map(({ status }) => status),
    ).toEqual(['open', 'rejected'])
    expect(undoable(decisions, null)).toBeNull()
    await db.destroy()
  })

  it('does not join a report to a call from which the ledger would part it', async () => {
    const { db, ask } = await openReviewing()
    const [earlier] = CALLS
    if (earlier === undefined) throw new Error('No call')
    await ask({
      on: 'article',
      decided: {
        act: 'published',
        publication: { kind: 'unknown', until: '2022-11-01' },
        reread: [],
      },
    })
    for (const call of CALLS)
      expect(
        await ask({ on: 'report', report: 0, decided: { act: 'same-call', call } }),
      ).toMatchObject({
        kind: 'decided',
      })
    const gone = { ...earlier, reports: [] }
    expect(
      await ask({ on: 'report', report: 0, decided: { act: 'same-call', call: gone } }),
    ).toMatchObject({ kind: 'refused', fault: 'joins-another' })
    await db.destroy()
  })
})
