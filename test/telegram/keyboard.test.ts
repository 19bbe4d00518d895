import { describe, expect, it } from 'vitest'
import type { Button, Reply } from '#replies/reply.ts'
import { keyboard } from '#telegram/keyboard.ts'

const under = (buttons: readonly (readonly Button[])[]): Reply => ({
  language: 'ar',
  blocks: [],
  buttons,
})

const press = (label: string, call: string): Button => ({ label, action: { kind: 'call', call } })

describe('keyboard', () => {
  it('keeps the rows, and is null without buttons', () => {
    expect(keyboard(under([[press('أ', 'a'), press('ب', 'b')], [], [press('ج', 'c')]]))).toEqual({
      inline_keyboard: [
        [
          { text: 'أ', callback_data: 'call:a' },
          { text: 'ب', callback_data: 'call:b' },
        ],
        [{ text: 'ج', callback_data: 'call:c' }],
      ],
    })
    expect(keyboard(under([[]]))).toBeNull()
  })

  it('shows a label with Latin letters and a date in the order of Arabic', () => {
    const [row] = keyboard(under([[press('Sputnik 12 يوليو', 'a')]]))?.inline_keyboard ?? []
    expect(row?.[0]?.text).toBe('\u200fSputnik\u200f 12 يوليو')
  })

  it('refuses to carry more than Telegram takes', () => {
    expect(() => keyboard(under([[press('أ', 'x'.repeat(60))]]))).toThrow('64 bytes')
  })
})
