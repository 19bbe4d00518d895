import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bot, bots, type Person, read } from './chat.ts'
import { codesOf, labelsOf, press, pressAll } from './pressing.ts'

const CHANNEL = '-1009876543210'

const openBot = bots()

let bot: Bot
/** An administrator, in the channel and at home. */
let inChannel: Person
let atHome: Person

beforeEach(async () => {
  bot = await openBot()
  bot.administrators.add('9')
  inChannel = bot.person({ chat: CHANNEL, person: '9', hint: 'en', kind: 'channel' })
  atHome = bot.person({ chat: '9', person: '9', hint: 'en' })
  await inChannel.commands('subscribe')
})
afterEach(() => bot.close())

const chosen = async () => {
  const found = await bot.subscriptions.find({ chat: CHANNEL, topic: null })
  if (found === null) throw new Error('No subscription')
  return found
}

describe('What is kept of a channel', () => {
  it('is shown to an administrator in private, never before its readers', async () => {
    const shown = await inChannel.commands('mydata')
    expect(read(shown)).toMatch(/comes in a private chat/)
    expect(read(shown)).not.toMatch(/Notices in this chat|Last set by/)
    const [code = ''] = codesOf(shown)
    const told = await inChannel.presses(code)
    expect(told.place).toBe('privately')
    expect(read(told)).toMatch(/Notices in this chat:[\s\S]*Last set by you/)
    const reader = bot.person({ chat: CHANNEL, person: '3', hint: 'en', kind: 'channel' })
    expect(await reader.presses(code)).toMatchObject({ replies: [] })
  })

  it('is what is forgotten by its button, and nothing of the administrator\u2019s own', async () => {
    await atHome.commands('subscribe')
    await press(inChannel, await inChannel.commands('forget'), 'Delete everything')
    expect(await bot.subscriptions.ofChat(CHANNEL)).toEqual([])
    expect(await bot.subscriptions.ofChat('9')).toHaveLength(1)
  })
})

describe('The settings of a channel', () => {
  it('open in the private chat of the administrator who presses under a notice', async () => {
    const opened = await inChannel.presses('open:-')
    expect(opened).toMatchObject({
      place: 'privately',
      toast: expect.stringMatching(/in your private chat/),
      unreachable: expect.stringMatching(/begin a private chat/),
    })
    expect(read(opened)).toMatch(/^What is told in channel -1009876543210, and when:/)
  })

  it('are set from there, for the channel and not for the private chat', async () => {
    await atHome.commands('subscribe')
    const opened = await inChannel.presses('open:-')
    const page = await pressAll(atHome, opened, 'What of them', 'Planned calls')
    expect(page.place).toBe('replace')
    expect(labelsOf(page)).toContain('✓ Planned calls')
    expect(await chosen()).toMatchObject({ kinds: ['held', 'planned'], setBy: '9' })
    const own = await bot.subscriptions.find({ chat: '9', topic: null })
    expect(own?.kinds).toEqual(['held'])
    const ended = await press(atHome, await press(atHome, page, 'Back'), 'Stop the notices')
    expect((await chosen()).state.kind).toBe('ended')
    await press(atHome, ended, 'Tell me of new calls')
    expect((await chosen()).state.kind).toBe('active')
  })

  it('are in the language that the administrator reads, whatever the channel is told in', async () => {
    await atHome.presses('language:ar')
    expect(read(await inChannel.presses('open:-'))).toMatch(/^ما يُبلَّغ به في القناة/)
  })

  it('are never shown to its readers: /settings shows the way to them', async () => {
    const shown = await inChannel.commands('settings')
    expect(read(shown)).toMatch(/open in a private chat/)
    expect(codesOf(shown)).toEqual(['open:-'])
    expect(await inChannel.presses('set:-:what:calls+planned')).toMatchObject({
      place: 'privately',
    })
    expect((await chosen()).kinds).toEqual(['held'])
  })

  it('are nobody else\u2019s to open or to set, from wherever they press', async () => {
    const opened = await inChannel.presses('open:-')
    const [code = ''] = codesOf(await press(atHome, opened, 'What of them'))
    const refused = { replies: [], toast: expect.stringMatching(/only an administrator/) }
    const reader = bot.person({ chat: CHANNEL, person: '3', hint: 'en', kind: 'channel' })
    expect(await reader.presses('open:-')).toMatchObject(refused)
    const stranger = bot.person({ chat: '3', person: '3', hint: 'en' })
    expect(await stranger.presses(code)).toMatchObject(refused)
    bot.administrators.delete('9')
    expect(await atHome.presses(code)).toMatchObject(refused)
    bot.administrators.add('9')
    const group = bot.person({ chat: '-5', person: '9', hint: 'en', kind: 'group' })
    expect(await group.presses(code)).toMatchObject({ replies: [] })
    expect((await chosen()).kinds).toEqual(['held'])
  })
})
