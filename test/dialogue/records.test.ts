import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TellableCall } from '#notices/call-change.ts'
import { type Bot, bots, type Person, read } from './chat.ts'
import { press } from './pressing.ts'

const openBot = bots()

let bot: Bot
let tom: Person

beforeEach(async () => {
  bot = await openBot()
  tom = bot.person({ hint: 'en' })
})
afterEach(() => bot.close())

const CALL: TellableCall = {
  id: '2024-07-12-austin-belousov',
  kind: 'held',
  on: '2024-07-12',
  between: ['austin', 'belousov'],
  sides: ['us', 'ru'],
}

const fill = async (): Promise<void> => {
  await tom.presses('language:en')
  await tom.says('When was the call of 12 July 2024?')
  await tom.commands('subscribe')
  await tom.presses('set:-:cities.arab:zone=Asia/Riyadh')
  await bot.notices.record([{ kind: 'new-call', call: CALL }], bot.now())
}

describe('/mydata', () => {
  it('says that nothing is kept where nothing is', async () => {
    expect(read(await tom.commands('mydata'))).toMatch(/Nothing is kept/)
  })

  it('tells in words all that is kept of a person: language, subject, subscription, notices', async () => {
    await fill()
    const told = read(await tom.commands('mydata'))
    expect(told).toMatch(/chosen by you: English/)
    expect(told).toMatch(/on 20 December 2024 at 15:00: about the call of 12 July 2024/)
    expect(told).toMatch(/By the clock of Riyadh/)
    expect(told).toMatch(/Last set by you/)
    expect(told).toMatch(/One notice.*:\n\n.*12 July 2024: Austin and Belousov.*waiting/)
    expect(told).toMatch(/Times are of Riyadh.*\/forget/)
    expect(told).not.toMatch(/\d{4}-\d{2}|undefined|null/)
  })

  it('does so in Arabic', async () => {
    await fill()
    await tom.presses('language:ar')
    const told = read(await tom.commands('mydata'))
    expect(told).toContain('لغة الأجوبة (أنت): العربية')
    expect(told).toContain('الإشعارات في هذه المحادثة')
    expect(told).toContain('12 يوليو/تموز 2024')
  })

  it('names each notice with what became of it, the last five', async () => {
    await tom.commands('subscribe')
    const calls = Array.from({ length: 7 }, (_, at) => ({ ...CALL, id: `call-${at}` }))
    await bot.notices.record(
      calls.map((call) => ({ kind: 'new-call', call })),
      bot.now(),
    )
    const told = read(await tom.commands('mydata'))
    expect(told).toMatch(/7 notices/)
    expect(told.match(/· waiting/g)).toHaveLength(5)
  })

  it('of a group tells of each of its people, ten at most', async () => {
    bot.administrators.add('9')
    for (let person = 1; person <= 14; person += 1)
      await bot.person({ chat: '-5', person: String(person), kind: 'group' }).presses('language:en')
    const admin = bot.person({ chat: '-5', person: '9', hint: 'en', kind: 'group' })
    const told = read(await admin.commands('mydata'))
    expect(told).toMatch(/chosen by you: English/)
    expect(told).toMatch(/chosen by person 1: English/)
    expect(told.match(/chosen by/g)).toHaveLength(10)
    expect(told).toMatch(/4 other people/)
  })

  it('tells of the topics of a forum apart', async () => {
    bot.administrators.add('9')
    const forum = { chat: '-5', person: '9', hint: 'en', kind: 'group' } as const
    await bot.person(forum).commands('subscribe')
    await bot.person({ ...forum, topic: 7 }).commands('subscribe')
    const told = read(await bot.person(forum).commands('mydata'))
    expect(told).toMatch(/Notices in this chat[\s\S]*Notices in topic number 7/)
  })
})

describe('/forget', () => {
  it('asks first, and until then deletes nothing', async () => {
    await fill()
    const before = read(await tom.commands('mydata'))
    const asked = await tom.commands('forget')
    expect(read(asked)).toMatch(/Delete everything/)
    expect(read(await tom.commands('mydata'))).toBe(before)
  })

  it('deletes all of it by its button, in place, and says so in the language it was', async () => {
    await tom.presses('language:ar')
    await tom.commands('subscribe')
    const done = await press(tom, await tom.commands('forget'), 'حذف كل شيء')
    expect(done.place).toBe('replace')
    expect(read(done)).toContain('حُذف كل شيء')
    expect(await bot.subscriptions.ofChat('1')).toEqual([])
    expect(await bot.notices.waitingFor({ chat: '1', topic: null })).toBe(0)
    expect(read(await tom.commands('mydata'))).toMatch(/Nothing is kept/)
  })

  it('leaves what is kept of others', async () => {
    const rim = bot.person({ chat: '2', person: '2', hint: 'ar' })
    await rim.commands('subscribe')
    await fill()
    await tom.presses('forget:chat')
    expect(await bot.subscriptions.ofChat('2')).toHaveLength(1)
  })
})
