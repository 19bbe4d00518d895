import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Update } from 'grammy/types'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { hasPostgres, makeDatabase } from '../storage/engines.ts'
import { aPerson, privately, requestsOf } from '../telegram/conversation.ts'
import { createTelegramServer, type TelegramServer } from '../telegram/telegram-server.ts'

const SECRET = 'a-secret-of-the-tests'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The program as an operator starts it on one of several machines. */
const startProcess = async (server: TelegramServer, databaseUrl: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-process-'))
  const [webhook, operations] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['src/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      BOT_TOKEN: server.token,
      DATABASE_URL: databaseUrl,
      SNAPSHOT_PATH: join(folder, 'passages.snapshot'),
      TELEGRAM_API_ROOT: server.apiRoot,
      WEBHOOK_URL: 'https://bot.example/telegram',
      WEBHOOK_SECRET: SECRET,
      WEBHOOK_PORT: String(webhook),
      OPERATIONS_PORT: String(operations),
      LOG_LEVEL: 'error',
    },
  })
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
    rmSync(folder, { recursive: true, force: true })
  })
  let said = ''
  child.stdout.setEncoding('utf8')
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (piece: string) => {
      said += piece
      if (said.includes('answers in Telegram')) resolve()
    })
    child.once('exit', () => reject(new Error(`It ended: ${said}`)))
  })
  return {
    deliver: async (update: Update): Promise<number> => {
      const response = await fetch(`http://127.0.0.1:${webhook}/telegram`, {
        method: 'POST',
        body: JSON.stringify(update),
        headers: {
          'Content-Type': 'application/json',
          'X-Telegram-Bot-Api-Secret-Token': SECRET,
        },
      })
      return response.status
    },
    operations: (path: string) => fetch(`http://127.0.0.1:${operations}${path}`),
    kill: () => child.kill('SIGKILL'),
    async stop(): Promise<unknown> {
      child.kill('SIGTERM')
      return (await exited)[0]
    },
  }
}

const isPostgresThere = await hasPostgres()

describe.skipIf(!isPostgresThere)('three processes on one PostgreSQL', () => {
  it('answer each update once, whoever gets it and however often', {
    timeout: 120_000,
  }, async () => {
    const database = await makeDatabase()
    onTestFinished(database.drop)
    const server = await createTelegramServer()
    onTestFinished(server.close)
    const processes = await Promise.all([1, 2, 3].map(() => startProcess(server, database.url)))
    const [first, second, third] = processes
    if (first === undefined || second === undefined || third === undefined) return
    const people = Array.from({ length: 12 }, (_, at) => aPerson({ id: 100 + at }))
    for (const person of people) server.write(privately(person), person, { text: 'hello' })
    const updates = people.map(
      (from, at): Update => ({
        update_id: 1 + at,
        message: { message_id: 1, date: 1, chat: privately(from), from, text: '/help' },
      }),
    )
    const counts = () => people.map(({ id }) => server.botMessages(id).length)

    const statuses = await Promise.all(
      updates.flatMap((update) => processes.map(({ deliver }) => deliver(update))),
    )
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true)
    expect(counts()).toEqual(people.map(() => 1))
    // What was refused meanwhile is repeated by Telegram, to any process.
    for (const update of updates)
      await vi.waitFor(async () => expect(await second.deliver(update)).toBe(200))
    expect(counts()).toEqual(people.map(() => 1))

    first.kill()
    const later = updates.map((update) => ({ ...update, update_id: update.update_id + 100 }))
    for (const [at, update] of later.entries())
      expect(await (at % 2 === 0 ? second : third).deliver(update)).toBe(200)
    expect(counts()).toEqual(people.map(() => 2))

    expect((await second.operations('/health/ready')).status).toBe(200)
    const metrics = await (await second.operations('/metrics')).text()
    expect(metrics).toMatch(/^hotline_update_seconds_count [1-9]/m)
    expect(metrics).toContain('hotline_subscriptions_active 0')
    expect(requestsOf(server, 'setWebhook')).toHaveLength(3)
    expect(server.violations).toEqual([])
    expect(await Promise.all([second.stop(), third.stop()])).toEqual([0, 0])
  })
})
