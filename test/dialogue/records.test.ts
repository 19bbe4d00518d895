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

  it('tells of a message and its edits in one line', async () => {
    await tom.commands('subscribe')
    const sent = async () => {
      const now = bot.now()
      const order = { by: 'a', limit: 9, digestSize: 9, now, until: now + 60_000 }
      for (const sending of await bot.notices.claim(order))
        await bot.notices.settle(
          sending,
          'a',
          { kind: 'delivered', message: '7', freeAt: now },
          now,
        )
      bot.wait(60)
    }
    await bot.notices.record([{ kind: 'new-call', call: CALL }], bot.now())
    await sent()
    for (let times = 0; times < 3; times += 1) {
      await bot.notices.record([{ kind: 'further-report', call: CALL, was: CALL }], bot.now())
      await sent()
    }
    const told = read(await tom.commands('mydata'))
    expect(told).toMatch(/One notice that/)
    expect(told).toMatch(
      /12 July 2024: Austin and Belousov · 20 December 2024, 12:00 · sent · message 7 · edited 3 times, last on 20 December 2024 at 15:00/,
    )
    expect(told.match(/message 7/g)).toHaveLength(1)
  })

  it('names a call that was withdrawn by its day and people, and no message by a key', async () => {
    await tom.commands('subscribe')
    const gone = { ...CALL, id: '2026-11-19-austin-belousov', on: '2024-07-19' }
    await bot.notices.record([{ kind: 'new-call', call: gone }], bot.now())
    const now = bot.now()
    const order = { by: 'a', limit: 9, digestSize: 9, now, until: now + 60_000 }
    const message = '0b9d8a52-1f7f-4a52-9f0e-7a3f0c1d2e3f'
    for (const sending of await bot.notices.claim(order))
      await bot.notices.settle(sending, 'a', { kind: 'delivered', message, freeAt: now }, now)
    await bot.notices.record([{ kind: 'withdrawn', was: gone, into: null }], bot.now())
    const told = read(await tom.commands('mydata'))
    expect(told).toContain('19 July 2024: Austin and Belousov. Withdrawn · 20 December 2024, 12:00')
    expect(told).not.toContain(gone.id)
    expect(told).not.toContain(message)
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

  it('keeps what an editor decided, without their name, and says so before and after', async () => {
    await bot.database
      .insertInto('review_drafts')
      .values({
        id: 'd',
        slug: 's',
        outlet: 'o',
        text_key: 'k',
        url: null,
        text: 't',
        draft: '{}',
        state: '{}',
        waiting: 0,
        version: 1,
        taken_at: 1,
      })
      .execute()
    for (const number of [1, 2])
      await bot.database
        .insertInto('review_decisions')
        .values({
          number,
          draft: 'd',
          act: 'keep',
          scope: '{}',
          undoes: null,
          by_id: '1',
          by_name: 'Tom',
          at: Date.UTC(2024, 10, number, 9),
        })
        .execute()
    expect(read(await tom.commands('mydata'))).toMatch(
      /Your work as an editor:[\s\S]*2 decisions, with your name and number\.[\s\S]*From 1 November 2024 to 2 November 2024, the last at 09:00/,
    )
    const group = bot.person({ chat: '-5', person: '1', hint: 'en', kind: 'group' })
    bot.administrators.add('1')
    expect(read(await group.commands('mydata'))).not.toContain('editor')
    const asked = await tom.commands('forget')
    expect(read(asked)).toMatch(
      /What you decided as an editor stays, .* name and number are taken off/,
    )
    expect(read(await press(tom, asked, 'Delete everything'))).toMatch(/decided as an editor stays/)
    expect(read(await tom.commands('mydata'))).toMatch(/Nothing is kept/)
  })

  it('says nothing of editors to who is none', async () => {
    await fill()
    expect(read(await tom.commands('forget'))).not.toContain('editor')
  })

  it('deletes what is kept of the person in groups too, which /mydata says', async () => {
    const group = bot.person({ chat: '-5', person: '1', hint: 'en', kind: 'group' })
    bot.administrators.add('1')
    await group.presses('language:en')
    await group.commands('subscribe')
    expect(read(await tom.commands('mydata'))).toMatch(/In one other chat too something is kept/)
    await tom.presses('forget:chat')
    expect(read(await tom.commands('mydata'))).toMatch(/Nothing is kept/)
    expect(await bot.subscriptions.ofChat('-5')).toMatchObject([
      { setBy: '', state: { kind: 'active' } },
    ])
    const told = read(await group.commands('mydata'))
    expect(told).toContain('Last set by somebody who asked to be forgotten.')
    expect(told).not.toContain('chosen by')
  })

  it('leaves what is kept of others', async () => {
    const rim = bot.person({ chat: '2', person: '2', hint: 'ar' })
    await rim.commands('subscribe')
    await fill()
    await tom.presses('forget:chat')
    expect(await bot.subscriptions.ofChat('2')).toHaveLength(1)
  })
})
