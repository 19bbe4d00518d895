import { inspect } from 'node:util'
import { readConfig } from '#config.ts'
import { loadEnvFile } from '#load-env-file.ts'
import { createLog } from '#log.ts'
import { openKnowledge } from '#program/open-knowledge.ts'
import { runPreview } from '#program/run-preview.ts'
import { runTelegram } from '#program/run-telegram.ts'
import { StartFault } from '#program/start-fault.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { TelegramRunFault } from '#telegram/failures.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
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
  const knowledge = openKnowledge(config)
  const running =
    config.botToken === null
      ? await runPreview(knowledge, config, say, log)
      : await runTelegram(config.botToken, knowledge, config, say, log)
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  try {
    await Promise.race([running.ended, told])
  } finally {
    await running.stop()
  }
}

/** Faults whose message says by itself what the operator is to do. */
const isTold = (error: unknown): error is Error =>
  [StartFault, StorageFault, TelegramRunFault].some((fault) => error instanceof fault)

try {
  await main()
} catch (error) {
  process.stderr.write(`${isTold(error) ? error.message : inspect(error)}\n`)
  process.exitCode = 1
}
