import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bot, bots, type Person, read } from './chat.ts'

const CHANNEL = '-1009876543210'
const CALL = 'call:2024-07-12-austin-belousov'

const openBot = bots()

let bot: Bot
/** Somebody who reads the channel, there and at home. */
let reader: Person
let atHome: Person

beforeEach(async () => {
  bot = await openBot()
  reader = bot.person({ chat: CHANNEL, person: '3', hint: 'en', kind: 'channel' })
  atHome = bot.person({ chat: '3', person: '3', hint: 'en' })
})
afterEach(() => bot.close())

describe('A reader of a channel who presses', () => {
  it.each([CALL, 'accounts:2024-07-12-austin-belousov', 'calls:2', 'language:en', 'example:1'])(
    'is answered in private, and nothing is posted for all to see: %s',
    async (code) => {
      const outcome = await reader.presses(code)
      expect(outcome.replies).not.toEqual([])
      expect(outcome).toMatchObject({
        place: 'privately',
        toast: expect.stringMatching(/in your private chat/),
        unreachable: expect.stringMatching(/begin a private chat/),
      })
    },
  )

  it('is answered in the language of their private chat, where the talk then goes on', async () => {
    await atHome.presses('language:ar')
    expect(read(await reader.presses(CALL))).toContain('12 يوليو/تموز 2024')
    expect(read(await atHome.says('وكم استغرقت؟'))).toContain('12 يوليو/تموز 2024')
    expect(read(await atHome.commands('mydata'))).toContain('آخر سؤال (أنت)')
  })

  it('on a button that means nothing any more hears so over the chat', async () => {
    expect(await reader.presses('call:1999-01-01-a-b')).toMatchObject({
      replies: [],
      place: 'send',
    })
  })
})

it('In a group who presses is answered where everybody talks', async () => {
  const member = bot.person({ chat: '-5', person: '3', hint: 'en', kind: 'group' })
  expect(await member.presses(CALL)).toMatchObject({ place: 'send', toast: null })
})
