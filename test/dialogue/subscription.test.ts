import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FIRST_CHOICES } from '#notices/subscription.ts'
import { type Bot, bots, type Person, read } from './chat.ts'
import { codesOf, labelsOf, press } from './pressing.ts'

const openBot = bots()

let bot: Bot
let tom: Person
let rim: Person

beforeEach(async () => {
  bot = await openBot()
  tom = bot.person({ chat: '1', person: '1', hint: 'en' })
  rim = bot.person({ chat: '2', person: '2', hint: 'ar' })
})
afterEach(() => bot.close())

const subscriptionOf = (chat: string, topic: number | null = null) =>
  bot.subscriptions.find({ chat, topic })

const stateOf = async (chat: string, topic: number | null = null) =>
  (await subscriptionOf(chat, topic))?.state.kind ?? null

describe('/subscribe', () => {
  it('tells a chat of each call that was held, in the language of who asks', async () => {
    await tom.commands('subscribe')
    await rim.commands('subscribe')
    const [english, arabic] = [await subscriptionOf('1'), await subscriptionOf('2')]
    const place = { topic: null, state: { kind: 'active' } }
    expect(english).toEqual({ ...FIRST_CHOICES, ...place, chat: '1', language: 'en', setBy: '1' })
    expect(arabic).toEqual({ ...FIRST_CHOICES, ...place, chat: '2', language: 'ar', setBy: '2' })
  })

  it('says what will be told, and how to change it', async () => {
    const english = await tom.commands('subscribe')
    expect(read(english)).toMatch(/each new call is told here, once/)
    expect(read(english)).toMatch(/Calls of all officials/)
    expect(read(english)).toMatch(/calls that were held\./)
    expect(read(english)).toMatch(/\/settings.*\/unsubscribe/)
    expect(labelsOf(english)).toEqual(['Notice settings'])
    const arabic = read(await rim.commands('subscribe'))
    expect(arabic).toContain('مكالمات جميع المسؤولين')
    expect(arabic).toContain('/settings')
  })

  it('says that it is so already, and changes nothing', async () => {
    await press(tom, await tom.commands('subscribe'), 'Notice settings')
    await tom.presses('set:-:how:sound=off')
    const before = await subscriptionOf('1')
    const again = read(await tom.commands('subscribe'))
    expect(again).toMatch(/told here already/)
    expect(again).toMatch(/Without a sound/)
    expect(await subscriptionOf('1')).toEqual(before)
  })

  it('in a topic is for that topic alone', async () => {
    const forum = { chat: '-100', person: '9', hint: 'en', kind: 'group' } as const
    bot.administrators.add('9')
    await bot.person({ ...forum, topic: 7 }).commands('subscribe')
    expect(await stateOf('-100', 7)).toBe('active')
    expect(await stateOf('-100')).toBeNull()
    const elsewhere = bot.person({ ...forum, topic: 8 })
    expect(read(await elsewhere.commands('settings'))).toMatch(/not told here/)
  })

  it('after /unsubscribe brings back what was chosen before', async () => {
    await tom.commands('subscribe')
    await tom.presses('set:-:when:cadence=weekly')
    await tom.commands('unsubscribe')
    const again = read(await tom.commands('subscribe'))
    expect(again).toMatch(/told here again/)
    expect(again).toMatch(/every Monday at 08:00/)
    expect(await stateOf('1')).toBe('active')
  })
})

describe('/unsubscribe', () => {
  it('ends it and says so, and says where there was nothing to end', async () => {
    expect(read(await tom.commands('unsubscribe'))).toMatch(/not told here/)
    await tom.commands('subscribe')
    const ended = await tom.commands('unsubscribe')
    expect(read(ended)).toMatch(/^Stopped/)
    expect(await stateOf('1')).toBe('ended')
    expect(read(await rim.commands('unsubscribe'))).toContain('لا تصل إلى هنا')
  })

  it('offers the way back, which works', async () => {
    await tom.commands('subscribe')
    const ended = await tom.commands('unsubscribe')
    await press(tom, ended, 'Tell me of new calls')
    expect(await stateOf('1')).toBe('active')
  })
})

describe('a chat that took no messages', () => {
  const block = () => bot.subscriptions.end({ chat: '1', topic: null }, 'blocked', bot.now())

  it('is told of calls again by /start, which says so', async () => {
    await tom.commands('subscribe')
    await block()
    const started = await tom.commands('start')
    expect(started.replies).toHaveLength(2)
    expect(read(started)).toMatch(/told here again/)
    expect(await stateOf('1')).toBe('active')
    expect(labelsOf(started)).not.toContain('Tell me of new calls')
  })

  it('stays as it is where /unsubscribe came first', async () => {
    await tom.commands('subscribe')
    await block()
    await tom.commands('unsubscribe')
    expect((await tom.commands('start')).replies).toHaveLength(1)
    expect(await stateOf('1')).toBe('ended')
  })

  it('is not told again by /start where it had unsubscribed itself', async () => {
    await tom.commands('subscribe')
    await tom.commands('unsubscribe')
    expect((await tom.commands('start')).replies).toHaveLength(1)
  })
})

