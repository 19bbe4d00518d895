import { inspect } from 'node:util'
import type { Logger } from 'pino'
import { type Config, readConfig } from '#config.ts'
import { loadEnvFile } from '#load-env-file.ts'
import { createLog } from '#log.ts'
import { openKnowledge } from '#program/open-knowledge.ts'
import type { Running } from '#program/running.ts'
import { StartFault } from '#program/start-fault.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Runs the bot on its channel; what the other one is made of is not even read, which takes a while. */
const run = async (config: Config, log: Logger): Promise<Running> => {
  const knowledge = openKnowledge(config)
  if (config.botToken === null) {
    const { runPreview } = await import('#program/run-preview.ts')
    return runPreview(knowledge, config, say, log)
  }
  const { runTelegram } = await import('#program/run-telegram.ts')
  return runTelegram(config.botToken, knowledge, config, say, log)
}

const main = async (): Promise<void> => {
  loadEnvFile()
  const read = readConfig(process.env)
  if (read.kind === 'faulty')
    throw new StartFault(
      ['The configuration has faults:', ...read.faults.map((fault) => `  ${fault}`)].join('\n'),
    )
  const { config } = read
  const log = createLog(config.logLevel)
  if (config.dictionaryPath === null)
    say('No DICTIONARY_PATH is set: English questions find less in articles without a translation.')
  const running = await run(config, log)
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  try {
    await Promise.race([running.ended, told])
  } finally {
    await running.stop()
  }
}

/** Faults whose message says by itself what the operator is to do, by their names. */
const TOLD: ReadonlySet<string> = new Set(['StartFault', 'StorageFault', 'TelegramRunFault'])

const isTold = (error: unknown): error is Error => error instanceof Error && TOLD.has(error.name)

try {
  await main()
} catch (error) {
  process.stderr.write(`${isTold(error) ? error.message : inspect(error)}\n`)
  process.exitCode = 1
}
