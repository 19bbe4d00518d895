import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bot, bots, type Person, read } from './chat.ts'

const openBot = bots()

let bot: Bot
let rim: Person

beforeEach(async () => {
  bot = await openBot()
  rim = bot.person()
})
afterEach(() => bot.close())

const LAST = 'When was the last call between Austin and Belousov?'

describe('the language of an answer', () => {
  it('is that of the question', async () => {
    expect(read(await rim.says(LAST))).toContain('12 July 2024')
    expect(read(await rim.says('متى كانت آخر مكالمة بين أوستن وبيلوسوف؟'))).toContain(
      '12 يوليو/تموز 2024',
    )
  })

  it('is the chosen one, once one is chosen, whatever the question is in', async () => {
    await rim.presses('language:ar')
    expect(read(await rim.says(LAST))).toContain('12 يوليو/تموز 2024')
    await rim.presses('language:en')
    expect(read(await rim.says('متى كانت آخر مكالمة بين أوستن وبيلوسوف؟'))).toContain(
      '12 July 2024',
    )
  })

  it('is chosen with a word about it, in that language, in place of the question', async () => {
    const chosen = await rim.presses('language:en')
    expect(chosen).toMatchObject({ place: 'replace', toast: expect.stringContaining('English') })
    expect(read(chosen)).toContain('English')
  })

  it('is that of the program for a command, and Arabic where it tells none', async () => {
    const tom = bot.person({ person: '2', hint: 'en' })
    expect((await tom.commands('help')).replies[0]?.language).toBe('en')
    expect((await rim.commands('help')).replies[0]?.language).toBe('ar')
  })

  it('stays that of the answer when a button under it is pressed', async () => {
    const sami = bot.person({ person: '3', hint: 'ar' })
    const [answer] = (await sami.says(LAST)).replies
    expect(answer?.language).toBe('en')
    expect((await sami.presses('call:2024-07-12-austin-belousov')).replies[0]?.language).toBe('en')
    expect((await sami.presses('calls:1')).replies[0]?.language).toBe('en')
    await sami.says('كم مكالمة جرت في 2022؟')
    expect((await sami.presses('calls:1')).replies[0]?.language).toBe('ar')
  })

  it('is that of the answer before for a question without letters', async () => {
    await rim.says(LAST)
    expect((await rim.says('2022?')).replies[0]?.language).toBe('en')
  })

  it('is forgotten with what was spoken of', async () => {
    await rim.says(LAST)
    bot.wait(16)
    expect((await rim.commands('calls')).replies[0]?.language).toBe('ar')
  })
})

describe('a follow-up', () => {
  it('is about the call last spoken of', async () => {
    await rim.says('ماذا تناولت مكالمة 13 مايو 2022؟')
    expect(read(await rim.says('ومن طلبها؟'))).toMatch(/أوستن.*مايو\/أيار 2022/)
    expect(read(await rim.says('وكم دامت؟'))).toContain('ساعة')
  })

  it('is about a call that a button showed', async () => {
    await rim.presses('call:2022-05-13-austin-shoigu')
    expect(read(await rim.says('and who asked for it?'))).toContain('13 May 2022')
  })

  it('is about a call that a command showed', async () => {
    await rim.commands('call', '2022-05-13-austin-shoigu')
    expect(read(await rim.says('how long did it last?'))).toContain('hour')
  })

  it('is understood a quarter of an hour later, and not after that', async () => {
    await rim.says('When was the call of 13 May 2022?')
    bot.wait(15)
    expect(read(await rim.says('and who asked for it?'))).toContain('13 May 2022')
    bot.wait(15.01)
    expect(read(await rim.says('and who asked for it?'))).not.toContain('13 May 2022:')
  })

  it('counts the quarter of an hour from the last word about it', async () => {
    await rim.says('When was the call of 13 May 2022?')
    bot.wait(10)
    await rim.says('and how long did it last?')
    bot.wait(10)
    expect(read(await rim.says('and who asked for it?'))).toContain('13 May 2022')
  })

  it('still is after a question that was refused', async () => {
    await rim.says('When was the call of 13 May 2022?')
    await rim.says('What is the weather in Paris?')
    expect(read(await rim.says('and who asked for it?'))).toContain('13 May 2022')
  })

  it('is about what the same person spoke of: two people in a group are apart', async () => {
    const ali = bot.person({ chat: '-100', person: '7' })
    const tom = bot.person({ chat: '-100', person: '8' })
    await ali.says('When was the call of 13 May 2022?')
    await tom.says('When was the call of 25 June 2024?')
    expect(read(await ali.says('and who asked for it?'))).toContain('13 May 2022')
    expect(read(await tom.says('and who asked for it?'))).toContain('25 June 2024')
  })

  it('is about what was spoken of in the same chat', async () => {
    await bot.person({ chat: '-100', person: '7' }).says('When was the call of 13 May 2022?')
    const elsewhere = await bot.person({ chat: '7', person: '7' }).says('and who was it between?')
    const stranger = await bot.person({ chat: '8', person: '8' }).says('and who was it between?')
    expect(read(elsewhere)).toBe(read(stranger))
  })

  it('asks again what was asked, of someone else', async () => {
    await rim.says('متى كانت آخر مكالمة بين أوستن وشويغو؟')
    expect(read(await rim.says('وبيلوسوف؟'))).toContain('12 يوليو/تموز 2024')
  })
})

describe('today', () => {
  it('is the day of the clock in the time zone', async () => {
    const question = 'How many days have passed since the last call?'
    expect(read(await rim.says(question))).toContain('161')
    const farEast = await openBot('Pacific/Kiritimati')
    expect(read(await farEast.person().says(question))).toContain('162')
    await farEast.close()
    bot.wait(24 * 60)
    expect(read(await rim.says(question))).toContain('162')
  })
})
