import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import type { PageReading } from '#ingest/article-draft.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { judgePages } from './judge-pages.ts'
import { judgeReports } from './judge-reports.ts'
import { type CorpusArticle, type CorpusCall, readCorpus } from './read-corpus.ts'
import { isRightDate } from './right-date.ts'

const articles = readCorpus('first')

const reportOf = (call: CorpusCall, more: Partial<ProposedReport> = {}): ProposedReport => ({
  kind: call.kind,
  on:
    call.date === null
      ? { date: null, basis: 'unknown', words: null }
      : { date: call.date, basis: 'stated', words: '…', rule: 'test' },
  between: call.between,
  background: call.background,
  initiator:
    call.initiator === null
      ? null
      : { side: call.initiator, person: null, according: null, passages: call.passages },
  duration: call.duration === null ? null : { iso: call.duration, passages: call.passages },
  said: [],
  announced: [],
  refusedBy: null,
  outlook: null,
  topics: [],
  passages: call.passages,
  ...more,
})

const readAs = (change: (call: CorpusCall) => readonly ProposedReport[]) =>
  judgeReports(articles.map((article) => ({ article, reports: article.calls.flatMap(change) })))

const drafted = (article: CorpusArticle, paragraphs = article.paragraphs): PageReading => ({
  kind: 'article',
  draft: {
    title: article.title,
    titleBasis: 'printed',
    outlet: null,
    outletName: article.outlet,
    url: article.url,
    language: article.language,
    published:
      article.published === null
        ? { basis: 'none', date: null, words: null }
        : { basis: 'meta', date: EdtfDate.day(article.published), words: article.published },
    paragraphs,
    dropped: [],
  },
})

describe('the judge of reports', () => {
  it('finds nothing wrong with what is expected', () => {
    const judged = readAs((call) => [reportOf(call)])
    expect(judged.notes).toEqual([])
    expect([judged.main.f1, judged.recalled.f1, judged.held.f1, judged.others.f1]).toEqual([
      1, 1, 1, 1,
    ])
    expect([judged.initiators.f1, judged.durations.f1]).toEqual([1, 1])
  })

  it('misses every call where none was read', () => {
    const judged = readAs(() => [])
    expect(judged.held.recall).toBe(0)
    expect(judged.notes.length).toBe(articles.flatMap(({ calls }) => calls).length)
  })

  it('counts a call read twice, with another pair or with another day as false', () => {
    const twice = readAs((call) => [reportOf(call), reportOf(call)])
    expect(twice.held.precision).toBe(0.5)
    const others = readAs((call) => [reportOf(call, { between: ['panetta', 'serdyukov'] })])
    expect(others.held.f1).toBe(0)
    const on = { date: EdtfDate.of('2013-03-03'), basis: 'stated', words: '', rule: '' } as const
    const late = readAs((call) => [reportOf(call, { on })])
    expect(late.held.f1).toBe(0)
    expect(late.wrongDays.length).toBe(late.held.missed)
  })

  it('tells a recalled call from the main one', () => {
    const judged = readAs((call) => [reportOf(call, { background: false })])
    expect(judged.held.f1).toBe(1)
    expect(judged.recalled.recall).toBe(0)
    expect(judged.main.precision).toBeLessThan(1)
  })

  it('names the texts in which a held call was read though none is reported', () => {
    const none = articles.filter(({ calls }) => calls.every(({ kind }) => kind !== 'held'))
    const judged = readAs((call) => [reportOf(call, { kind: 'held' })])
    expect(judged.falselyHeld).toEqual(
      none.filter(({ calls }) => calls.length > 0).map(({ id }) => id),
    )
  })

  it('counts who asked and how long it lasted apart', () => {
    const judged = readAs((call) => [reportOf(call, { initiator: null, duration: null })])
    expect(judged.held.f1).toBe(1)
    expect(judged.durations.recall).toBe(0)
    expect(judged.initiators.recall).toBeLessThan(0.5)
  })
})

describe('a date of a call', () => {
  const right = (expected: string | null, offered: string | null, around: string | null = null) =>
    isRightDate(
      { date: expected === null ? null : EdtfDate.of(expected), or: [], around },
      offered === null ? null : EdtfDate.of(offered),
    )

  it.each([
    ['2023-03-15', '2023-03-15', true],
    ['2023-03-15', '2023-03-14', false],
    ['2023-03-15', '2023-03', false],
    ['2023-03-15', null, false],
    ['2023-03', '2023-03-15', false],
    ['2023-03-10/2023-03-14', '2023-03-08/2023-03-14', true],
    ['2023-03-10/2023-03-14', '2023-03-12', false],
    ['2023-03-10/2023-03-14', '2023', false],
    [null, '2023-03-15', false],
    [null, null, true],
  ])('expected %s, offered %s: %s', (expected, offered, verdict) => {
    expect(right(expected, offered)).toBe(verdict)
  })

  it('may be about the day of publication where a main call has none', () => {
    expect(right(null, '2023-03-15~', '2023-03-15')).toBe(true)
    expect(right(null, '2023-03-15', '2023-03-15')).toBe(false)
    expect(right(null, '2023-02', '2023-03-15')).toBe(false)
  })
})

describe('the judge of pages', () => {
  it('finds nothing wrong with what is expected', () => {
    const judged = judgePages(articles.map((article) => ({ article, reading: drafted(article) })))
    expect(judged.notes).toEqual([])
    expect(judged.paragraphs.f1).toBe(1)
    expect([judged.exact, judged.titles]).toEqual([articles.length, articles.length])
    expect([judged.publication.wrong, judged.publication.missed]).toEqual([0, 0])
  })

  it('counts a paragraph that is lost and one that is wrongly kept', () => {
    const judged = judgePages(
      articles.map((article) => ({
        article,
        reading: drafted(article, [...article.paragraphs.slice(1), 'اقرأ أيضاً']),
      })),
    )
    expect(judged.exact).toBe(0)
    expect(judged.paragraphs.missed).toBe(articles.length)
    expect(judged.paragraphs.wrong).toBe(articles.length)
  })

  it('misses everything on a page that was not read', () => {
    const judged = judgePages(
      articles.map((article) => ({ article, reading: { kind: 'unreadable', reason: 'empty' } })),
    )
    expect(judged.paragraphs.recall).toBe(0)
    expect(judged.publication.right + judged.publication.wrong).toBe(0)
  })
})
