import { setTimeout as wait } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UpdateLog } from '#notices/update-log.ts'
import { createJobLocks } from '#storage/job-locks.ts'
import { openDatabase } from '#storage/open-database.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import type { Database } from '#storage/tables.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import type { BotParts, BotSettings } from '#telegram/bot-parts.ts'
import { createBot } from '#telegram/create-bot.ts'
import { botPartsOver } from './bot-parts.ts'
import { aPerson, privately, requestsOf } from './conversation.ts'
import { saying, scriptedDialogue, sending } from './scripted-dialogue.ts'
import { createTelegramServer, type TelegramServer } from './telegram-server.ts'

const rim = aPerson()
const chat = privately(rim)
const SECRET = 'a-secret-of-the-tests'

let server: TelegramServer
let db: Database
beforeEach(async () => {
  server = await createTelegramServer()
  db = await openDatabase(':memory:')
  server.write(chat, rim, { text: 'hello' })
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server.close()
  await db.destroy()
})

const echo = () =>
  scriptedDialogue((incoming) => sending(saying(incoming.kind === 'text' ? incoming.text : '')))

const botOver = (
  dialogue: BotParts['dialogue'],
  more: Partial<BotParts> = {},
  sharing: BotSettings['sharing'] = null,
) => createBot(server.token, botPartsOver(db, dialogue, more), { apiRoot: server.apiRoot, sharing })

const anUpdate = (update_id: number, text: string, from = rim): Update => ({
  update_id,
  message: { message_id: update_id, date: 1, chat: { ...chat, id: from.id }, from, text },
})

const said = (): readonly (string | undefined)[] =>
  server.botMessages(chat.id).map(({ text }) => text)

const until = async (condition: () => boolean): Promise<void> => {
  for (let times = 0; !condition() && times < 500; times += 1) await wait(10)
  expect(condition()).toBe(true)
}

/** A log of updates that fails so often before it works. */
const failingTimes = (times: number): UpdateLog => {
  const log = createUpdateLog(db)
  let left = times
  return {
    ...log,
    begin: async (...given) => {
      left -= 1
      if (left >= 0) throw new StorageFault('away', { reason: 'away' })
      return log.begin(...given)
    },
  }
}

describe('an update that is delivered', () => {
  it('is announced with a secret and the kinds that are wanted', async () => {
    const bot = botOver(echo())
    expect(await bot.receive({ url: 'https://bot.example/hook', secret: SECRET })).toBe(
      server.me.username,
    )
    expect(requestsOf(server, 'setWebhook')[0]?.payload).toEqual({
      url: 'https://bot.example/hook',
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'my_chat_member', 'channel_post'],
    })
    await bot.stop()
  })

  it('comes again where the bot is not ready', async () => {
    expect(await botOver(echo()).take(anUpdate(1, 'one'))).toBe('away')
    expect(said()).toEqual([])
  })

  it('is answered once, however often Telegram repeats it', async () => {
    const bot = botOver(echo())
    await bot.receive({ url: 'https://bot.example/hook', secret: SECRET })
    expect(await bot.take(anUpdate(1, 'one'))).toBe('done')
    expect(await bot.take(anUpdate(1, 'one'))).toBe('done')
    expect(said()).toEqual(['one'])
    await bot.stop()
  })

  it('is left to the process that has it in hand', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow = scriptedDialogue(async () => {
      await promise
      return sending(saying('slow'))
    })
    const [first, second] = [botOver(slow), botOver(echo())]
    await first.receive({ url: 'https://bot.example/hook', secret: SECRET })
    await second.receive({ url: 'https://bot.example/hook', secret: SECRET })
    const taking = first.take(anUpdate(1, 'one'))
    await until(() => slow.told.length === 1)
    expect(await second.take(anUpdate(1, 'one'))).toBe('in-hand')
    resolve()
    expect(await taking).toBe('done')
    expect(await first.take(anUpdate(1, 'one'))).toBe('done')
    await vi.waitFor(async () => expect(await second.take(anUpdate(1, 'one'))).toBe('done'))
    expect(said()).toEqual(['slow'])
    await Promise.all([first.stop(), second.stop()])
  })

  it('of one chat waits for the one before it, and of another does not', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const dialogue = scriptedDialogue(async (incoming) => {
      const text = incoming.kind === 'text' ? incoming.text : ''
      if (text === 'slow') await promise
      return sending(saying(text))
    })
    const sami = aPerson({ id: 43 })
    server.write(privately(sami), sami, { text: 'hello' })
    const bot = botOver(dialogue)
    await bot.receive({ url: 'https://bot.example/hook', secret: SECRET })
    const taking = [anUpdate(1, 'slow'), anUpdate(2, 'quick')].map((update) => bot.take(update))
    await bot.take(anUpdate(3, 'other', sami))
    expect(server.botMessages(sami.id)).toHaveLength(1)
    expect(said()).toEqual([])
    resolve()
    await Promise.all(taking)
    expect(said()).toEqual(['slow', 'quick'])
    await bot.stop()
  })

  it('comes again where the store is away, before or while it is answered', async () => {
    let isAway = true
    const dialogue = scriptedDialogue(() => {
      if (isAway) throw new StorageFault('away', { reason: 'away' })
      return sending(saying('answer'))
    })
    const bot = botOver(dialogue, { updates: failingTimes(1) })
    await bot.receive({ url: 'https://bot.example/hook', secret: SECRET })
    expect(await bot.take(anUpdate(1, 'one'))).toBe('away')
    expect(dialogue.told).toEqual([])
    expect(await bot.take(anUpdate(1, 'one'))).toBe('away')
    expect(said()).toEqual([])
    isAway = false
    expect(await bot.take(anUpdate(1, 'one'))).toBe('done')
    expect(said()).toEqual(['answer'])
    await bot.stop()
  })

  it('is done where the answer fails by itself: the person was told', async () => {
    const dialogue = scriptedDialogue(() => {
      throw new Error('odd')
    })
    const bot = botOver(dialogue)
    await bot.receive({ url: 'https://bot.example/hook', secret: SECRET })
    expect(await bot.take(anUpdate(1, 'one'))).toBe('done')
    expect(said()).toEqual(['Sorry, that was our fault.'])
    await bot.stop()
    expect(await bot.take(anUpdate(2, 'two'))).toBe('away')
  })
})

