import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/language.ts'
import type { Block, Button, Inline, Reply } from '#replies/reply.ts'
import { splitReply } from '#replies/split-reply.ts'

const lineText = (line: readonly Inline[]): string => line.map(({ text }) => text).join('')

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return lineText(block.content)
    case 'list':
      return block.items.map((item) => `• ${lineText(item)}`).join('\n')
    case 'quotation': {
      const { before, after } = block.cut
      const ours = block.translation === null ? [] : Object.values(block.translation)
      const text = `${before ? '…' : ''}${block.text}${after ? '…' : ''}`
      return [text, ...ours, lineText(block.source)].join('\n')
    }
  }
}

/** A plain channel: the blocks as text, a blank line between. */
const measure = (reply: Reply): number => reply.blocks.map(blockText).join('\n\n').length

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
})

const quotation = (text: string, translation: string | null, source: string): Block => ({
  kind: 'quotation',
  language: 'ar',
  text,
  cut: { before: false, after: false },
  translation: translation === null ? null : { label: 'Our translation:', text: translation },
  source: [{ kind: 'text', text: source }],
})

const buttons: readonly (readonly Button[])[] = [
  [{ label: 'Source', action: { kind: 'source', article: 'a' } }],
]

const reply = (...blocks: readonly Block[]): Reply => ({ language: 'en', blocks, buttons })

describe('splitReply', () => {
  it('leaves a reply that fits as it is', () => {
    const short = reply(paragraph('On 12 July 2024.'), quotation('نص', null, 'Sputnik'))
    expect(splitReply(short, 4096, measure)).toEqual([short])
  })

  it('leaves a reply with nothing to say as it is', () => {
    expect(splitReply(reply(), 10, measure)).toEqual([reply()])
  })

  it('parts blocks where they meet, and puts the buttons under the last', () => {
    const [first, second] = [paragraph('a'.repeat(60)), paragraph('b'.repeat(60))]
    expect(splitReply(reply(first, second), 100, measure)).toEqual([
      { ...reply(first), buttons: [] },
      reply(second),
    ])
  })

  it('never parts a quotation from its source', () => {
    const quoted = quotation('كلمة '.repeat(12).trim(), null, 'Sputnik, 12 July 2024')
    const parts = splitReply(reply(paragraph('lead '.repeat(14)), quoted), 110, measure)
    expect(parts.map(({ blocks }) => blocks)).toEqual([[paragraph('lead '.repeat(14))], [quoted]])
  })

  it('cuts a long paragraph at the end of a sentence', () => {
    const sentences = ['They spoke for an hour. ', 'He asked for a ceasefire. ', 'No word since.']
    const parts = splitReply(reply(paragraph(sentences.join(''))), 50, measure)
    expect(parts.flatMap(({ blocks }) => blocks.map(blockText))).toEqual([
      sentences.slice(0, 1).join(''),
      sentences.slice(1).join(''),
    ])
  })

  it('cuts a sentence without end at the end of a word', () => {
    const parts = splitReply(reply(paragraph('ومن طلب المكالمة الأولى بينهما؟')), 20, measure)
    for (const part of parts.slice(0, -1)) expect(part.blocks.map(blockText)[0]).toMatch(/\s$/)
  })

  it('cuts a long quotation and says so, each part with the source and its own translation', () => {
    const text = 'قال الوزير إن الاتصال مهم. وأكد نظيره أنه سيستمر في ذلك.'
    const ours = 'The minister said that the call matters. His counterpart said that it will go on.'
    const whole = quotation(text, ours, 'Sputnik')
    const parts = splitReply(reply(whole), 120, measure).flatMap(({ blocks }) => blocks)
    expect(parts).toEqual([
      {
        ...whole,
        text: 'قال الوزير إن الاتصال مهم. ',
        cut: { before: false, after: true },
        translation: {
          label: 'Our translation:',
          text: 'The minister said that the call matters. ',
        },
      },
      {
        ...whole,
        text: 'وأكد نظيره أنه سيستمر في ذلك.',
        cut: { before: true, after: false },
        translation: {
          label: 'Our translation:',
          text: 'His counterpart said that it will go on.',
        },
      },
    ])
  })

  it('parts a list between its items', () => {
    const items = ['one', 'two', 'three', 'four'].map((text): Inline[] => [{ kind: 'text', text }])
    const parts = splitReply(reply({ kind: 'list', items }), 20, measure)
    expect(parts.map(({ blocks }) => blocks.map(blockText))).toEqual([
      ['• one\n• two'],
      ['• three\n• four'],
    ])
  })

  it('keeps a link a link in both parts where it must be cut', () => {
    const link: Inline = {
      kind: 'link',
      text: 'word '.repeat(10).trim(),
      href: 'https://a.example/',
    }
    const parts = splitReply(reply({ kind: 'paragraph', content: [link] }), 30, measure)
    expect(parts.length).toBeGreaterThan(1)
    for (const { blocks } of parts) {
      expect(blocks).toMatchObject([{ content: [{ kind: 'link', href: 'https://a.example/' }] }])
    }
  })

  it('never cuts a character that is made of several', () => {
    const parts = splitReply(reply(paragraph('👩🏽‍💻'.repeat(10))), 20, measure)
    for (const { blocks } of parts) expect(blocks.map(blockText).join('')).toMatch(/^(?:👩🏽‍💻)+$/u)
  })

  it('refuses a source line longer than a message, which cannot be cut', () => {
    const impossible = reply(quotation('نص', null, 'x'.repeat(200)))
    expect(() => splitReply(impossible, 100, measure)).toThrow('cannot be cut')
  })
})

