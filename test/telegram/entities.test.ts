import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/language.ts'
import type { Block, Inline, Reply } from '#replies/reply.ts'
import { splitReply } from '#replies/split-reply.ts'
import { withEntities } from '#telegram/entities.ts'
import { MESSAGE_LIMIT, messageSize } from '#telegram/message-size.ts'
import { createBotApiSchema } from './bot-api-schema.ts'
import { requestFaults } from './request-rules.ts'

const reply = (language: Language, ...blocks: readonly Block[]): Reply => ({
  language,
  blocks,
  buttons: [],
})

/** Each entity with the text that it covers. */
const covered = (whole: Reply): readonly (readonly [string, string])[] => {
  const { text, entities } = withEntities(whole)
  return entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])
}

describe('withEntities', () => {
  it('marks strong and emphatic words and links, and counts as Telegram does', () => {
    const whole = reply('en', {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '😀 On ' },
        { kind: 'strong', text: '12 July 2024' },
        { kind: 'text', text: ', ' },
        { kind: 'emphasis', text: 'inferred' },
        { kind: 'text', text: ': ' },
        { kind: 'link', text: 'Sputnik', href: 'https://sputnik.example/a_b*c' },
      ],
    })
    expect(withEntities(whole)).toEqual({
      text: '😀 On 12 July 2024, inferred: Sputnik',
      entities: [
        { type: 'bold', offset: 6, length: 12 },
        { type: 'italic', offset: 20, length: 8 },
        { type: 'text_link', offset: 30, length: 7, url: 'https://sputnik.example/a_b*c' },
      ],
    })
  })

  it('shows what looks like markup as it is', () => {
    const text = '*not* <b>bold</b> [a](https://b.example) `c` & _d_'
    const whole = reply('en', { kind: 'paragraph', content: [{ kind: 'text', text }] })
    expect(withEntities(whole)).toEqual({ text, entities: [] })
  })

  it('puts a bullet before each item of a list', () => {
    const items: readonly (readonly Inline[])[] = [
      [{ kind: 'text', text: 'one' }],
      [{ kind: 'strong', text: 'two' }],
    ]
    expect(withEntities(reply('en', { kind: 'list', items })).text).toBe('• one\n• two')
  })

  it('folds an excerpt and our translation up, with the label and the source between and under', () => {
    const whole = reply('en', {
      kind: 'quotation',
      language: 'ar',
      text: 'وأكد الوزيران أهمية الحوار',
      cut: { before: true, after: true },
      translation: { label: 'Our translation:', text: 'Both stressed dialogue' },
      source: [
        { kind: 'link', text: 'Sputnik', href: 'https://sputnik.example/a' },
        { kind: 'text', text: ', 12 July 2024' },
      ],
    })
    expect(withEntities(whole).text.split('\n')).toEqual([
      '…وأكد الوزيران أهمية الحوار…',
      'Our translation:',
      'Both stressed dialogue',
      'Sputnik, 12 July 2024',
    ])
    expect(covered(whole)).toEqual([
      ['expandable_blockquote', '…وأكد الوزيران أهمية الحوار…'],
      ['italic', 'Our translation:'],
      ['expandable_blockquote', 'Both stressed dialogue'],
      ['text_link', 'Sputnik'],
    ])
  })

  it('gives each line its direction, and the words of a quotation back untouched', () => {
    const text = 'CNN: اتصل الوزير بنظيره 2022-2023, 12 مرة'
    const whole = reply('ar', {
      kind: 'quotation',
      language: 'ar',
      text,
      cut: { before: false, after: false },
      translation: null,
      source: [{ kind: 'link', text: 'CNN', href: 'https://cnn.example/' }],
    })
    expect(covered(whole)).toEqual([
      ['expandable_blockquote', `\u200f${text}`],
      ['text_link', 'CNN'],
    ])
    expect(withEntities(whole).text.split('\n')[1]).toBe('\u200fCNN')
  })
})

describe('the laws of withEntities', () => {
  const schema = createBotApiSchema()
  const words = fc.array(
    fc.constantFrom('قال', 'Austin', '12', '2024-07-12', '،', '😀', '🇺🇸', '/call', '…', '.', 'أن'),
    { minLength: 1, maxLength: 40 },
  )
  const text = words.map((parts) => parts.join(' '))
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    fc
      .tuple(fc.constantFrom('text' as const, 'strong' as const, 'emphasis' as const), text)
      .map(([kind, shown]): Inline => ({ kind, text: shown })),
    text.map((shown): Inline => ({ kind: 'link', text: shown, href: 'https://a.example/b' })),
  )
  const line = fc.array(inline, { minLength: 1, maxLength: 6 })
  const language = fc.constantFrom<Language>('ar', 'en')
  const block: fc.Arbitrary<Block> = fc.oneof(
    line.map((content): Block => ({ kind: 'paragraph', content })),
    fc.array(line, { minLength: 1, maxLength: 8 }).map((items): Block => ({ kind: 'list', items })),
    fc
      .record({
        language,
        text: text.map((quoted) => quoted.repeat(4)),
        cut: fc.record({ before: fc.boolean(), after: fc.boolean() }),
        translation: fc.option(text.map((ours) => ({ label: 'Ours:', text: ours }))),
        source: line,
      })
      .map((parts): Block => ({ kind: 'quotation', ...parts })),
  )
  const replies = fc
    .record({ language, blocks: fc.array(block, { minLength: 1, maxLength: 12 }) })
    .map((parts): Reply => ({ ...parts, buttons: [] }))

  it('makes messages that Telegram takes, of any reply, once it is split', () => {
    fc.assert(
      fc.property(replies, (whole) => {
        for (const part of splitReply(whole, MESSAGE_LIMIT, messageSize)) {
          const payload = { chat_id: 1, ...withEntities(part) }
          expect(schema.faults('sendMessage', payload)).toEqual([])
          expect(requestFaults('sendMessage', payload)).toEqual([])
        }
      }),
    )
  })

  it('quotes every excerpt word for word', () => {
    fc.assert(
      fc.property(replies, (whole) => {
        const quotes = covered(whole).filter(([type]) => type === 'expandable_blockquote')
        for (const part of whole.blocks) {
          if (part.kind !== 'quotation') continue
          const shown = quotes.shift()?.[1] ?? ''
          const { before, after } = part.cut
          const expected = `${before ? '…' : ''}${part.text}${after ? '…' : ''}`
          expect(shown.replace(/^[\u200e\u200f]/, '')).toBe(expected)
          if (part.translation !== null) {
            expect(quotes.shift()?.[1]?.replace(/^[\u200e\u200f]/, '')).toBe(part.translation.text)
          }
        }
        expect(quotes).toEqual([])
      }),
    )
  })
})

describe('messageSize', () => {
  it('is full with 100 entities, however short the text is', () => {
    const items = (count: number): Block => ({
      kind: 'list',
      items: Array.from({ length: count }, (): Inline[] => [{ kind: 'strong', text: 'a' }]),
    })
    expect(messageSize(reply('en', items(100)))).toBe(MESSAGE_LIMIT)
    expect(splitReply(reply('en', items(101)), MESSAGE_LIMIT, messageSize)).toHaveLength(2)
  })
})
