import type { Page } from '#ingest/page.ts'

/** Text as HTML writes it. */
export const esc = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Each text in an element. */
export const each = (texts: readonly string[], tag: string, attributes = ''): string =>
  texts
    .map((text) => `<${tag}${attributes === '' ? '' : ` ${attributes}`}>${esc(text)}</${tag}>`)
    .join('\n')

/** A list of links. */
export const links = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li><a href="/x">${esc(text)}</a></li>`).join('')}</ul>`

/** An HTML page of a head and a body. */
export const html = (head: string, body: string, url: string | null = null): Page => ({
  text: `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  format: 'html',
  url,
})

/** A plain text, its lines apart by one empty line. */
export const text = (...lines: readonly string[]): Page => ({
  text: lines.join('\n\n'),
  format: 'text',
  url: null,
})

/** A plain text whose lines stand right below each other. */
export const dense = (...lines: readonly string[]): Page => ({
  text: lines.join('\n'),
  format: 'text',
  url: null,
})

/** A Markdown page. */
export const markdown = (...lines: readonly string[]): Page => ({
  text: lines.join('\n'),
  format: 'markdown',
  url: null,
})

/** A script of structured data. */
export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`
