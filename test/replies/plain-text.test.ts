import { describe, expect, it } from 'vitest'
import { plainText } from '#replies/plain-text.ts'
import type { Block, Inline, Reply } from '#replies/reply.ts'

const text = (letters: string): Inline => ({ kind: 'text', text: letters })

const reply = (...blocks: readonly Block[]): Reply => ({
  language: 'en',
  blocks,
  buttons: [[{ label: 'All calls', action: { kind: 'calls', page: 1 } }]],
})

const quotation: Block & { kind: 'quotation' } = {
  kind: 'quotation',
  language: 'ar',
  text: 'تحدثا اليوم',
  cut: { before: false, after: false },
  translation: null,
  source: [text('The Gazette')],
}

describe('plainText', () => {
  it('parts blocks by an empty line, and leaves the buttons out', () => {
    const blocks: readonly Block[] = [
      { kind: 'paragraph', content: [{ kind: 'strong', text: 'Yes.' }, text(' On Friday.')] },
      { kind: 'paragraph', content: [{ kind: 'emphasis', text: 'Inferred.' }] },
    ]
    expect(plainText(reply(...blocks))).toBe('Yes. On Friday.\n\nInferred.')
  })

  it('writes each item of a list behind a bullet on a line of its own', () => {
    expect(plainText(reply({ kind: 'list', items: [[text('one')], [text('two')]] }))).toBe(
      '• one\n• two',
    )
  })

  it('writes a link with its address', () => {
    const link: Inline = { kind: 'link', text: 'here', href: 'https://example.org/' }
    expect(plainText(reply({ kind: 'paragraph', content: [link] }))).toBe(
      'here <https://example.org/>',
    )
  })

  it('marks what is quoted, with its source under it', () => {
    expect(plainText(reply(quotation))).toBe('> تحدثا اليوم\n— The Gazette')
  })

  it('shows where the paragraph goes on before and after the excerpt', () => {
    expect(plainText(reply({ ...quotation, cut: { before: true, after: false } }))).toContain(
      '> … تحدثا اليوم\n',
    )
    expect(plainText(reply({ ...quotation, cut: { before: false, after: true } }))).toContain(
      '> تحدثا اليوم …\n',
    )
  })

  it('puts our translation between the excerpt and its source, marked as ours', () => {
    const translation = { label: 'Our translation:', text: 'They spoke today' }
    expect(plainText(reply({ ...quotation, translation }))).toBe(
      '> تحدثا اليوم\nOur translation: They spoke today\n— The Gazette',
    )
  })
})
