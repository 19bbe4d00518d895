import { describe, expect, test } from 'vitest'
import { messageSchema } from '#preview/message.ts'

const schema = messageSchema(100)

describe('what a page sends', () => {
  test('a text is a text, without the space around it', () => {
    expect(schema.parse({ text: ' متى؟\n' })).toEqual({ kind: 'text', text: 'متى؟' })
    expect(schema.parse({ text: '' })).toEqual({ kind: 'text', text: '' })
  })

  test.each([
    ['/start', 'start', ''],
    ['/call 12 July 2024', 'call', '12 July 2024'],
    ['/call  12 يوليو 2024 ', 'call', '12 يوليو 2024'],
    ['/Call@hotline_bot 2024-07-12', 'call', '2024-07-12'],
    ['/call\n12 July\n2024', 'call', '12 July\n2024'],
  ])('%j is a command', (text, name, argument) => {
    expect(schema.parse({ text })).toEqual({ kind: 'command', name, argument })
  })

  test.each(['/', '/ start', '//start', '/بداية', 'see /start', '/12.07.2024', '/a-b'])(
    '%j is no command',
    (text) => {
      expect(schema.parse({ text })).toEqual({ kind: 'text', text })
    },
  )

  test('a press carries its code', () => {
    expect(schema.parse({ press: 'calls:2' })).toEqual({ kind: 'press', code: 'calls:2' })
  })

  test.each([
    undefined,
    null,
    'text',
    [],
    {},
    { text: 1 },
    { text: 'a', press: 'calls:2' },
    { text: 'a', chat: 'of-another' },
    { text: 'a'.repeat(101) },
    { press: '' },
    { press: 'a'.repeat(65) },
  ])('%j is refused', (body) => {
    expect(schema.safeParse(body).success).toBe(false)
  })
})
