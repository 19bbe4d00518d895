import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replyHtml } from '#preview/reply-html.ts'
import type { Block, Inline, Reply } from '#replies/reply.ts'

const texts = { showAll: 'Show all', showLess: 'Show less' }

const html = (...blocks: readonly Block[]): string =>
  replyHtml({ language: 'en', blocks, buttons: [] }, texts)

/** Every tag that a reply may have. Values of attributes hold no quotation mark and no bracket. */
const TAG =
  /<\/?(?:div|p|ul|li|strong|em|a|bdi|button|figure|figcaption|blockquote|cite|span)(?: (?:class|lang|dir|type|href|target|rel|aria-expanded|data-code|data-say)="[^"<>]*")*>/g

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'<>"\'&;=/ \n', 'script', 'onload', '&lt;', '/calls', 'ا', 'x'),
  }),
  fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', "' onclick='x", '</blockquote>'),
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: hostile }),
  fc.record({ kind: fc.constant('strong' as const), text: hostile }),
  fc.record({ kind: fc.constant('emphasis' as const), text: hostile }),
  fc.record({
    kind: fc.constant('link' as const),
    text: hostile,
    href: fc.oneof(
      hostile,
      hostile.map((end) => `https://example.org/${end}`),
    ),
  }),
)

const language = fc.constantFrom('ar' as const, 'en' as const)
const line = fc.array(inline, { maxLength: 3 })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content: line }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('quotation' as const),
    language,
    text: hostile,
    cut: fc.record({ before: fc.constant(false), after: fc.constant(false) }),
    translation: fc.option(fc.record({ label: hostile, text: hostile })),
    source: line,
  }),
)

const reply: fc.Arbitrary<Reply> = fc.record({
  language,
  blocks: fc.array(block, { maxLength: 4 }),
  buttons: fc.array(
    fc.array(
      fc.record({
        label: hostile,
        action: fc.record({ kind: fc.constant('call' as const), call: hostile }),
      }),
      { maxLength: 2 },
    ),
    { maxLength: 2 },
  ),
})

const textOf = (content: readonly Inline[]): string => content.map(({ text }) => text).join('')

const blockText = (from: Block): string => {
  switch (from.kind) {
    case 'paragraph':
      return textOf(from.content)
    case 'list':
      return from.items.map(textOf).join('')
    case 'quotation': {
      const { translation } = from
      const ours = translation === null ? '' : translation.label + translation.text
      return from.text + ours + texts.showAll + texts.showLess + textOf(from.source)
    }
  }
}

const tagsOf = (made: string): readonly string[] => made.match(TAG) ?? []

/** Tags that depend on nothing but the shape of the reply. */
const shapeOf = (made: string): readonly string[] =>
  tagsOf(made)
    .filter((tag) => !/bdi|class="command"/.test(tag))
    .map((tag) => tag.replace(/ (?:href|data-code)="[^"]*"/, ''))
    // The words decide the direction of a paragraph.
    .map((tag) => (tag.startsWith('<p lang') ? '<p>' : tag))
    .filter((tag) => !/^<\/?(?:a|button)\b/.test(tag))

const harmless = (from: Inline): Inline => ({ ...from, text: 'x' })

const harmlessBlock = (from: Block): Block => {
  switch (from.kind) {
    case 'paragraph':
      return { ...from, content: from.content.map(harmless) }
    case 'list':
      return { ...from, items: from.items.map((item) => item.map(harmless)) }
    case 'quotation': {
      const { translation } = from
      return {
        ...from,
        text: 'x',
        translation: translation === null ? null : { label: 'x', text: 'x' },
        source: from.source.map(harmless),
      }
    }
  }
}

describe('a reply as HTML', () => {
  test('no text whatsoever becomes a tag or an attribute, and none is lost', () => {
    fc.assert(
      fc.property(reply, (from) => {
        const made = replyHtml(from, texts)
        const bare = made.replace(TAG, '')
        expect(bare).not.toMatch(/[<>]/)
        const labels = from.buttons.flat().map(({ label }) => label)
        expect(unescaped(bare)).toBe(from.blocks.map(blockText).join('') + labels.join(''))
        const tame = { ...from, blocks: from.blocks.map(harmlessBlock) }
        expect(shapeOf(made)).toEqual(shapeOf(replyHtml(tame, texts)))
      }),
      { numRuns: 300 },
    )
  })

  test('a paragraph in another language alone is set as that language is', () => {
    const of = (text: string) => html({ kind: 'paragraph', content: [{ kind: 'strong', text }] })
    expect(of('هيغسيث يهاتف بيلوسوف')).toContain('<p lang="ar" dir="rtl">')
    expect(of('The outlet: صحيفة المدار')).toContain('<p>')
    expect(of('17.09.2025')).toContain('<p>')
  })

  test('a link leads to the web and nowhere else', () => {
    fc.assert(
      fc.property(reply, (from) => {
        for (const [, href] of replyHtml(from, texts).matchAll(/href="([^"]*)"/g)) {
          expect(href).toMatch(/^https?:\/\//i)
        }
      }),
    )
    const to = (href: string) =>
      html({ kind: 'paragraph', content: [{ kind: 'link', text: 'here', href }] })
    expect(to('javascript:alert(1)')).not.toContain('<a')
    expect(to('data:text/html,x')).not.toContain('<a')
    expect(to('//example.org')).not.toContain('<a')
    expect(to('https://example.org/?a=1&b="2"')).toContain(
      '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;" target="_blank" rel="noopener noreferrer"',
    )
  })

  test('each part is set in its own language and direction', () => {
    const made = html({
      kind: 'quotation',
      language: 'ar',
      text: 'نص',
      cut: { before: true, after: true },
      translation: { label: 'Our translation:', text: 'text' },
      source: [{ kind: 'text', text: 'Sputnik' }],
    })
    expect(made).toContain('<div class="said" lang="en" dir="ltr">')
    expect(made).toContain(
      '<blockquote class="excerpt" lang="ar" dir="rtl">…\u00a0نص\u00a0…</blockquote>',
    )
    expect(made).toContain('<blockquote class="excerpt" lang="en" dir="ltr">text</blockquote>')
    expect(made).toContain('<cite>Sputnik</cite>')
    expect(replyHtml({ language: 'ar', blocks: [], buttons: [] }, texts)).toBe(
      '<div class="said" lang="ar" dir="rtl"></div>',
    )
  })

  test('buttons carry their codes in their rows', () => {
    const made = replyHtml(
      {
        language: 'en',
        blocks: [],
        buttons: [
          [{ label: 'One', action: { kind: 'calls', page: 1 } }],
          [{ label: 'Ar', action: { kind: 'language', language: 'ar' } }],
        ],
      },
      texts,
    )
    expect(made).toContain(
      '<div class="row"><button type="button" data-code="calls:1">One</button></div>' +
        '<div class="row"><button type="button" data-code="language:ar">Ar</button></div>',
    )
  })

  test('a command in what the bot says can be pressed, one in a quotation cannot', () => {
    const said = html({ kind: 'paragraph', content: [{ kind: 'text', text: 'See /calls.' }] })
    expect(said).toContain('data-say="/calls">/calls</button></bdi>.')
    const quoted = html({
      kind: 'quotation',
      language: 'en',
      text: 'See /calls.',
      cut: { before: false, after: false },
      translation: null,
      source: [],
    })
    expect(quoted).not.toContain('data-say')
  })
})