describe('the laws of splitReply', () => {
  const LIMIT = 160
  const word = fc.constantFrom(
    'قال',
    'الوزير',
    'إنّ',
    'call',
    'of',
    'it.',
    'نعم؟',
    'الاتصال.',
    '😀',
    '2024',
  )
  const prose = fc.array(word, { minLength: 1, maxLength: 120 }).map((parts) => parts.join(' '))
  const unbroken = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  const text = fc.oneof({ weight: 3, arbitrary: prose }, unbroken)
  const inline = fc
    .tuple(fc.constantFrom('text' as const, 'strong' as const, 'emphasis' as const), text)
    .map(([kind, words]): Inline => ({ kind, text: words }))
  const line = fc.array(inline, { minLength: 1, maxLength: 4 })
  const block: fc.Arbitrary<Block> = fc.oneof(
    line.map((content): Block => ({ kind: 'paragraph', content })),
    fc.array(line, { minLength: 1, maxLength: 6 }).map((items): Block => ({ kind: 'list', items })),
    fc
      .record({
        language: fc.constantFrom<Language>('ar', 'en'),
        text,
        cut: fc.record({ before: fc.boolean(), after: fc.boolean() }),
        translation: fc.option(text.map((ours) => ({ label: 'Ours:', text: ours }))),
        source: fc.nat(99).map((number): Inline[] => [{ kind: 'text', text: `Source ${number}` }]),
      })
      .map((parts): Block => ({ kind: 'quotation', ...parts })),
  )
  const replies = fc
    .array(block, { maxLength: 5 })
    .map((blocks): Reply => ({ language: 'ar', blocks, buttons }))

  /** What the blocks say, as the channel's reader would note it down: nothing of it may change. */
  const said = (blocks: readonly Block[]) => ({
    own: blocks
      .flatMap((part) =>
        part.kind === 'paragraph' ? part.content : part.kind === 'list' ? part.items.flat() : [],
      )
      .map((piece) => piece.text)
      .join(''),
    quoted: blocks.map((part) => (part.kind === 'quotation' ? part.text : '')).join(''),
    ours: blocks
      .map((part) => (part.kind === 'quotation' ? (part.translation?.text ?? '') : ''))
      .join(''),
  })

  it('makes every message fit', () => {
    fc.assert(
      fc.property(replies, (whole) => {
        for (const part of splitReply(whole, LIMIT, measure)) {
          expect(measure(part)).toBeLessThanOrEqual(LIMIT)
        }
      }),
    )
  })

  it('loses no character, quoted or our own', () => {
    // An excerpt or a translation of one character may be repeated, so both are longer here.
    const divisible = replies.filter(({ blocks }) =>
      blocks.every(
        (part) =>
          part.kind !== 'quotation' ||
          [part.text, part.translation?.text ?? part.text].every((words) => words.length > 60),
      ),
    )
    fc.assert(
      fc.property(divisible, (whole) => {
        const parts = splitReply(whole, LIMIT, measure).flatMap(({ blocks }) => blocks)
        expect(said(parts)).toEqual(said(whole.blocks))
      }),
    )
  })

  it('keeps each quotation with its source, a slice of the original, marked where it is cut', () => {
    fc.assert(
      fc.property(block, (original) => {
        fc.pre(original.kind === 'quotation')
        const parts = splitReply(reply(original), LIMIT, measure).flatMap(({ blocks }) => blocks)
        for (const [at, part] of parts.entries()) {
          if (part.kind !== 'quotation') throw new Error('A quotation became something else')
          expect(part.source).toEqual(original.source)
          expect(original.text).toContain(part.text)
          if (part.text === original.text) expect(part.cut).toEqual(original.cut)
          else {
            expect(part.cut.before).toBe(at > 0 || original.cut.before)
            expect(part.cut.after).toBe(at < parts.length - 1 || original.cut.after)
          }
        }
      }),
    )
  })

  it('puts all buttons under the last message and none under another', () => {
    fc.assert(
      fc.property(replies, (whole) => {
        const parts = splitReply(whole, LIMIT, measure)
        expect(parts.map((part) => part.buttons)).toEqual(
          parts.map((_, at) => (at === parts.length - 1 ? buttons : [])),
        )
      }),
    )
  })
})
