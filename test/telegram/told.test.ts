import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Chat, Message, User } from 'grammy/types'
import { expect, it, onTestFinished } from 'vitest'
import { readConfig } from '#config.ts'
import { createLog } from '#log.ts'
import { runTelegram } from '#program/run-telegram.ts'
import { HERALD } from '../dialogue/review-pages.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { aGroup, aPerson, privately } from './conversation.ts'
import { createTelegramServer, type TelegramServer } from './telegram-server.ts'

/** Long enough for a machine that does much else: four chats, each at its own pace. */
const PATIENCE = 30_000

const editor = aPerson({ id: 99, language_code: 'en' })
const rim = aPerson({ id: 42, language_code: 'ar' })
const tom = aPerson({ id: 43, language_code: 'en' })
const forum = aGroup({ is_forum: true })
const channel = { id: -1_009_876_543_210, type: 'channel', title: 'News' } as const

/** The whole program against a Telegram of its own. */
const startProgram = async (server: TelegramServer): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-told-'))
  const read = readConfig({
    FEED_MINUTES: '0',
    BOT_TOKEN: server.token,
    ADMIN_IDS: String(editor.id),
    DATABASE_PATH: join(folder, 'hotline.sqlite'),
    SNAPSHOT_PATH: join(folder, 'passages.snapshot'),
    TELEGRAM_API_ROOT: server.apiRoot,
  })
  if (read.kind === 'faulty') throw new Error(read.faults.join('\n'))
  const ready = Promise.withResolvers<string>()
  const running = await runTelegram(
    server.token,
    { knowledge: realKnowledge(), dictionary: [] },
    read.config,
    ready.resolve,
    createLog('silent'),
  )
  onTestFinished(async () => {
    await running.stop()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await ready.promise
}

const plain = ({ text = '' }: Message): string => text.replace(/[\u200e\u200f]/g, '')

it('tells a call that review publishes to two languages, a topic and a channel, and takes it back', {
  timeout: 4 * PATIENCE,
}, async () => {
  const server = await createTelegramServer()
  await startProgram(server)

  const send = async (
    chat: Exclude<Chat, { type: 'channel' }>,
    from: User,
    parts: Partial<Message>,
  ) => {
    const message = server.write(chat, from, parts)
    await server.deliver({ message: { ...message, chat, from } })
  }
  const last = (chat: number): Message => {
    const message = server.botMessages(chat).at(-1)
    if (message === undefined) throw new Error('Nothing was said')
    return message
  }
  const press = async (label: string): Promise<void> => {
    const messages = server.botMessages(editor.id)
    for (const message of messages.toReversed()) {
      const keys = message.reply_markup?.inline_keyboard.flat() ?? []
      const key = keys.find(({ text }) => text.replace(/[\u200e\u200f]/g, '') === label)
      if (key !== undefined && 'callback_data' in key) {
        await server.press(editor, message, key.callback_data)
        return
      }
    }
    throw new Error(`No button «${label}» in ${messages.map(plain).join('\n')}`)
  }
  const eventually = async (what: () => boolean): Promise<void> => {
    for (let waited = 0; !what() && waited < PATIENCE; waited += 50) await wait(50)
    expect(what()).toBe(true)
  }

  await send(privately(rim), rim, { text: '/subscribe' })
  await send(privately(tom), tom, { text: '/subscribe' })
  server.write(forum, tom, { text: 'hello' })
  const inTopic = { message_thread_id: 7, is_topic_message: true } as const
  await send(forum, tom, { text: '/subscribe', ...inTopic })
  const refused = server.botMessages(forum.id).length
  server.appoint(forum.id, rim)
  await send(forum, rim, { text: '/subscribe', ...inTopic })
  const { from, ...post } = server.write(channel, rim, { text: '/subscribe' })
  await server.deliver({ channel_post: { ...post, chat: channel, sender_chat: channel } })
  expect(refused).toBe(1)

  const places = [rim.id, tom.id, forum.id, channel.id]
  const before = new Map(places.map((chat) => [chat, server.botMessages(chat).length]))
  const told = (chat: number): readonly Message[] =>
    server.botMessages(chat).slice(before.get(chat))

  server.keepFile('herald', new TextEncoder().encode(HERALD))
  await send(privately(editor), editor, {
    document: { file_id: 'herald', file_unique_id: 'herald', file_name: 'page.html' },
  })
  await press('Publish')
  await eventually(() => places.every((chat) => told(chat).length > 0))
  expect(plain(last(tom.id))).toMatch(/Hegseth/)
  expect(plain(last(rim.id))).toMatch(/هيغسيث/)
  expect(last(forum.id).message_thread_id).toBe(7)
  expect(plain(last(channel.id))).toMatch(/Hegseth|هيغسيث/)
  const first = new Map(places.map((chat) => [chat, plain(last(chat))]))

  await press('Undo')
  await eventually(() => places.every((chat) => plain(last(chat)) !== first.get(chat)))
  expect(places.map((chat) => told(chat).length)).toEqual([1, 1, 1, 1])
  expect(server.violations).toEqual([])
})
