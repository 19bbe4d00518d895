import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import type { StoreAddress } from '#storage/open-store.ts'
import { type DeliveryFigures, runDelivery } from '../test/simulator/run-delivery.ts'

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '1000,10000' },
    scale: { type: 'string', default: '1' },
    latency: { type: 'string', default: '20' },
    processes: { type: 'string', default: '1' },
    'in-flight': { type: 'string' },
    kill: { type: 'string', default: '0' },
    /** A PostgreSQL in which databases may be made; without one, an SQLite file. */
    postgres: { type: 'string' },
    /** A command that restarts that PostgreSQL, made once in the middle. */
    restart: { type: 'string' },
    /** How long to wait for the last notice, in minutes. */
    minutes: { type: 'string', default: '60' },
  },
})

type Opened = { readonly address: StoreAddress; close(): Promise<void> }

const openFile = (): Opened => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-delivery-'))
  return {
    address: { kind: 'file', path: join(folder, 'bench.sqlite') },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

const inServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const openServer = async (url: string): Promise<Opened> => {
  const name = `hotline_bench_${randomUUID().replaceAll('-', '')}`
  await inServer(url, `create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return {
    address: { kind: 'server', url: address.href },
    close: () => inServer(url, `drop database ${name} with (force)`),
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

const forKills = (repeats: readonly number[]): string =>
  `${Math.max(0, ...repeats.slice(0, -1))}, ${repeats.at(-1) ?? 0}`

const show = (chats: number, figures: DeliveryFigures, took: number): void => {
  const { report, usage, recorded, rate, kills, repeats, ended, parked, complaints } = figures
  const lost = report.reachable - report.reached
  console.log(`${chats} subscribers, ${report.reachable} of them reachable`)
  const rows: readonly (readonly [string, string])[] = [
    ['notices lost', String(lost)],
    ['messages to chats that should get none', String(report.wrong)],
    ['twice, the connection cut after it was taken', String(report.twiceAfterCut)],
    ['twice otherwise', `${report.twice} (${kills} kills)`],
    ['of these for one kill at most, and for none', forKills(repeats)],
    ['of the allowed rate', percent(rate)],
    [
      'refused for speed',
      `${report.refusedForSpeed} (${percent(report.refusedForSpeed / report.requests)})`,
    ],
    ['subscriptions ended, notices parked', `${ended}, ${parked}`],
    ['call and notices stored in', `${recorded.toFixed(0)} ms`],
    ['memory of a process at its highest', `${usage.peak.toFixed(0)} MiB`],
    ['processor time for a notice', `${(usage.cpu / report.requests).toFixed(2)} ms`],
    ['took', `${took.toFixed(0)} s`],
  ]
  for (const [name, value] of rows) console.log(`  ${name.padEnd(46)} ${value}`)
  for (const [sentence, count] of complaints) console.log(`  logged ${count} times: ${sentence}`)
}

const scale = Number(values.scale)
console.log(
  `Clock ${scale} times as fast as the world's for the program and for Telegram; ` +
    `${values.processes} processes on ${values.postgres === undefined ? 'SQLite' : 'PostgreSQL'}; ` +
    `a message is answered after ${values.latency} ms of that clock`,
)
for (const chats of values.chats.split(',').map(Number)) {
  const store = values.postgres === undefined ? openFile() : await openServer(values.postgres)
  const start = performance.now()
  try {
    const figures = await runDelivery({
      address: store.address,
      chats,
      scale,
      latency: Number(values.latency),
      processes: Number(values.processes),
      inFlight: values['in-flight'] === undefined ? null : Number(values['in-flight']),
      kills: Number(values.kill),
      restart: values.restart ?? null,
      patience: Number(values.minutes) * 60_000,
    })
    show(chats, figures, (performance.now() - start) / 1000)
  } finally {
    await store.close()
  }
}
