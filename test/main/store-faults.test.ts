import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { User } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasPostgres, makeDatabase } from '../storage/engines.ts'
import { createTelegramServer, type TelegramServer } from '../telegram/telegram-server.ts'
import { layLine } from './database-line.ts'
import { ownFolder } from './editorial-office.ts'
import { arabicPage, SAME_CALL } from './press.ts'
import { type ProgramProcess, type ProgramSettings, startProgram } from './program-process.ts'
import { EDITOR, peopleIn, privateChat, RIM, seen, TOM } from './telegram-people.ts'

const PATIENCE = { timeout: 90_000 } as const

let server: TelegramServer
let folder: ReturnType<typeof ownFolder>
let people: ReturnType<typeof peopleIn>
let programs: readonly ProgramProcess[] = []

beforeEach(async () => {
  server = await createTelegramServer()
  folder = ownFolder()
  people = peopleIn(server)
  for (const person of [EDITOR, RIM, TOM]) server.write(privateChat(person), person, { text: 'hi' })
})

afterEach(async () => {
  for (const program of programs) await program.end('SIGKILL')
  programs = []
  expect(server.violations).toEqual([])
  await server.close()
  folder.remove()
})

const running = async (settings: ProgramSettings): Promise<ProgramProcess> => {
  const program = startProgram({
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    ADMIN_IDS: String(EDITOR.id),
    FEED_MINUTES: '0',
    SNAPSHOT_PATH: join(folder.path, 'passages.snapshot'),
    ...settings,
  })
  programs = [...programs, program]
  await program.says(/answers in Telegram/)
  return program
}

const textsIn = ({ id }: User): readonly string[] =>
  server.botMessages(id).map((message) => seen(message).text)

const noticesTo = (person: User): number =>
  textsIn(person).filter((text) => text.startsWith('New in') || text.startsWith('جديد')).length

/** A call is proposed to the editor and waits for their press. */
const proposeCall = async (): Promise<void> => {
  const page = arabicPage('RT Arabic', 'https://arabic.rt.com/world/1', SAME_CALL)
  await people.sendsFile(EDITOR, 'page.html', page)
}

/** What is done while the store fails; done once the bot has dealt with all of it. */
const busyDay = () =>
  Promise.all([
    people.says(TOM, 'when did Austin and Belousov first speak?'),
    people.says(RIM, '/subscribe'),
    people.presses(EDITOR, 'انشر'),
  ])

/** All that was done meanwhile was done once, and what follows from it. */
const nothingWasLost = async (day: ReturnType<typeof busyDay>): Promise<void> => {
  const [answers, subscribed] = await day
  expect(answers.map((message) => seen(message).text).join()).toContain('2024')
  expect(answers).toHaveLength(1)
  expect(subscribed.map((message) => seen(message).text).join()).toContain('من الآن')
  await expect.poll(() => noticesTo(TOM), { timeout: 20_000, interval: 50 }).toBe(1)
  const [last] = await people.says(TOM, 'when did Hegseth and Belousov last speak')
  expect(seen(last).text).toContain('was on Wednesday 15 October 2025')
  expect([noticesTo(TOM), noticesTo(RIM) <= 1]).toEqual([1, true])
}

describe('a file that another program holds', () => {
  it(
    'is waited for, which the log says in words; what came meanwhile is done when it is free',
    PATIENCE,
    async () => {
      const path = join(folder.path, 'hotline.sqlite')
      const program = await running({ DATABASE_PATH: path })
      await people.says(TOM, '/subscribe')
      await proposeCall()
      const other = new DatabaseSync(path)
      other.exec('begin exclusive')
      const day = busyDay()
      await program.says(
        /hotline\.sqlite cannot be used now: .*locked.* Another program holds the file: end it\./,
      )
      expect(server.pending().length).toBeGreaterThan(0)
      expect(noticesTo(TOM)).toBe(0)
      other.exec('rollback')
      other.close()
      await nothingWasLost(day)
      expect(await program.end()).toBe(0)
    },
  )
})

