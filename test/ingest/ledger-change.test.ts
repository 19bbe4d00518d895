import { describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import { ledgerChanges } from '#ingest/ledger-change.ts'
import { articleOf, reportOf } from '../makers/articles.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

const changes = (before: readonly Article[], after: readonly Article[]) =>
  ledgerChanges(buildLedger(before), buildLedger(after))

const kinds = (before: readonly Article[], after: readonly Article[]) =>
  changes(before, after).map(({ kind }) => kind)

const one = articleOf('one', [reportOf('2022-05-13')])
const two = articleOf('two', [reportOf('2022-05-13')])

describe('the changes of a ledger', () => {
  it('are none between equal ledgers, whatever the order of the articles', () => {
    const { articles } = realKnowledge()
    expect(changes(articles, articles.toReversed())).toEqual([])
  })

  it('tell of a call that was not there, held or not', () => {
    const planned = articleOf('two', [reportOf('2022-06-01', { kind: 'planned' })])
    expect(changes([one], [one, planned])).toMatchObject([
      { kind: 'new-call', call: { kind: 'planned' }, from: null },
    ])
    expect(kinds([], [one])).toEqual(['new-call'])
  })

  it('tell of another source, and of nothing new', () => {
    expect(changes([one], [one, two])).toMatchObject([
      { kind: 'further-report', added: [{ article: 'two' }] },
    ])
  })

  it('know a call again whose date was corrected', () => {
    const corrected = articleOf('one', [reportOf('2022-05-12')])
    expect(changes([one], [corrected])).toMatchObject([
      {
        kind: 'corrected',
        parts: ['date'],
        was: { id: '2022-05-13-smith-ivanov' },
        call: { id: '2022-05-12-smith-ivanov' },
      },
    ])
  })

  it('know it again whose people were corrected, and whose facts were', () => {
    const people = articleOf('one', [reportOf('2022-05-13', { between: ['jones', 'ivanov'] })])
    expect(changes([one], [people])).toMatchObject([{ kind: 'corrected', parts: ['people'] }])
    const facts = articleOf('one', [
      reportOf('2022-05-13', { duration: { iso: 'PT1H', passages: [1] } }),
    ])
    expect(changes([one], [facts])).toMatchObject([{ kind: 'corrected', parts: ['facts'] }])
  })

  it('tell of a source that makes the date better known as a correction with that source', () => {
    const month = articleOf('one', [reportOf('2022-05')])
    expect(changes([month], [month, two])).toMatchObject([
      { kind: 'corrected', parts: ['date'], added: [{ article: 'two' }] },
    ])
  })

  it('tell of a source that prints the day which was reasoned as of another source alone', () => {
    const inferred = articleOf('one', [reportOf('2022-05-13', { basis: 'inferred' })])
    expect(kinds([inferred], [inferred, two])).toEqual(['further-report'])
    expect(changes([inferred], [one])).toMatchObject([{ kind: 'corrected', parts: ['date'] }])
  })

  it('tell of what is gone, and of a source that is', () => {
    expect(changes([one], [])).toMatchObject([{ kind: 'withdrawn', into: null }])
    expect(changes([one, two], [one])).toMatchObject([{ kind: 'corrected', parts: ['reports'] }])
  })

  it('tell into which call a report has moved', () => {
    const apart = articleOf('two', [reportOf('2022-05-20')])
    expect(changes([one, apart], [one, two])).toMatchObject([
      { kind: 'further-report', call: { id: '2022-05-13-smith-ivanov' } },
      {
        kind: 'withdrawn',
        was: { id: '2022-05-20-smith-ivanov' },
        into: { id: '2022-05-13-smith-ivanov' },
      },
    ])
    expect(changes([one, two], [one, apart])).toMatchObject([
      {
        kind: 'new-call',
        call: { id: '2022-05-20-smith-ivanov' },
        from: { id: '2022-05-13-smith-ivanov' },
      },
      { kind: 'corrected', parts: ['reports'] },
    ])
  })

  it('do not take one call of an article for another that is proved by the same paragraph', () => {
    const both = articleOf('one', [reportOf('2022-05-13'), reportOf('2022-02-18')])
    expect(changes([both], [one])).toMatchObject([
      { kind: 'withdrawn', was: { id: '2022-02-18-smith-ivanov' }, into: null },
    ])
    expect(changes([one], [both])).toMatchObject([
      { kind: 'new-call', call: { id: '2022-02-18-smith-ivanov' }, from: null },
    ])
  })
})
