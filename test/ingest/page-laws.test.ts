import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import { decodePage } from '#ingest/decode-page.ts'
import type { Page } from '#ingest/page.ts'
import { realPageReader } from '../makers/page-reader.ts'
import { anyText } from '../makers/texts.ts'
import { HTML_PAGES } from './html-pages.ts'
import { AR, EN, HEADLINES } from './page-texts.ts'
import { TEXT_PAGES } from './text-pages.ts'

const reader = realPageReader()

const read = (page: Page) => reader.read(page, { published: null })

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

const sorted = (texts: readonly string[]): string =>
  [...texts.map(letters).join('')].sort().join('')

/** What a reader of the fixtures' pages sees, by a way of its own: the pages hide nothing but scripts and one box. */
const visible = (html: string): string =>
  html
    .replace(/^[\s\S]*?<body[^>]*>/u, '')
    .replace(/<(script|style|select)\b[\s\S]*?<\/\1>/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')

describe('nothing of a page disappears: paragraphs and what is dropped are all of its text, in', () => {
  const whole = HTML_PAGES.filter(
    ({ page }) => /<body/u.test(page.text) && !/<head><title>[^<]*<\/title><body/u.test(page.text),
  )
  it.each(whole.map((one) => [one.name, one.page] as const))('%s', (_, page) => {
    const reading = read(page)
    if (reading.kind !== 'article') throw new Error(reading.reason)
    const { paragraphs, dropped } = reading.draft
    expect(sorted([...paragraphs, ...dropped.map(({ text }) => text)])).toBe(
      sorted([visible(page.text)]),
    )
  })

  it.each(
    TEXT_PAGES.filter(({ page }) => page.format === 'text').map(
      (one) => [one.name, one.page] as const,
    ),
  )('%s', (_, page) => {
    const reading = read(page)
    if (reading.kind !== 'article') throw new Error(reading.reason)
    const { paragraphs, dropped } = reading.draft
    expect(sorted([...paragraphs, ...dropped.map(({ text }) => text)])).toBe(sorted([page.text]))
  })
})

const line = fc.oneof(
  fc.constantFrom(...AR.paragraphs, ...EN.paragraphs, ...HEADLINES, AR.title),
  fc.constantFrom(
    'اقرأ أيضاً',
    'المصدر: وكالات',
    'كلمات دلالية: أ ب',
    'التعليقات',
    '12 يوليو 2024',
    'Share',
    '© 2024',
    '• ',
    '',
  ),
  anyText(80),
)

it('gives paragraphs that are trimmed lines of the text, in its order, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join('\n')
      const reading = read({ text, format: 'text', url: null })
      if (reading.kind === 'unreadable') return
      let from = 0
      const flat = text.replace(/\s+/gu, ' ')
      for (const paragraph of reading.draft.paragraphs) {
        expect(paragraph).toBe(paragraph.trim())
        expect(paragraph).not.toBe('')
        const at = flat.indexOf(paragraph.replace(/\s+/gu, ' '), from)
        expect(at).toBeGreaterThanOrEqual(0)
        from = at + 1
      }
    }),
    { numRuns: 150 },
  )
})

it('takes the day that an editor gives before any that the page has', () => {
  const page = HTML_PAGES[0]?.page
  if (page === undefined) throw new Error('no page')
  const reading = reader.read(page, { published: EdtfDate.of('2024-06-24') })
  expect(reading).toMatchObject({
    draft: { published: { basis: 'given', words: '2024-06-24', date: { edtf: '2024-06-24' } } },
  })
})

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'<p> </p> <div> </div class="share"> <br> <table> <td> <li> <a href="x"> </a> <script> </script> <!-- --> <h1> </h1> <body> </body> <head> <title> <time datetime="2024-13-45"> &amp; &#xffffff; &lt <![CDATA[ ]]> <svg> <form> <meta property="og:title" content="x">'.split(
          ' ',
        ),
        '<script type="application/ld+json">{"@graph":[[[null,1,{"@type":5}]]]}</script>',
      ),
      line,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

it('throws for no markup, in any format', () => {
  fc.assert(
    fc.property(markup, fc.constantFrom('html', 'markdown', 'text' as const), (text, format) => {
      expect(['article', 'unreadable']).toContain(
        read({ text, format: format as Page['format'], url: null }).kind,
      )
    }),
    { numRuns: 200 },
  )
})

it('throws for no bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decodePage(bytes, null, null)
      if (decoded.kind === 'page')
        expect(['article', 'unreadable']).toContain(read(decoded.page).kind)
    }),
    { numRuns: 200 },
  )
})

/** A megabyte of one piece. */
const megabyte = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length))

describe('a megabyte of hostile repetition is read in seconds:', () => {
  const pieces = [
    ...['<div>', '<p>a', '<', '<!--', '&', '<a href="', '<table><tr><td>'],
    ...['. اقرأ أيضا: عنوان ', 'المصدر: رويترز\n', '12 يوليو 2024\n', 'a | ', '{', '_a_', '> '],
  ]
  it.each(pieces)(
    '%s',
    (piece) => {
      const text = megabyte(piece)
      const format = /[<&]/u.test(piece) ? 'html' : /[_>]/u.test(piece) ? 'markdown' : 'text'
      const start = performance.now()
      read({ text, format, url: null })
      // Each takes a second or two by itself; a time that grows with the square would be many minutes.
      expect(performance.now() - start).toBeLessThan(60_000)
    },
    90_000,
  )
})