/** A disk of its own, as small as it is said; null where this user may make none. */
const smallDisk = (path: string): { readonly remove: () => void } | null => {
  mkdirSync(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', path], { stdio: 'pipe' })
  } catch (error) {
    console.warn(`No disk can be made here, what a full one does is not tried: ${error}`)
    return null
  }
  return { remove: () => execFileSync('umount', ['-l', path], { stdio: 'pipe' }) }
}

/** Takes all the room that a disk has left. */
const fill = (path: string): void => {
  for (const size of [1 << 20, 1 << 16, 1 << 12])
    for (let count = 0; ; count += 1)
      try {
        writeFileSync(join(path, `filler-${size}-${count}`), Buffer.alloc(size, 1))
      } catch {
        rmSync(join(path, `filler-${size}-${count}`), { force: true })
        break
      }
}

const empty = (path: string): void => {
  execFileSync('sh', ['-c', 'rm "$1"/filler-*', 'sh', path])
}

describe('a disk that is full', () => {
  it(
    'is waited for, which the log says in words; what came meanwhile is done when there is room',
    PATIENCE,
    async (test) => {
      const place = join(folder.path, 'disk')
      const disk = smallDisk(place)
      if (disk === null) return test.skip('This user may mount nothing')
      try {
        const program = await running({ DATABASE_PATH: join(place, 'hotline.sqlite') })
        await people.says(TOM, '/subscribe')
        await proposeCall()
        fill(place)
        const day = busyDay()
        await program.says(/hotline\.sqlite cannot be used now: .*full.* Make room on the disk\./)
        expect(server.pending().length).toBeGreaterThan(0)
        expect(noticesTo(TOM)).toBe(0)
        empty(place)
        await nothingWasLost(day)
        expect(await program.end()).toBe(0)
      } finally {
        disk.remove()
      }
    },
  )
})

/** Makes a store larger than what SQLite keeps of it in memory: of a smaller one no damage is noticed. */
const enlarge = (path: string): void => {
  const file = new DatabaseSync(path)
  file.exec(`with recursive counted (n) as (select 1 union all select n + 1 from counted where n < 60000)
    insert into subjects (chat, person, calls, asked, at)
    select n, n, '["' || hex(zeroblob(60)) || '"]', '', ${Date.now()} from counted`)
  file.close()
}

describe('a file that is damaged while the program runs', () => {
  it(
    'is told of in words; what came is kept by Telegram until a copy is put back',
    PATIENCE,
    async () => {
      const path = join(folder.path, 'hotline.sqlite')
      const first = await running({ DATABASE_PATH: path })
      await people.says(TOM, '/subscribe')
      await proposeCall()
      await first.end()
      enlarge(path)
      copyFileSync(path, `${path}.copy`)
      const program = await running({ DATABASE_PATH: path })
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.fill(0xaa, 100))
      const day = busyDay()
      await program.says(/hotline\.sqlite cannot be used now: .* put back a copy that works\./)
      expect(server.pending().length).toBeGreaterThan(0)
      await program.end()
      for (const rest of ['-wal', '-shm']) rmSync(`${path}${rest}`, { force: true })
      copyFileSync(`${path}.copy`, path)
      await running({ DATABASE_PATH: path })
      await nothingWasLost(day)
    },
  )
})

describe.skipIf(!(await hasPostgres()))('a PostgreSQL that is away', () => {
  it(
    'is waited for, which the log says in words; what came meanwhile is done when it is back',
    PATIENCE,
    async () => {
      const database = await makeDatabase()
      const line = await layLine(database.url)
      const program = await running({ DATABASE_URL: line.url })
      await people.says(TOM, '/subscribe')
      await proposeCall()
      line.cut()
      const day = busyDay()
      await program.says(/The store does not answer: an update waits for it/)
      expect(server.pending().length).toBeGreaterThan(0)
      line.mend()
      await nothingWasLost(day)
      expect(await program.end()).toBe(0)
      await line.close()
      await database.drop()
    },
  )
})
