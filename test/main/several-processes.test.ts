import { join } from 'node:path'
import type { Update, User } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPostgres, makeDatabase, type TestDatabase } from '../storage/engines.ts'
import { createTelegramServer, type TelegramServer } from '../telegram/telegram-server.ts'
import { ownFolder } from './editorial-office.ts'
import { arabicPage, SAME_CALL } from './press.ts'
import { freePort, type ProgramProcess, startProgram } from './program-process.ts'
import { EDITOR, privateChat, RIM, seen, TOM } from './telegram-people.ts'

const SECRET = 'a-secret-of-the-tests'

/** One of several equal processes, to which updates can be delivered. */
type Process = {
  readonly program: ProgramProcess
  /** Delivers an update as Telegram does, and gives the answer's status. */
  deliver(update: Update, secret?: string): Promise<number>
  operations(path: string): Promise<Response>
}

let server: TelegramServer
let database: TestDatabase
let folder: ReturnType<typeof ownFolder>
let processes: readonly Process[] = []
let nextUpdate = 1

const startProcess = async (): Promise<Process> => {
  const [webhook, operations] = [await freePort(), await freePort()]
  const program = startProgram({
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    ADMIN_IDS: String(EDITOR.id),
    DATABASE_URL: database.url,
    SNAPSHOT_PATH: join(folder.path, 'passages.snapshot'),
    WEBHOOK_URL: 'https://bot.example/telegram',
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_PORT: String(webhook),
    OPERATIONS_PORT: String(operations),
  })
  await program.says(/answers in Telegram/)
  return {
    program,
    async deliver(update, secret = SECRET) {
      const { status } = await fetch(`http://127.0.0.1:${webhook}/telegram`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': secret,
        },
        body: JSON.stringify(update),
      })
      return status
    },
    operations: (path) => fetch(`http://127.0.0.1:${operations}${path}`),
  }
}

const at = (index: number): Process => {
  const process = processes[index]
  if (process === undefined) throw new Error(`No process ${index}`)
  return process
}

const anUpdate = (parts: Omit<Update, 'update_id'>): Update => {
  nextUpdate += 1
  return { update_id: nextUpdate, ...parts }
}

const written = (from: User, parts: object): Update => {
  const chat = privateChat(from)
  return anUpdate({ message: { ...server.write(chat, from, parts), chat, from } })
}

/** What a person says reaches one process; Telegram then repeats it to another, until that one takes it. */
const twice = async (update: Update, first: Process, second: Process): Promise<void> => {
  expect(await first.deliver(update)).toBe(200)
  await expect.poll(() => second.deliver(update), { timeout: 5000, interval: 50 }).toBe(200)
}

const textsIn = ({ id }: User): readonly string[] =>
  server.botMessages(id).map((message) => seen(message).text)

const ask = async (process: Process): Promise<string> => {
  await process.deliver(written(TOM, { text: 'when did Hegseth and Belousov last speak' }))
  return textsIn(TOM).at(-1) ?? ''
}

/** The update of an editor's press on the last button whose label begins so. */
const pressed = (label: string): Update => {
  for (const message of server.botMessages(EDITOR.id).toReversed())
    for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
      if ('callback_data' in button && button.text.startsWith(label))
        return anUpdate({
          callback_query: {
            id: String(nextUpdate),
            from: EDITOR,
            message,
            chat_instance: '1',
            data: button.callback_data,
          },
        })
  throw new Error(`No button begins with ${label}`)
}

const isPostgresThere = await hasPostgres()

describe.skipIf(!isPostgresThere)('three equal processes', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    server = await createTelegramServer()
    database = await makeDatabase()
    folder = ownFolder()
    processes = await Promise.all([startProcess(), startProcess(), startProcess()])
  })

  afterAll(async () => {
    for (const { program } of processes) await program.end('SIGKILL')
    await server.close()
    await database.drop()
    folder.remove()
  })

  it('answer a question once, whichever of them is given it, and none without the secret', async () => {
    for (const [index, person] of [RIM, TOM, EDITOR].entries())
      await twice(written(person, { text: '/subscribe' }), at(index), at((index + 1) % 3))
    expect([RIM, TOM, EDITOR].map((person) => textsIn(person).length)).toEqual([1, 1, 1])
    expect(await at(0).deliver(written(TOM, { text: '/help' }), 'guessed-by-somebody')).toBe(401)
    expect(textsIn(TOM)).toHaveLength(1)
  })

  it('all know within seconds what one has published, and tell it once', async () => {
    const page = arabicPage('RT Arabic', 'https://arabic.rt.com/world/1', SAME_CALL)
    server.keepFile('page', new TextEncoder().encode(page))
    const document = { file_id: 'page', file_unique_id: 'page', file_name: 'page.html' }
    await twice(written(EDITOR, { document }), at(0), at(1))
    await twice(pressed('انشر'), at(1), at(2))
    for (const process of processes)
      await expect
        .poll(() => ask(process), { timeout: 5000, interval: 100 })
        .toContain('was on Wednesday 15 October 2025')
    const notices = () =>
      [RIM, TOM, EDITOR].map(
        (person) => textsIn(person).filter((text) => /^(?:جديد|New) /.test(text)).length,
      )
    await expect.poll(notices, { timeout: 8000, interval: 50 }).toEqual([1, 1, 1])
  })

  it('lose nothing with one that is killed', async () => {
    await at(0).program.end('SIGKILL')
    await twice(pressed('اسحب'), at(2), at(1))
    await expect
      .poll(() => textsIn(TOM).filter((text) => text.startsWith('Withdrawn')).length, {
        timeout: 8000,
        interval: 50,
      })
      .toBe(1)
    await expect
      .poll(() => ask(at(1)), { timeout: 5000, interval: 100 })
      .not.toContain('October 2025')
  })

  it('tell how they are', async () => {
    expect((await at(1).operations('/health')).status).toBe(200)
    expect(await (await at(1).operations('/health/ready')).json()).toMatchObject({
      store: 'answers',
    })
    const metrics = await (await at(2).operations('/metrics')).text()
    expect(metrics).toContain('hotline_subscriptions_active 3')
    expect(metrics).toContain('hotline_outbox_notices{state="parked"} 0')
    expect(await Promise.all([at(1).program.end(), at(2).program.end()])).toEqual([0, 0])
    expect(processes.map(({ program }) => program.stderr())).toEqual(['', '', ''])
    expect(server.violations).toEqual([])
  })
})
