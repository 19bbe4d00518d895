import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { knowledgeFolder } from '../knowledge/knowledge-folder.ts'

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the program as `npm start` does, with nothing of this shell's settings. */
const start = (settings: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'error',
      PORT: '0',
      FEED_MINUTES: '0',
      ...settings,
    },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stderr = text(child.stderr)
  child.stdout.setEncoding('utf8')
  const stdout: string[] = []
  child.stdout.on('data', (piece: string) => stdout.push(piece))
  return {
    stop: () => child.kill('SIGTERM'),
    /** What the program wrote by its end, and its exit code. */
    ended: async () => ({ code: await code, stdout: stdout.join(''), stderr: await stderr }),
    /** The address that it prints. */
    address: () =>
      new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const [address] = /http:\/\/\S+/.exec(stdout.join('')) ?? []
          if (address !== undefined) resolve(address)
        }
        child.stdout.on('data', look)
        child.once('exit', () => reject(new Error(`No address: ${stdout.join('')}`)))
        look()
      }),
  }
}

describe('the program', () => {
  test('opens the chat where no token is given, keeps its store, and stops when told to', async () => {
    const store = join(emptyFolder(), 'deep', 'hotline.sqlite')
    const program = start({ DATABASE_PATH: store })
    const address = await program.address()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const page = await fetch(address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<html')
    expect(existsSync(store)).toBe(true)
    program.stop()
    expect(await program.ended()).toMatchObject({ code: 0, stderr: '' })
    await expect(fetch(address)).rejects.toThrow()
  })

  test('names every fault of the configuration at once, and repeats no secret', async () => {
    const program = start({ PORT: '80000', TIME_ZONE: 'Mars', BOT_TOKEN: '1234:secret' })
    const { code, stdout, stderr } = await program.ended()
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trimEnd().split('\n')).toEqual([
      'The configuration has faults:',
      expect.stringMatching(/^ {2}BOT_TOKEN /),
      expect.stringMatching(/^ {2}PORT is "80000"/),
      expect.stringMatching(/^ {2}TIME_ZONE is "Mars"/),
    ])
    expect(stderr).not.toContain('secret')
  })

  test('names every fault of the knowledge by file and line', async () => {
    const folder = knowledgeFolder({
      'outlets.yaml': 'gazette: {}\n',
      'articles/one.en.md': 'no front matter\n',
    })
    const program = start({ KNOWLEDGE_PATH: folder, DATABASE_PATH: ':memory:' })
    const { code, stderr } = await program.ended()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The knowledge folder has faults:\n/)
    expect(stderr).toMatch(/^ {2}outlets\.yaml:1: /m)
    expect(stderr).toMatch(/^ {2}articles\/one\.en\.md:1: /m)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('says what to do where its port is taken', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const at = taken.address()
        resolve(typeof at === 'object' && at !== null ? at.port : 0)
      })
    })
    onTestFinished(() => void taken.close())
    const { code, stderr } = await start({
      PORT: String(port),
      DATABASE_PATH: ':memory:',
    }).ended()
    expect(code).toBe(1)
    expect(stderr).toBe(
      `Port ${port} is taken by another program. Set PORT to another one, or to 0 for any.\n`,
    )
  })
})
