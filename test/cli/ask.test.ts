import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const run = async (args: readonly string[], input = ''): Promise<Ended> => {
  const child = spawn(process.execPath, ['src/cli.ts', ...args])
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await ended, stdout, stderr }
}

const ask = (args: readonly string[], input = ''): Promise<Ended> => run(['ask', ...args], input)

/** A line of the output, as it is promised to other programs. */
const Line = z.strictObject({
  question: z.string(),
  language: z.enum(['ar', 'en']),
  status: z.enum(['answered', 'declined']),
  kind: z.enum([
    'when',
    'list',
    'count',
    'who',
    'duration',
    'initiator',
    'topic',
    'accounts',
    'gap',
    'planned',
    'refused',
    'source',
    'published',
    'passages',
    'about',
  ]),
  reason: z
    .enum(['unknown-call', 'outside-coverage', 'not-in-sources', 'off-topic', 'unreadable'])
    .optional(),
  text: z.string().min(1),
  dates: z.array(z.string()),
  calls: z.array(
    z.strictObject({ id: z.string(), date: z.string(), between: z.array(z.string()).length(2) }),
  ),
  citations: z
    .array(
      z.strictObject({
        article: z.string(),
        outlet: z.string(),
        published: z.string(),
        passage: z.int().positive(),
        excerpt: z.string().min(1),
        translation: z.string().nullable(),
      }),
    )
    .max(3),
})

const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))

describe.concurrent('ask', () => {
  it('prints the answer as it is read, on the day given, to a question of several arguments', async ({
    expect,
  }) => {
    const question = 'كم يوماً مضى منذ آخر مكالمة؟'.split(' ')
    const { status, stdout, stderr } = await ask(['--today', '2024-07-22', ...question])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^10 أيام.*12 يوليو\/تموز 2024/)
    expect(stdout).toMatch(/^> .*12 يوليو الماضي/m)
    expect(stdout.endsWith('\n')).toBe(true)
    expect(status).toBe(0)
  })

  it.each([
    ['a day that is none', ['--today', '2024-02-30', 'x'], '2024-02-30'],
    ['no day', ['--today'], '--today'],
    ['an option that there is not', ['--yesterday', 'x'], '--yesterday'],
    ['no question', [], 'ask'],
  ])('says how to ask where it is given %s, and fails', async (_, args, named) => {
    const { status, stdout, stderr } = await ask(args)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(named)
    expect(stderr).toContain('Usage: npm run --silent ask -- ')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('knows no other command', async ({ expect }) => {
    const { status, stderr } = await run(['tell'])
    expect([status, stderr.startsWith('Usage: ')]).toEqual([1, true])
  })
})

describe.concurrent('ask --jsonl', () => {
  it('answers each line with a line, a blank one too', async ({ expect }) => {
    const questions = [
      'When was the last call?',
      '',
      'كم مكالمة في 2022؟',
      '   ',
      'How do I make kabsa?\u2028Please.',
      'hello',
      '"quoted" \\ and\ttabbed 😀',
      'When was the call of 13 May 2022?',
      'and who was it between?',
      'When was the call of 12 July 2024?',
      'and who was it between?',
    ]
    const { status, stdout, stderr } = await ask(
      ['--jsonl', '--today', '2024-12-20'],
      questions.join('\n'),
    )
    expect([status, stderr]).toEqual([0, ''])
    const lines = linesOf(stdout)
    expect(lines.map(({ question }) => question)).toEqual(questions)
    for (const { status: outcome, reason, dates, calls, citations } of lines) {
      expect(reason === undefined).toBe(outcome === 'answered')
      expect(citations.length > 0).toBe(outcome === 'answered')
      if (outcome === 'declined') expect([dates, calls]).toEqual([[], []])
    }
    expect(lines[1]).toMatchObject({ status: 'declined', reason: 'unreadable' })
    expect(lines[3]).toMatchObject({ status: 'declined', reason: 'unreadable' })
    expect(lines[5]).toMatchObject({ status: 'declined', kind: 'about' })
    // Nothing is kept from one line to the next.
    expect(lines[8]).toEqual(lines[10])
  })

  it('stops without a word where nobody reads on', async ({ expect }) => {
    const child = spawn(process.execPath, ['src/cli.ts', 'ask', '--jsonl'])
    child.stdin.on('error', () => undefined)
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.write('When was the last call?\n'.repeat(300))
    child.stdin.end()
    const ended = new Promise((resolve) => child.once('close', resolve))
    expect([await text(child.stderr), await ended]).toEqual(['', 0])
  })
})
