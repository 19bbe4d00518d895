import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasPostgres, makeDatabase, type TestDatabase } from '../storage/engines.ts'
import { createTelegramServer, type TelegramServer } from '../telegram/telegram-server.ts'
import { ownFolder } from './editorial-office.ts'
import { arabicPage, SAME_CALL } from './press.ts'
import { type ProgramProcess, type ProgramSettings, startProgram } from './program-process.ts'
import { EDITOR, peopleIn, privateChat, seen, TOM } from './telegram-people.ts'

let server: TelegramServer
let database: TestDatabase
let folder: ReturnType<typeof ownFolder>
let programs: readonly ProgramProcess[] = []

const start = async (settings: ProgramSettings, ready: RegExp): Promise<ProgramProcess> => {
  const program = startProgram({
    DATABASE_URL: database.url,
    FEED_MINUTES: '0',
    SNAPSHOT_PATH: join(folder.path, 'passages.snapshot'),
    ...settings,
  })
  programs = [...programs, program]
  await program.says(ready)
  return program
}

/** A browser that has opened the local chat once. */
const browserAt = async (home: string) => {
  const page = await fetch(home)
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    says: async (text: string): Promise<string> => {
      const response = await fetch(`${home}api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          origin: new URL(home).origin,
          cookie,
        },
        body: JSON.stringify({ text }),
      })
      return response.text()
    },
    /** Opens the page's line and gives what the bot says on it until it has said so. */
    hears: async (what: RegExp): Promise<string> => {
      const gone = new AbortController()
      const line = await fetch(`${home}api/notices`, { headers: { cookie }, signal: gone.signal })
      let heard = ''
      for await (const piece of line.body ?? []) {
        heard += new TextDecoder().decode(piece)
        if (what.test(heard)) break
      }
      gone.abort()
      return heard
    },
  }
}

describe.skipIf(!(await hasPostgres()))('a local chat on the database of a bot in Telegram', () => {
  beforeEach(async () => {
    server = await createTelegramServer()
    database = await makeDatabase()
    folder = ownFolder()
    for (const person of [EDITOR, TOM]) server.write(privateChat(person), person, { text: 'hi' })
  })

  afterEach(async () => {
    for (const program of programs) await program.end('SIGKILL')
    programs = []
    expect(server.violations).toEqual([])
    await server.close()
    await database.drop()
    folder.remove()
  })

  it('holds none of its notices up, and has its own when its page is opened', {
    timeout: 60_000,
  }, async () => {
    const local = await start({}, /Hotline is open at/)
    const home = /Hotline is open at (\S+)/.exec(local.stdout())?.[1] ?? ''
    const browser = await browserAt(home.endsWith('/') ? home : `${home}/`)
    expect(await browser.says('/subscribe')).toContain('From now on each new call')
    const telegram = await start(
      {
        BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.apiRoot,
        ADMIN_IDS: String(EDITOR.id),
      },
      /answers in Telegram/,
    )
    const people = peopleIn(server)
    await people.says(TOM, '/subscribe')
    const page = arabicPage('RT Arabic', 'https://arabic.rt.com/world/1', SAME_CALL)
    await people.sendsFile(EDITOR, 'page.html', page)
    await people.presses(EDITOR, 'انشر')
    const notices = () =>
      server.botMessages(TOM.id).filter((message) => seen(message).text.startsWith('New in'))
    await expect.poll(() => notices().length, { timeout: 5000, interval: 50 }).toBe(1)
    const opened = performance.now()
    expect(await browser.hears(/data:.*New in the sources/)).toContain('Hegseth')
    expect(performance.now() - opened).toBeLessThan(4000)
    expect(notices()).toHaveLength(1)
    expect([await telegram.end(), telegram.stderr()]).toEqual([0, ''])
    expect(await local.end()).toBe(0)
  })
})
