import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodePage } from '#ingest/decode-page.ts'
import { realPageReader } from '../makers/page-reader.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

const FOLDER = 'test/fixtures/seeds'

/** The articles that the raw documents became, in the order of the documents' names. */
const SLUGS = [
  'osboa-2024-pentagon-nothing-to-announce',
  'sputnik-2024-07-austin-belousov',
  'unnamed-2022-10-austin-shoigu',
  'albawaba-2024-06-austin-belousov',
  'levant-2022-05-austin-shoigu',
]

const { articles } = realKnowledge()
const reader = realPageReader()

describe('a raw document gives the article that an editor took from it', () => {
  const files = readdirSync(FOLDER).toSorted()
  it.each(SLUGS.map((slug, at) => [slug, files[at] ?? ''] as const))('%s', (slug, file) => {
    const article = articles.find((one) => one.slug === slug)
    const decoded = decodePage(readFileSync(`${FOLDER}/${file}`), null, file)
    if (decoded.kind !== 'page') throw new Error(decoded.reason)
    const reading = reader.read(decoded.page, { published: null })
    if (reading.kind !== 'article') throw new Error(reading.reason)
    const { draft } = reading
    expect(draft.paragraphs).toEqual(article?.paragraphs)
    expect(draft.language).toBe('ar')
    expect(draft.titleBasis).toBe(article?.titleBasis)
    if (article?.titleBasis === 'printed') expect(draft.title).toBe(article.title)
    expect(draft.outlet).toBe(slug.startsWith('unnamed') ? null : article?.outlet)
    // None of them prints its day; the header of one prints the day on which it was saved.
    expect(draft.published).toEqual({ basis: 'none', date: null, words: null })
  })
})
