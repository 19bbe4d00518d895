import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import { articleOf } from '#ingest/draft-article.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import { openState } from '#ingest/review-state.ts'
import { exportArticles } from '#knowledge/export-articles.ts'
import { joinArticles } from '#knowledge/join-articles.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { draftArticleOf, draftOf, plainReason, proposedOf } from '../ingest/review-drafts.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
  cpSync('knowledge', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const known = realKnowledge()

/** An article that editors have let through: one of a new outlet, of a call that the ledger has. */
const reviewed = () => {
  const article = draftArticleOf({
    published: { basis: 'given', date: EdtfDate.of('2024-07-15'), words: '2024-07-15' },
    paragraphs: ['Austin spoke to Belousov on Friday: the “hotline” was not used.', '# 2 — yes'],
  })
  const report = proposedOf('2024-07-12', { between: ['austin', 'belousov'] })
  const draft = draftOf('a1', [report], { article, slug: 'herald-2024-07-austin-belousov' })
  const state = openState(draft.reports)
  const published = {
    ...state,
    reports: state.reports.map((one) => ({ ...one, status: 'published' as const })),
  }
  const made = articleOf(draft, published, plainReason)
  if (made === null) throw new Error('Not an article')
  return { article: made, outlet: outletOf(article).added }
}

const readFolder = () => {
  const reading = readKnowledge(folder)
  if (reading.kind === 'faulty') throw new Error('Faulty', { cause: reading.problems })
  return reading.value
}

describe('an export of reviewed articles', () => {
  it('is accepted by the check and gives the same ledger', () => {
    const { article, outlet } = reviewed()
    const joined = joinArticles(known, { articles: [article], outlets: outlet ? [outlet] : [] })
    expect(exportArticles(folder, [{ article, outlet }])).toMatchObject({
      kind: 'read',
      value: {
        files: ['articles/herald-2024-07-austin-belousov.md'],
        outlets: ['herald-example'],
        there: [],
      },
    })
    const read = readFolder()
    expect(read.ledger).toEqual(joined.ledger)
    expect(read.articles).toEqual(joined.articles)
    expect(read.outlets.find(({ id }) => id === 'herald-example')).toMatchObject({
      names: { en: 'The Herald' },
    })
  })

  it('once more changes nothing, and keeps what was corrected since', () => {
    const made = reviewed()
    exportArticles(folder, [made])
    const path = join(folder, 'articles', `${made.article.slug}.md`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('Smith calls Ivanov', 'Corrected'))
    const before = [readFileSync(path, 'utf8'), readFileSync(join(folder, 'outlets.yaml'), 'utf8')]
    expect(exportArticles(folder, [made])).toMatchObject({
      value: { files: [], outlets: [], there: [made.article.slug] },
    })
    expect([
      readFileSync(path, 'utf8'),
      readFileSync(join(folder, 'outlets.yaml'), 'utf8'),
    ]).toEqual(before)
    const exported = readFolder().articles.find(({ slug }) => slug === made.article.slug)
    expect(exported?.title).toBe('Corrected')
  })

  it('goes into an empty folder too', () => {
    const made = reviewed()
    const empty = join(folder, 'deep', 'empty')
    expect(exportArticles(empty, [made])).toMatchObject({ kind: 'read' })
    expect(readFileSync(join(empty, 'outlets.yaml'), 'utf8')).toContain('herald-example:')
  })

  it('writes nothing where the folder’s outlets cannot be read', () => {
    writeFileSync(join(folder, 'outlets.yaml'), 'a: [')
    const before = readdirSync(join(folder, 'articles'))
    expect(exportArticles(folder, [reviewed()]).kind).toBe('faulty')
    expect(readdirSync(join(folder, 'articles'))).toEqual(before)
  })
})
