import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import type { CallReport } from '#core/call-report.ts'
import { buildLedger, canBeSameCall } from '#core/ledger.ts'
import { articleOf, reportOf } from '../makers/articles.ts'
import { closeDate } from '../makers/dates.ts'

const ids = (...articles: readonly Article[]): readonly string[] =>
  buildLedger(articles).calls.map(({ id }) => id)

const anyReport: fc.Arbitrary<CallReport> = fc
  .record({
    date: closeDate,
    basis: fc.constantFrom('stated' as const, 'year-inferred' as const, 'inferred' as const),
    kind: fc.constantFrom('held' as const, 'held' as const, 'refused' as const, 'planned' as const),
    between: fc.constantFrom(['smith', 'ivanov'] as const, ['brown', 'petrov'] as const),
  })
  .map(({ date, basis, kind, between }) => reportOf(date.edtf, { basis, kind, between }))

const anyArticles: fc.Arbitrary<readonly Article[]> = fc
  .array(fc.array(anyReport, { maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((reports, at) => articleOf(`article-${at}`, reports)))

describe('canBeSameCall', () => {
  const one = { article: 'one', report: reportOf('2022-10-20~') }
  const other = { article: 'two', report: reportOf('2022-10-22') }

  it('holds for the same people and dates that can be the same day', () => {
    expect(canBeSameCall(one, other)).toBe(true)
  })

  it.each([
    ['on dates that cannot meet', reportOf('2022-10-24')],
    ['between other people', reportOf('2022-10-22', { between: ['smith', 'petrov'] })],
    ['of a call that was refused', reportOf('2022-10-22', { kind: 'refused' })],
  ])('does not hold for a report %s', (_, report) => {
    expect(canBeSameCall(one, { article: 'two', report })).toBe(false)
  })

  it('does not hold within one article: whoever wrote it told the calls apart', () => {
    expect(canBeSameCall(one, { ...other, article: 'one' })).toBe(false)
  })

  it('is the same either way', () => {
    const sourced = fc.record({ article: fc.constantFrom('one', 'two'), report: anyReport })
    fc.assert(
      fc.property(sourced, sourced, (a, b) => {
        expect(canBeSameCall(a, b)).toBe(canBeSameCall(b, a))
      }),
    )
  })
})

describe('buildLedger', () => {
  it('makes one call of two reports, and keeps both', () => {
    const ledger = buildLedger([
      articleOf('one', [reportOf('2022-05~', { basis: 'inferred' })]),
      articleOf('two', [reportOf('2022-05-13')]),
    ])
    expect(
      ledger.calls.map(({ id, reports }) => [id, reports.map(({ article }) => article)]),
    ).toEqual([['2022-05-13-smith-ivanov', ['two', 'one']]])
  })

  it('dates a call by the shortest span, then by the plainest proof', () => {
    const basis = (...reports: readonly CallReport[]) =>
      buildLedger(reports.map((report, at) => articleOf(`article-${at}`, [report]))).calls.map(
        ({ on }) => `${on.date.edtf} ${on.basis}`,
      )
    expect(basis(reportOf('2023-03'), reportOf('2023-03-15', { basis: 'inferred' }))).toEqual([
      '2023-03-15 inferred',
    ])
    expect(
      basis(
        reportOf('2023-03-15', { basis: 'inferred' }),
        reportOf('2023-03-15', { basis: 'stated' }),
      ),
    ).toEqual(['2023-03-15 stated'])
  })

  it('takes the two people in either order for the same pair', () => {
    const turned = reportOf('2022-05-13', { between: ['ivanov', 'smith'] })
    expect(
      ids(articleOf('one', [reportOf('2022-05-13')]), articleOf('two', [turned])),
    ).toHaveLength(1)
  })

  it('never makes one call of two reports in one article', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { calls, attempts } = buildLedger(articles)
        for (const { reports } of [...calls, ...attempts])
          expect(new Set(reports.map(({ article }) => article)).size).toBe(reports.length)
      }),
    )
  })

  it('keeps every report in just one place', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { calls, attempts } = buildLedger(articles)
        const kept = [...calls, ...attempts].flatMap(({ reports }) =>
          reports.map(({ report }) => report),
        )
        const given = articles.flatMap(({ reports }) => reports)
        expect(new Set(kept)).toEqual(new Set(given))
        expect(kept).toHaveLength(given.length)
      }),
    )
  })

  it('gives every call an id of its own', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { calls, attempts } = buildLedger(articles)
        const all = [...calls, ...attempts].map(({ id }) => id)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('puts the calls in the order of time', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const last = buildLedger(articles).calls.map(({ on }) => on.date.last)
        expect(last).toEqual([...last].sort())
      }),
    )
  })

  it('is the same whatever the order of the articles', () => {
    fc.assert(
      fc.property(
        anyArticles.chain((articles) =>
          fc.tuple(
            fc.constant(articles),
            fc.shuffledSubarray([...articles], { minLength: articles.length }),
          ),
        ),
        ([articles, shuffled]) => {
          expect(buildLedger(shuffled)).toEqual(buildLedger(articles))
        },
      ),
    )
  })

  it.each([
    ['2022-10-23', '2022-10-23-smith-ivanov'],
    ['2022-10-17~/2022-10-22', '2022-10-smith-ivanov'],
    ['2022-10-23~', '2022-10-smith-ivanov'],
    ['2022-10', '2022-10-smith-ivanov'],
    ['2022-10-30~', '2022-smith-ivanov'],
    ['2022', '2022-smith-ivanov'],
  ])('names a call of %s %s: the id says no more than is known', (date, id) => {
    expect(ids(articleOf('one', [reportOf(date)]))).toEqual([id])
  })

  it('numbers the calls that one id would name, in the order of time', () => {
    const { calls } = buildLedger([
      articleOf('one', [reportOf('2022-10-17/2022-10-22'), reportOf('2022-10')]),
    ])
    expect(calls.map(({ id, on }) => [id, on.date.edtf])).toEqual([
      ['2022-10-smith-ivanov', '2022-10-17/2022-10-22'],
      ['2022-10-smith-ivanov-2', '2022-10'],
    ])
  })

  it('holds apart what was not held, under an id that says what it was', () => {
    const ledger = buildLedger([
      articleOf('one', [
        reportOf('2022-03-24', { kind: 'refused', refusedBy: 'ru' }),
        reportOf('2022-03-24'),
        reportOf('2022-03-24', { kind: 'planned' }),
      ]),
    ])
    expect(ledger.calls.map(({ id }) => id)).toEqual(['2022-03-24-smith-ivanov'])
    expect(ledger.attempts.map(({ id, kind }) => [id, kind])).toEqual([
      ['planned-2022-03-24-smith-ivanov', 'planned'],
      ['refused-2022-03-24-smith-ivanov', 'refused'],
    ])
  })
})
