import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { processUsage } from '../test/simulator/process-usage.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    /** A PostgreSQL in which databases may be made: without one, only one process on SQLite. */
    postgres: { type: 'string' },
    /** How many updates are on their way to a process at once: Telegram's default is 40. */
    connections: { type: 'string', default: '40' },
  },
})

const SECRET = 'a-secret-of-the-bench'

type Started = { readonly port: number; readonly child: ChildProcess }

const start = async (file: string, args: readonly string[]): Promise<Started> => {
  const path = fileURLToPath(new URL(`../test/simulator/${file}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line]: unknown[] = await once(child.stdout, 'data')
  return { port: Number(String(line)), child }
}

const end = async ({ child }: Started): Promise<void> => {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

let updateId = 1

const deliver = (agent: Agent, port: number, chat: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const id = updateId++
    const person = { id: chat, is_bot: false, first_name: 'Rim', language_code: 'en' }
    const body = JSON.stringify({
      update_id: id,
      message: {
        message_id: id,
        date: 1,
        chat: { id: chat, type: 'private', first_name: 'Rim' },
        from: person,
        text: 'When did they last talk?',
      },
    })
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/hook',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-telegram-bot-api-secret-token': SECRET,
        },
      },
      (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', reject).end(body)
  })

/** Updates a second that processes acknowledge, each of another person, as the limits want it. */
const measure = async (started: readonly Started[], seconds: number): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  let done = 0
  const until = performance.now() + seconds * 1000
  const lanes = started.flatMap(({ port }) =>
    Array.from({ length: Number(values.connections) }, async () => {
      while (performance.now() < until) {
        const status = await deliver(agent, port, 1_000_000 + updateId)
        if (status !== 200) throw new Error(`An update was answered ${status}`)
        done += 1
      }
    }),
  )
  const begun = performance.now()
  await Promise.all(lanes)
  agent.destroy()
  return done / ((performance.now() - begun) / 1000)
}

const inServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const openServer = async (url: string) => {
  const name = `hotline_bench_${randomUUID().replaceAll('-', '')}`
  await inServer(url, `create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return {
    url: address.href,
    close: () => inServer(url, `drop database ${name} with (force)`),
  }
}

const telegram = await start('answering-telegram.ts', [])
const common = [`--apiRoot=http://127.0.0.1:${telegram.port}`, `--secret=${SECRET}`]
const folder = mkdtempSync(join(tmpdir(), 'hotline-webhook-'))
const server = values.postgres === undefined ? null : await openServer(values.postgres)
const seconds = Number(values.seconds)

/** Updates a second, and the processor time of the processes for each in milliseconds. */
type Speed = { readonly rate: number; readonly cpu: number }

const cpuOf = (started: readonly Started[]): number =>
  started.reduce((sum, { child }) => sum + processUsage(child.pid).cpu, 0)

const speed = async (count: number, args: readonly string[]): Promise<Speed> => {
  const started: Started[] = []
  for (let at = 0; at < count; at += 1)
    started.push(await start('updates-process.ts', [...common, ...args]))
  await measure(started, 2)
  const before = cpuOf(started)
  const rate = await measure(started, seconds)
  const cpu = (cpuOf(started) - before) / (rate * seconds)
  await Promise.all(started.map(end))
  return { rate, cpu }
}

const median = (found: readonly number[]): number =>
  [...found].sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0

/**
 * Both are measured in turn in every round, the other first each time, and compared within the round, so
 * that what else the machine does meets both.
 */
const compare = async (name: string, count: number, ours: readonly string[]): Promise<void> => {
  const rounds: { readonly bare: Speed; readonly own: Speed }[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const first = await speed(count, round % 2 === 0 ? ['--kind=bare'] : ours)
    const second = await speed(count, round % 2 === 0 ? ours : ['--kind=bare'])
    rounds.push(round % 2 === 0 ? { bare: first, own: second } : { bare: second, own: first })
  }
  const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of))
  console.log(
    `${name}: ${middle(({ own }) => own.rate).toFixed(0)} updates a second, ` +
      `bare grammY ${middle(({ bare }) => bare.rate).toFixed(0)}: ` +
      `${middle(({ own, bare }) => own.rate / bare.rate).toFixed(2)} ` +
      `(${rounds.map(({ own, bare }) => (own.rate / bare.rate).toFixed(2)).join(' ')}); ` +
      `processor time for one ${middle(({ own }) => own.cpu).toFixed(3)} ms, ` +
      `${middle(({ bare }) => bare.cpu).toFixed(3)} ms: ` +
      middle(({ own, bare }) => bare.cpu / own.cpu).toFixed(2),
  )
}

try {
  await compare('1 process on SQLite', 1, [`--path=${join(folder, 'bench.sqlite')}`])
  if (server !== null)
    for (const count of [1, 2, 3])
      await compare(`${count} on PostgreSQL`, count, [`--url=${server.url}`])
} finally {
  await end(telegram)
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
}
