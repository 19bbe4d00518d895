import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from '#config.ts'
import { checkDrafts } from '#knowledge/check-drafts.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { ingestCommand } from '#program/ingest-command.ts'
import { UsageError } from '#program/usage-error.ts'
import { HERALD, UNDATED } from '../dialogue/review-pages.ts'
import { runProgram } from './program.ts'

let folder: string
let knowledge: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'))
  knowledge = join(folder, 'knowledge')
  cpSync('knowledge', knowledge, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** The command as `src/cli.ts` runs it, without a process of its own. */
const ingest = async (args: readonly string[], input = '') => {
  const read = readConfig({ KNOWLEDGE_PATH: knowledge })
  if (read.kind === 'faulty') throw new Error('Faulty configuration')
  const lines: string[] = []
  const piped = (async function* () {
    yield new TextEncoder().encode(input)
  })()
  try {
    await ingestCommand(args, read.config, piped, (line) => lines.push(line))
    return { status: 0, stdout: lines.join('\n'), stderr: '' }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { status: 1, stdout: lines.join('\n'), stderr: error.message }
  }
}

const program = (args: readonly string[]) =>
  runProgram(['ingest', ...args], '', { KNOWLEDGE_PATH: knowledge })

const drafts = (): readonly string[] =>
  existsSync(join(knowledge, 'drafts')) ? readdirSync(join(knowledge, 'drafts')) : []

/** What the check of the folder says, and the articles where it says nothing. */
const check = () => {
  const reading = readKnowledge(knowledge)
  const read = reading.kind === 'read' ? reading.value : null
  const problems = [
    ...(reading.kind === 'faulty' ? reading.problems : []),
    ...checkDrafts(knowledge, read),
  ].map(({ file, line, what, todo }) => `${file}:${line}: ${what} — ${todo}`)
  return { problems: problems.join('\n'), articles: read?.articles.length ?? 0 }
}

/** The line for other programs, as it is promised to them. */
const Line = z.strictObject({
  title: z.string().min(1),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  language: z.enum(['ar', 'en']),
  published: z.string().nullable(),
  publishedBasis: z.string(),
  paragraphs: z.array(z.string()).nonempty(),
  dropped: z.array(z.strictObject({ text: z.string(), reason: z.string() })),
  calls: z.array(
    z.strictObject({
      kind: z.enum(['held', 'planned', 'denied', 'refused', 'sought']),
      date: z.string().nullable(),
      precision: z.enum(['day', 'month', 'approximate', 'unknown']),
      between: z.array(z.string()).length(2),
      initiator: z.enum(['US', 'RU']).nullable(),
      duration: z.string().nullable(),
      passages: z.array(z.int().positive()).nonempty(),
      background: z.boolean(),
    }),
  ),
})

const lineOf = (stdout: string) => {
  expect(stdout.trimEnd()).not.toContain('\n')
  return Line.parse(JSON.parse(stdout))
}

describe('ingest --dry-run --json', () => {
  it('prints what it found on one line, and writes nothing', async () => {
    const page = file('p.html', HERALD)
    const { status, stdout, stderr } = await program(['--dry-run', '--json', page])
    expect([status, stderr, stdout.endsWith('\n')]).toEqual([0, '', true])
    expect(lineOf(stdout)).toMatchObject({
      title: 'Hegseth and Belousov discuss risks in first call',
      outlet: 'The Daily Herald',
      language: 'en',
      published: '2025-02-02',
      publishedBasis: 'json-ld',
      calls: [
        {
          kind: 'held',
          date: '2025-01-31',
          precision: 'day',
          between: ['Pete Hegseth', 'Andrei Belousov'],
          initiator: 'US',
          background: false,
        },
      ],
    })
    expect(drafts()).toEqual([])
  })

  it('takes the day of publication where the page has none, and only there', async () => {
    const args = ['--dry-run', '--json', '--published', '2025-02-05']
    const undated = lineOf((await ingest([...args, file('p.html', UNDATED)])).stdout)
    expect(undated).toMatchObject({ published: '2025-02-05', publishedBasis: 'given' })
    expect(undated.calls[0]?.date).toBe('2025-01-31')
    const dated = lineOf((await ingest([...args, file('q.html', HERALD)])).stdout)
    expect(dated).toMatchObject({ published: '2025-02-02', publishedBasis: 'json-ld' })
  })

  it('says of a call whose day is not known just that', async () => {
    const { stdout } = await ingest(['--dry-run', '--json', file('p.html', UNDATED)])
    expect(lineOf(stdout)).toMatchObject({
      published: null,
      publishedBasis: 'none',
      calls: [{ date: null, precision: 'unknown' }],
    })
  })

  it('reads standard input, and an address of the operator’s own', async () => {
    const fromInput = lineOf((await ingest(['--dry-run', '--json', '-'], HERALD)).stdout)
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(HERALD)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const refused = await ingest(['--dry-run', '--json', `http://127.0.0.1:${port}/a`])
    server.close()
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('not on the public web')
    expect(fromInput.paragraphs).toHaveLength(3)
  })
})

describe('ingest', () => {
  it('writes a draft that the check refuses until it is reviewed and moved', async () => {
    const { status, stdout } = await ingest([file('p.html', HERALD)])
    expect(status).toBe(0)
    expect(stdout).toContain('Friday 31 January 2025')
    expect(stdout).toContain('Its outlet is new: add it to outlets.yaml as "herald-example"')
    const [name = ''] = drafts()
    expect(name).toBe('herald-example-2025-02-hegseth-belousov.md')

    const refused = check()
    expect(refused.problems).toContain(`drafts/${name}:`)
    expect(refused.problems).toContain('nobody has reviewed')
    expect(refused.problems).toContain('no outlet “herald-example”')

    const draft = readFileSync(join(knowledge, 'drafts', name), 'utf8')
    writeFileSync(join(knowledge, 'drafts', name), draft.replace('review: pending\n', ''))
    const outlets = join(knowledge, 'outlets.yaml')
    const entry = 'herald-example:\n  names: { ar: هيرالد, en: The Herald }\n  url: null\n'
    writeFileSync(outlets, `${readFileSync(outlets, 'utf8')}${entry}`)
    expect(check().problems).toContain('move it to articles/')

    cpSync(join(knowledge, 'drafts', name), join(knowledge, 'articles', name))
    rmSync(join(knowledge, 'drafts', name))
    expect(check()).toEqual({ problems: '', articles: 6 })
  })

  it('names in the draft what an editor has to fill in', async () => {
    await ingest([file('p.html', UNDATED)])
    expect(check().problems).toContain('“date” is missing')
    const [name = ''] = drafts()
    const draft = readFileSync(join(knowledge, 'drafts', name), 'utf8')
    expect(draft).toContain('# The page gives no day of publication')
    expect(draft).toContain('# The text does not determine the date')
  })

  it('does not hinder the bot, nor the next page', async () => {
    await ingest([file('p.html', HERALD)])
    expect((await ingest([file('q.html', UNDATED)])).status).toBe(0)
    expect(drafts()).toHaveLength(2)
    expect(
      (await runProgram(['ask', 'When was the last call?'], '', { KNOWLEDGE_PATH: knowledge }))
        .status,
    ).toBe(0)
  })

  it('writes no article that the folder has', async () => {
    const [name = ''] = readdirSync('test/fixtures/seeds').sort().slice(-1)
    const { stdout, status } = await ingest([join('test/fixtures/seeds', name)])
    expect(status).toBe(0)
    expect(stdout).toMatch(/in the folder already|a reprint/)
  })

  it.each([
    ['no file', ['nowhere.html'], 'There is no file nowhere.html'],
    ['a folder', ['src'], 'is not a file'],
    ['nothing', [], 'Usage: npm run --silent ingest'],
    ['two sources', ['a', 'b'], 'Usage: npm run --silent ingest'],
    ['a day that is none', ['--published', '2024-02-30', 'x'], '2024-02-30'],
    ['an address of this machine', ['http://169.254.169.254/latest'], 'not on the public web'],
    ['an address that is none', ['http://'], 'cannot use that address'],
  ])('says what is wrong with %s, fails, and writes nothing', async (_, args, words) => {
    const { status, stdout, stderr } = await ingest(args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
    expect(drafts()).toEqual([])
  })

  it.each([
    ['an option that there is not', ['--force', 'x'], '--force'],
    ['no file', ['nowhere.html'], 'There is no file nowhere.html'],
  ])('fails as a program, without a stack, for %s', async (_, args, words) => {
    const { status, stdout, stderr } = await program(args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it.each([
    ['an empty file', new Uint8Array(), 'no text'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'of that kind'],
    ['a large file', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), 'larger'],
  ])('says what is wrong with %s', async (_, bytes, words) => {
    const { status, stdout, stderr } = await ingest([file('bad.html', bytes)])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
    expect(drafts()).toEqual([])
  })
})
