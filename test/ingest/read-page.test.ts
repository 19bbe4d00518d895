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

describe('a page whose head names only its section and its outlet', () => {
  const page = (title: string): Page => ({
    format: 'html',
    text: `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>بيلوسوف ونظيره الأمريكي يتحدثان هاتفياً</h1>
<p>قالت وزارة الدفاع الروسية إن الوزير أندريه بيلوسوف تلقى اليوم اتصالاً هاتفياً من نظيره الأمريكي بيت هيغسيث، دام نحو ساعة.</p>
<p>وأوضحت الوزارة أن بيلوسوف أكد خلال المكالمة ضرورة احترام الاتفاقات السابقة، وأن الجانبين اتفقا على إبقاء قنوات الاتصال مفتوحة.</p></article></body></html>`,
    url: null,
  })

  it.each(['خبر | بوابة المدى', 'بوابة المدى'])(
    'has the title of its main heading: %s',
    (title) => {
      const draft = draftOf(page(title))
      expect(draft.title).toBe('بيلوسوف ونظيره الأمريكي يتحدثان هاتفياً')
    },
  )
})