describe('an update that is fetched', () => {
  const running = async (bot: ReturnType<typeof botOver>) => {
    const ready = Promise.withResolvers<string>()
    const ended = bot.run(ready.resolve)
    await ready.promise
    return ended
  }
  const say = (text: string) => {
    const message = server.write(chat, rim, { text })
    return server.deliver({ message: { ...message, chat, from: rim } })
  }

  it('waits with all after it until the store is back', async () => {
    const bot = botOver(echo(), { updates: failingTimes(1) })
    const ended = bot.run(() => {})
    await Promise.all([say('one'), say('two')])
    expect(said()).toEqual(['one', 'two'])
    await bot.stop()
    await ended
  })

  it('is not confirmed where the bot stops while the store is away', async () => {
    const bot = botOver(echo(), { updates: failingTimes(1000) })
    const ended = bot.run(() => {})
    say('one')
    await until(() => server.pending().length === 1)
    await wait(50)
    await bot.stop()
    await ended
    expect(server.pending()).toHaveLength(1)
    const next = botOver(echo())
    const nextEnded = next.run(() => {})
    await until(() => said().length === 1)
    await next.stop()
    await nextEnded
  })

  it('that a process which died had in hand is answered by the next', async () => {
    const log = createUpdateLog(db)
    await log.begin(1000, Date.now(), Date.now() + 90_000)
    const bot = botOver(echo())
    const ended = bot.run(() => {})
    await say('one')
    expect(said()).toEqual(['one'])
    await bot.stop()
    await ended
  })

  it('is fetched by one of several processes, and by the next when that one stops', async () => {
    const locks = createJobLocks(db)
    const [first, second] = [echo(), echo()]
    const bots = [first, second].map((dialogue, at) =>
      botOver(dialogue, {}, { locks, by: `process ${at}` }),
    )
    const [one, other] = bots
    if (one === undefined || other === undefined) return
    const oneEnded = running(one)
    await wait(50)
    let otherIsReady = false
    const otherEnded = other.run(() => {
      otherIsReady = true
    })
    await say('one')
    expect([first.told.length, second.told.length, otherIsReady]).toEqual([1, 0, false])
    await one.stop()
    await oneEnded
    await say('two')
    expect([first.told.length, second.told.length]).toEqual([1, 1])
    await other.stop()
    await otherEnded
  })
})
