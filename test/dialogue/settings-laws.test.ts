import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkChoices } from '#notices/check-choices.ts'
import { ActionCode } from '#replies/action-code.ts'
import { type Bot, bots } from './chat.ts'
import { buttonsOf, codesOf } from './pressing.ts'

/** What Telegram lets a button carry, in bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
const MOST_BYTES = 64

/** Telegram's own limit to the buttons of a message. */
const MOST_BUTTONS = 100

/** As long as a topic's number can be: the numbers of messages have 31 bits. */
const TOPIC = 2_147_483_647

const openBot = bots()

let bot: Bot
beforeAll(async () => {
  bot = await openBot()
  bot.administrators.add('9')
})
afterAll(() => bot.close())

/** As long as a channel's id can be. */
const CHANNEL = '-4000000000000'

describe.each(['ar', 'en'] as const)('whatever is pressed in the settings, in %s', (hint) => {
  const place = { chat: '-1', topic: TOPIC }
  const inTopic = () => {
    const admin = bot.person({ ...place, person: '9', hint, kind: 'group' })
    return { place, admin, post: admin.commands, open: () => admin.commands('settings') }
  }
  const ofChannel = () => {
    const there = bot.person({ chat: CHANNEL, person: '9', hint, kind: 'channel' })
    return {
      place: { chat: CHANNEL, topic: null },
      admin: bot.person({ chat: '9', person: '9', hint }),
      post: there.commands,
      open: () => there.presses('open:-'),
    }
  }

  it.each([
    ['a topic', inTopic],
    ['a channel', ofChannel],
  ])(
    'leaves choices that can be, and buttons that can be carried and mean what they carry: of %s',
    async (_, begin) => {
      const { place, admin, post, open } = begin()
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 25 }), async (presses) => {
          await post('subscribe')
          let shown = await open()
          for (const at of presses) {
            const codes = codesOf(shown)
            expect(codes.length).toBeLessThanOrEqual(MOST_BUTTONS)
            for (const [index, code] of codes.entries()) {
              expect(Buffer.byteLength(code), code).toBeLessThanOrEqual(MOST_BYTES)
              expect(ActionCode.decode(code), code).toEqual(buttonsOf(shown)[index]?.action)
            }
            expect(shown.replies).toHaveLength(1)
            expect(shown.replies[0]?.language).toBe(hint)
            shown = await admin.presses(codes[at % codes.length] ?? '')
            const subscription = await bot.subscriptions.find(place)
            expect(subscription && checkChoices(subscription)).toBeNull()
          }
        }),
        { numRuns: 40 },
      )
    },
  )

  it('or sent as a code that nobody showed, too', async () => {
    const admin = bot.person({ ...place, person: '9', hint, kind: 'group' })
    const figure = fc.integer({ min: 0, max: 9999 }).map(String)
    const change = fc.oneof(
      fc.tuple(fc.constantFrom('hour=', 'weekday='), figure).map((parts) => parts.join('')),
      fc.tuple(figure, figure).map(([from, to]) => `quiet=${from}-${to}`),
      fc.constantFrom(
        'zone=',
        'zone=Mars/Olympus',
        'zone=utc',
        'clock=UTC@0',
        'side+zz',
        'who=all',
      ),
      fc.string({ maxLength: 30 }),
    )
    await fc.assert(
      fc.asyncProperty(change, fc.constantFrom('when', 'what', 'cities.zz'), async (text, page) => {
        await admin.commands('subscribe')
        await admin.presses(`set:${TOPIC}:${page}:${text}`)
        const subscription = await bot.subscriptions.find(place)
        expect(subscription && checkChoices(subscription)).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})