describe.each(['group', 'channel'] as const)('in a %s', (kind) => {
  const open = (person: string) => bot.person({ chat: '-5', person, hint: 'en', kind })

  it.each(['subscribe', 'unsubscribe', 'settings', 'mydata', 'forget'])(
    '/%s is for administrators, and others are told so',
    async (name) => {
      bot.administrators.add('9')
      await open('9').commands('subscribe')
      const before = await subscriptionOf('-5')
      expect(read(await open('3').commands(name))).toMatch(/only an administrator/)
      expect(await subscriptionOf('-5')).toEqual(before)
      expect(read(await open('9').commands(name))).not.toMatch(/only an administrator/)
    },
  )

  it.each(['tell:-', 'stop:-', 'open:-', 'set:-:what:calls+planned', 'forget:chat'])(
    'the button %s does nothing for others, but to say so over the chat',
    async (code) => {
      bot.administrators.add('9')
      await open('9').commands('subscribe')
      const before = await subscriptionOf('-5')
      const outcome = await open('3').presses(code)
      expect(outcome.replies).toEqual([])
      expect(outcome.toast).toMatch(/only an administrator/)
      expect(await subscriptionOf('-5')).toEqual(before)
    },
  )

  it('is served in the language of the administrator', async () => {
    bot.administrators.add('9')
    await bot.person({ chat: '-5', person: '9', hint: 'ar', kind }).commands('subscribe')
    expect((await subscriptionOf('-5'))?.language).toBe('ar')
  })
})

describe('the button «tell me of new calls»', () => {
  const LABEL = 'Tell me of new calls'
  const asked = [
    'When was the last call between Austin and Belousov?',
    'Which calls were there in 2022?',
    'Is another call planned?',
  ]

  it.each(asked)('is under the answer to «%s», and works', async (question) => {
    const answer = await tom.says(question)
    expect(labelsOf(answer).at(-1)).toBe(LABEL)
    await press(tom, answer, LABEL)
    expect(await stateOf('1')).toBe('active')
    expect(labelsOf(await tom.says(question))).not.toContain(LABEL)
  })

  it.each(['start', 'calls'])('is under /%s until it was pressed', async (name) => {
    expect(labelsOf(await tom.commands(name)).at(-1)).toBe(LABEL)
    await tom.commands('subscribe')
    expect(labelsOf(await tom.commands(name))).not.toContain(LABEL)
  })

  it.each([
    'How long did the call of 13 May 2022 last?',
    'Who asked for the call of 13 May 2022?',
    'When was the first call?',
    'hello',
    'When was the call between Austin and Napoleon?',
  ])('is not under the answer to «%s»', async (question) => {
    expect(labelsOf(await tom.says(question))).not.toContain(LABEL)
  })

  it('is not offered to a whole group', async () => {
    const group = bot.person({ chat: '-5', person: '9', hint: 'en', kind: 'group' })
    expect(labelsOf(await group.says(asked[0] ?? ''))).not.toContain(LABEL)
    expect(labelsOf(await group.commands('start'))).not.toContain(LABEL)
  })

  it('speaks the language of the answer', async () => {
    const answer = await tom.says('متى كانت آخر مكالمة؟')
    expect(labelsOf(answer).at(-1)).toBe('أبلغني بالمكالمات الجديدة')
    expect(codesOf(answer).at(-1)).toBe('tell:-')
  })
})

describe('/language', () => {
  it('in a private chat is also that of its notices', async () => {
    await tom.commands('subscribe')
    await tom.presses('language:ar')
    expect((await subscriptionOf('1'))?.language).toBe('ar')
  })

  it('of one person in a group is not that of the group’s notices', async () => {
    bot.administrators.add('9')
    const admin = bot.person({ chat: '-5', person: '9', hint: 'en', kind: 'group' })
    await admin.commands('subscribe')
    await admin.presses('language:ar')
    expect((await subscriptionOf('-5'))?.language).toBe('en')
  })
})

describe('the button of a notice of a call that was not held', () => {
  it('shows what the sources report of it, and where', async () => {
    for (const { id } of bot.hotline.current().sources.ledger.attempts) {
      const card = await tom.presses(`call:${id}`)
      expect(read(card)).toMatch(/refused|expected|nothing to announce/)
      expect(read(card)).toMatch(/^> /m)
      expect(labelsOf(card)[0]).toMatch(/^Source: /)
    }
  })
})
