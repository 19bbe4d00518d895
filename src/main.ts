import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import type { Logger } from 'pino'
import { type Config, readConfig } from '#config.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import type { Hotline } from '#hotline.ts'
import { readFreedict } from '#knowledge/read-freedict.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { createLiveHotline, type LiveHotline } from '#live-hotline.ts'
import { loadEnvFile } from '#load-env-file.ts'
import { createLog } from '#log.ts'
import { createPriorityGate } from '#notices/priority-gate.ts'
import { openDialogue } from '#open-dialogue.ts'
import { createPreview } from '#preview/create-preview.ts'
import { sayPageTexts } from '#preview/page-texts.ts'
import { readPreviewPage } from '#preview/preview-page.ts'
import { servePreview } from '#preview/serve-preview.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { openDatabase } from '#storage/open-database.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import { createBot } from '#telegram/create-bot.ts'
import { TelegramRunFault } from '#telegram/failures.ts'

/** Telegram's longest message, in UTF-16 units: the chat page takes no longer one either. */
const LONGEST_TEXT = 4096

/** Something that runs until it is stopped. */
type Running = { readonly stop: () => Promise<void>; readonly ended: Promise<void> }

/** What keeps the program from starting: said in one message, without a stack. */
class StartFault extends Error {
  override name = 'StartFault' as const
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const openHotline = (config: Config): LiveHotline => {
  const knowledge = readKnowledge(config.knowledgePath)
  const { dictionaryPath } = config
  if (dictionaryPath === null)
    say('No DICTIONARY_PATH is set: English questions find less in articles without a translation.')
  const dictionary = dictionaryPath === null ? [] : readFreedict(dictionaryPath)
  if (knowledge.kind === 'read') return createLiveHotline(knowledge.value, dictionary)
  const faults = knowledge.problems.map(
    ({ file, line, what, todo }) => `  ${file}:${line}: ${what} \u2014 ${todo}`,
  )
  throw new StartFault(['The knowledge folder has faults:', ...faults].join('\n'))
}

const runTelegram = (
  token: string,
  dialogue: Dialogue,
  database: Database,
  hotline: Hotline,
  config: Config,
  log: Logger,
): Running => {
  const bot = createBot(
    token,
    {
      dialogue,
      profile: (language) => ({
        description: hotline.phrasebook[language]('description'),
        shortDescription: hotline.phrasebook[language]('description-short'),
      }),
      updates: createUpdateLog(database),
      chats: {
        subscriptions: createSubscriptionBook(database),
        records: createChatRecords(database),
      },
      gate: createPriorityGate(),
      isEditor: (person) => config.adminIds.includes(person),
      isPassing: (fault) => fault instanceof StorageFault,
      now: Date.now,
      log,
    },
    { apiRoot: config.telegramApiRoot, sharing: null },
  )
  const ended = bot.run((username) =>
    say(`Hotline answers in Telegram as @${username}. Stop it with Ctrl+C.`),
  )
  return { stop: () => bot.stop(), ended }
}

const runPreview = async (
  dialogue: Dialogue,
  hotline: Hotline,
  config: Config,
  log: Logger,
): Promise<Running> => {
  const texts = { ar: sayPageTexts(hotline.phrasebook.ar), en: sayPageTexts(hotline.phrasebook.en) }
  const report = (fault: unknown): void =>
    log.error({ err: fault }, 'A message of the chat page failed')
  const app = createPreview(
    { dialogue, texts, page: await readPreviewPage(), newId: randomUUID, report },
    { language: 'ar', textLimit: LONGEST_TEXT },
  )
  const served = await servePreview(app, { port: config.port, host: config.host })
  switch (served.kind) {
    case 'serving': {
      say(`Hotline is open at ${served.url}`)
      say('There is no BOT_TOKEN, so this is the local chat. Stop it with Ctrl+C.')
      const { promise, resolve } = Promise.withResolvers<void>()
      return { stop: () => served.close().then(resolve), ended: promise }
    }
    case 'port-taken':
      throw new StartFault(
        `Port ${served.port} is taken by another program. Set PORT to another one, or to 0 for any.`,
      )
    case 'port-forbidden':
      throw new StartFault(
        `Port ${served.port} may not be opened by this user. Set PORT to one above 1023, or to 0 for any.`,
      )
  }
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
  const hotline = openHotline(config)
  const database = await openDatabase(config.databasePath)
  try {
    const dialogue = openDialogue(hotline, createChatBook(database), Date.now, config.timeZone)
    const running =
      config.botToken === null
        ? await runPreview(dialogue, hotline.current(), config, log)
        : runTelegram(config.botToken, dialogue, database, hotline.current(), config, log)
    const stopped = new Promise<void>((resolve, reject) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => running.stop().then(resolve, reject))
    })
    await Promise.race([running.ended, stopped])
  } finally {
    await database.destroy()
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
