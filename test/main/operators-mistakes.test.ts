import { once } from 'node:events'
import { copyFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { User } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasPostgres, makeDatabase } from '../storage/engines.ts'
import { createTelegramServer, type TelegramServer } from '../telegram/telegram-server.ts'
import { layLine } from './database-line.ts'
import { ownFolder } from './editorial-office.ts'
import { arabicPage, SAME_CALL } from './press.ts'
import { type ProgramProcess, type ProgramSettings, startProgram } from './program-process.ts'
import { EDITOR, peopleIn, privateChat, seen, TOM } from './telegram-people.ts'

let server: TelegramServer
let folder: ReturnType<typeof ownFolder>
let programs: readonly ProgramProcess[] = []

beforeEach(async () => {
  server = await createTelegramServer()
  folder = ownFolder()
  for (const person of [EDITOR, TOM]) server.write(privateChat(person), person, { text: 'hi' })
})

afterEach(async () => {
  for (const program of programs) await program.end('SIGKILL')
  programs = []
  expect(server.violations).toEqual([])
  await server.close()
  folder.remove()
})

const start = (settings: ProgramSettings = {}): ProgramProcess => {
  const program = startProgram({
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    ADMIN_IDS: String(EDITOR.id),
    DATABASE_PATH: join(folder.path, 'hotline.sqlite'),
    SNAPSHOT_PATH: join(folder.path, 'passages.snapshot'),
    ...settings,
  })
  programs = [...programs, program]
  return program
}

const running = async (settings: ProgramSettings = {}): Promise<ProgramProcess> => {
  const program = start(settings)
  await program.says(/answers in Telegram/)
  return program
}

/** The one line that a program which cannot go on says, after it has ended by itself. */
const lastWords = async (settings: ProgramSettings): Promise<string> => {
  const program = start(settings)
  expect(await program.ended()).toBe(1)
  return program.stderr()
}

const publishCall = async (): Promise<void> => {
  const people = peopleIn(server)
  const page = arabicPage('RT Arabic', 'https://arabic.rt.com/world/1', SAME_CALL)
  await people.sendsFile(EDITOR, 'page.html', page)
  await people.presses(EDITOR, 'انشر')
}

const noticesTo = ({ id }: User): number =>
  server.botMessages(id).filter((message) => seen(message).text.startsWith('New in')).length

describe('a program that cannot start', () => {
  it('says in one message what to do, and ends', { timeout: 60_000 }, async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const rubbish = join(folder.path, 'rubbish.sqlite')
    writeFileSync(rubbish, 'no database '.repeat(1000))
    const cut = join(folder.path, 'cut.sqlite')
    await (await running()).end()
    copyFileSync(join(folder.path, 'hotline.sqlite'), cut)
    truncateSync(cut, 40_000)
    const own = (name: string): ProgramSettings => ({ DATABASE_PATH: join(folder.path, name) })

    const words = await Promise.all([
      lastWords({ ...own('1'), BOT_TOKEN: `123456789:${'B'.repeat(35)}` }),
      lastWords({ ...own('2'), OPERATIONS_PORT: String(port) }),
      lastWords({ DATABASE_PATH: rubbish }),
      lastWords({ DATABASE_PATH: cut }),
      lastWords({ ...own('3'), KNOWLEDGE_PATH: join(folder.path, 'nowhere') }),
    ])
    taken.close()
    expect(words).toEqual([
      'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather, whole.\n',
      `Port ${port} is taken by another program. Set OPERATIONS_PORT to another.\n`,
      expect.stringMatching(/rubbish\.sqlite cannot be used: .*\. Put back a copy that works/),
      expect.stringMatching(/cut\.sqlite cannot be used: .*malformed\. Put back a copy that works/),
      expect.stringMatching(/^There is no folder .*nowhere\. Set KNOWLEDGE_PATH/),
    ])
    for (const said of words) expect(said).not.toMatch(/^\s+at /m)
  })
})

describe('a second program on one file', { timeout: 60_000 }, () => {
  it('does not begin, and the first goes on', async () => {
    const first = await running()
    expect(await lastWords({})).toMatch(
      /^Another process of this program uses the database .*hotline\.sqlite\. Stop it, or set DATABASE_PATH/,
    )
    const [answer] = await peopleIn(server).says(TOM, '/help')
    expect(answer).toBeDefined()
    expect([await first.end(), first.stderr()]).toEqual([0, ''])
  })
})

describe('a program that is told to end while it sends', { timeout: 60_000 }, () => {
  it('ends in order, and the next one sends the rest once to each', async () => {
    const first = await running()
    const people = peopleIn(server)
    const crowd = Array.from(
      { length: 40 },
      (_, index): User => ({ ...TOM, id: 5000 + index, first_name: `P${index}` }),
    )
    for (const person of crowd) await people.says(person, '/subscribe')
    const told = (): readonly number[] => crowd.map(noticesTo)
    const sum = (): number => told().reduce((all, one) => all + one, 0)
    await publishCall()
    await expect.poll(sum, { timeout: 8000, interval: 5 }).toBeGreaterThan(3)
    expect(await first.end()).toBe(0)
    expect(sum()).toBeLessThan(crowd.length)
    await running()
    await expect.poll(sum, { timeout: 8000, interval: 20 }).toBe(crowd.length)
    expect(told()).toEqual(crowd.map(() => 1))
  })
})

const isPostgresThere = await hasPostgres()

describe.skipIf(!isPostgresThere)('a database that goes away for a while', () => {
  it('is waited for: what people asked meanwhile is answered, and what was published told', {
    timeout: 60_000,
  }, async () => {
    const database = await makeDatabase()
    const line = await layLine(database.url)
    const program = await running({ DATABASE_URL: line.url, LOG_LEVEL: 'warn' })
    const people = peopleIn(server)
    await people.says(TOM, '/subscribe')
    await people.says(EDITOR, '/help')
    line.cut()
    const published = publishCall()
    await program.says(/an update waits for it/)
    line.mend()
    await published
    await expect.poll(() => noticesTo(TOM), { timeout: 15_000, interval: 50 }).toBe(1)
    const [answer] = await people.says(TOM, 'when did Hegseth and Belousov last speak')
    expect(seen(answer).text).toContain('was on Wednesday 15 October 2025')
    expect(program.stderr()).not.toMatch(/"level":"(?:error|fatal)"/)
    expect(await program.end()).toBe(0)
    await line.close()
    await database.drop()
  })
})
