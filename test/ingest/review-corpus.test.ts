import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createHotline } from '#hotline.ts'
import { articleOf } from '#ingest/draft-article.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import { slugOf } from '#ingest/draft-slug.ts'
import { faultOf } from '#ingest/review-fault.ts'
import { openState, type ReviewState } from '#ingest/review-state.ts'
import type { ReviewedArticle } from '#ingest/review-store.ts'
import { exportArticles } from '#knowledge/export-articles.ts'
import { joinArticles } from '#knowledge/join-articles.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { createIntake } from '#program/intake.ts'
import { createSayReason } from '#replies/review-reasons.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { pageOf } from '../corpus/styles/page-of.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

const NAMES = { html: 'page.html', markdown: 'page.md', text: 'page.txt' } as const

const knowledge = realKnowledge()

/** Every article of the corpus as it is once an editor has published all of it that can be. */
const reviewed = (): readonly ReviewedArticle[] => {
  const intake = createIntake(knowledge)
  const say = createSayReason(createHotline(knowledge).speech)
  return readCorpus('first').flatMap((written, number): readonly ReviewedArticle[] => {
    const page = pageOf(written)
    const read = intake.read({
      bytes: new TextEncoder().encode(page.text),
      contentType: null,
      url: page.url,
      name: NAMES[page.format],
      published: null,
      outlet: null,
    })
    if (read.kind === 'unreadable') return []
    const open = openState(read.reports)
    const state: ReviewState =
      read.article.published.date === null
        ? { ...open, publication: { kind: 'unknown', until: '2026-01-01' } }
        : open
    const reports = state.reports.map((report) =>
      faultOf(report, state, read.article) === null
        ? { ...report, status: 'published' as const }
        : report,
    )
    const slug = `${slugOf(read.article, read.reports)}-id${String(number).padStart(6, '0')}`
    const draft = { slug, article: read.article, origin: { kind: 'file', from: 'page' } } as const
    const article = articleOf(draft, { ...state, outcome: 'kept', reports }, say)
    return article === null ? [] : [{ article, outlet: outletOf(read.article).added }]
  })
}

it('comes, for every page of the corpus, to files that the check accepts and to the same ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('knowledge', folder, { recursive: true })
  const made = reviewed()
  expect(made.length).toBeGreaterThan(50)
  for (const { article } of made) expect(article.slug.length).toBeLessThanOrEqual(55)
  exportArticles(folder, made)
  const read = readKnowledge(folder)
  if (read.kind === 'faulty') throw new Error('Faulty', { cause: read.problems })
  const articles = made.map(({ article }) => article)
  expect(read.value.ledger).toEqual(joinArticles(knowledge, { articles, outlets: [] }).ledger)
})
