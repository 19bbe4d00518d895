import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#dialogue/dialogue.ts'
import { COMMANDS } from '#dialogue/dialogue.ts'
import { ActionCode } from '#replies/action-code.ts'
import { anyText } from '../makers/texts.ts'
import { type Bot, bots, read } from './chat.ts'

const openBot = bots()

let bot: Bot
beforeAll(async () => {
  bot = await openBot()
})
afterAll(() => bot.close())

const codesOf = ({ replies }: Outcome): readonly string[] =>
  replies.flatMap(({ buttons }) => buttons.flat().map(({ action }) => ActionCode.encode(action)))

describe.each(['ar', 'en'] as const)('every button that can be reached in %s', (language) => {
  it('leads to a reply in that language, whose buttons do too', async () => {
    const rim = bot.person({ chat: language, person: language })
    await rim.presses(`language:${language}`)
    const waiting: string[] = []
    for (const name of COMMANDS) waiting.push(...codesOf(await rim.commands(name)))
    const pressed = new Set<string>()
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
      // The settings have a test of their own; what deletes the choice of the language would end this one.
      if (pressed.has(code) || /^(?:set|stop|forget):/.test(code)) continue
      pressed.add(code)
      const outcome = await rim.presses(code)
      expect(outcome.replies, code).toHaveLength(1)
      expect(read(outcome).trim(), code).not.toBe('')
      if (code.startsWith('language:')) await rim.presses(`language:${language}`)
      else expect(outcome.replies[0]?.language, code).toBe(language)
      waiting.push(...codesOf(outcome))
    }
    const kinds = new Set([...pressed].map((code) => code.split(':')[0]))
    expect(kinds).toEqual(
      new Set(['example', 'language', 'call', 'accounts', 'source', 'calls', 'tell', 'open']),
    )
    expect([...pressed].filter((code) => code.startsWith('source:'))).toHaveLength(5)
    expect([...pressed].filter((code) => code.startsWith('call:'))).toHaveLength(11)
  })

  it('carries a label short enough to be read on a phone', async () => {
    const rim = bot.person({ chat: language, person: language })
    for (const name of COMMANDS)
      for (const { label } of (await rim.commands(name)).replies.flatMap(({ buttons }) =>
        buttons.flat(),
      ))
        expect(label.length, label).toBeLessThanOrEqual(64)
  })
})

describe('whatever is sent', () => {
  const isSound = (outcome: Outcome): void => {
    expect(outcome.replies.length + (outcome.toast === null ? 0 : 1)).toBeGreaterThan(0)
    for (const { blocks } of outcome.replies) expect(blocks.length).toBeGreaterThan(0)
  }

  it('as text is answered', async () => {
    const rim = bot.person({ chat: 'any', person: 'any' })
    await fc.assert(
      fc.asyncProperty(anyText(), async (text) => isSound(await rim.says(text))),
      { numRuns: 150 },
    )
  })

  it('as a question with anything in the place of its names and dates is answered', async () => {
    const rim = bot.person({ chat: 'any', person: 'any' })
    const frames = [
      (x: string) => `متى كانت مكالمة ${x}؟`,
      (x: string) => `كم يوماً بين ${x} و13 مايو 2022؟`,
      (x: string) => `who called ${x} on 25 June 2024?`,
      (x: string) => `calls before ${x} and after ${x}`,
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...frames), anyText(20), async (frame, text) =>
        isSound(await rim.says(frame(text))),
      ),
      { numRuns: 150 },
    )
  })

  it('as a command or on a button is answered', async () => {
    const rim = bot.person({ chat: 'any', person: 'any' })
    const kind = fc.constantFrom(
      '',
      'call:',
      'accounts:',
      'source:',
      'calls:',
      'example:',
      'language:',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...COMMANDS, 'x'),
        kind,
        anyText(20),
        async (name, code, text) => {
          isSound(await rim.commands(name, text))
          isSound(await rim.presses(code + text))
        },
      ),
      { numRuns: 100 },
    )
  })

  it.each([
    ['nothing', ''],
    ['only marks of direction', '\u200f\u200e\u202e\u2066'],
    ['half of a character', '\ud83d'],
    ['4,096 marks', '\u064b'.repeat(4096)],
    ['4,096 letters', 'ا'.repeat(4096)],
    ['4,096 characters of brackets', '(['.repeat(2048)],
    ['4,096 characters of digits', '1234567890-'.repeat(372)],
    ['a long chain of dates', '13 مايو 2022 '.repeat(315)],
    ['a long chain of names', 'Austin and Shoigu '.repeat(227)],
    ['a long chain of cues', 'how many calls of '.repeat(227)],
    ['more than Telegram lets anyone send', 'من اتصل '.repeat(2000)],
  ])('is answered within a second where it is %s', async (_, text) => {
    const start = performance.now()
    isSound(await bot.person({ chat: 'any', person: 'any' }).says(text))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
