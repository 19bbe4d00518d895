import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { Page } from '#ingest/page.ts'
import { realPageReader } from '../makers/page-reader.ts'
import { HTML_PAGES, type PageCase } from './html-pages.ts'
import { TEXT_PAGES } from './text-pages.ts'

const reader = realPageReader()

const draftOf = (page: Page): ArticleDraft => {
  const reading = reader.read(page, { published: null })
  if (reading.kind === 'unreadable') throw new Error(`Unreadable: ${reading.reason}`)
  return reading.draft
}

const check = ({ page, article, published, url, dropped }: PageCase): void => {
  const draft = draftOf(page)
  expect(draft.paragraphs).toEqual(article.paragraphs)
  expect(draft.title).toBe(article.title)
  expect([draft.published.date?.edtf ?? null, draft.published.basis]).toEqual(
    published ?? [null, 'none'],
  )
  if (url !== undefined) expect(draft.url).toBe(url)
  for (const [reason, text] of dropped ?? []) expect(draft.dropped).toContainEqual({ reason, text })
}

describe('the article of an HTML page is taken whole and alone from', () => {
  it.each(HTML_PAGES.map((one) => [one.name, one] as const))('%s', (_, one) => check(one))
})

describe('the article of a text is taken whole and alone from', () => {
  it.each(TEXT_PAGES.map((one) => [one.name, one] as const))('%s', (_, one) => check(one))
})
