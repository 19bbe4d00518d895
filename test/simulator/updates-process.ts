import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { Bot, webhookCallback } from 'grammy'
import { createLog } from '#log.ts'
import { createPriorityGate } from '#notices/priority-gate.ts'
import { createWebhook } from '#service/create-webhook.ts'
import { serveApp } from '#service/serve-app.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { openStore } from '#storage/open-store.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import { createBot } from '#telegram/create-bot.ts'
import { constantDialogue } from './constant-dialogue.ts'

const { values } = parseArgs({
  options: {
    apiRoot: { type: 'string', default: '' },
    secret: { type: 'string', default: '' },
    /** `bare`: grammY alone; `bot`: everything of ours but the answering. */
    kind: { type: 'string', default: 'bot' },
    path: { type: 'string', default: ':memory:' },
    url: { type: 'string' },
  },
})

const token = `123456789:${'A'.repeat(35)}`
const { apiRoot, secret } = values

/** A bot of grammY's documentation: it answers a constant. */
const runBare = async (): Promise<number> => {
  const bot = new Bot(token, { client: { apiRoot } })
  bot.on('message:text', (ctx) => ctx.reply('The bot answers with a line of text.'))
  await bot.init()
  const server = createServer(webhookCallback(bot, 'http', { secretToken: secret }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** The program as it takes updates: once each, in order in a chat, noted in the store. */
const runOurs = async (): Promise<number> => {
  const db = await openStore(
    values.url === undefined
      ? { kind: 'file', path: values.path }
      : { kind: 'server', url: values.url },
  )
  const bot = createBot(
    token,
    {
      dialogue: constantDialogue('The bot answers with a line of text.'),
      profile: null,
      updates: createUpdateLog(db),
      chats: { subscriptions: createSubscriptionBook(db), records: createChatRecords(db) },
      gate: createPriorityGate(),
      isEditor: () => false,
      isPassing: (fault) => fault instanceof StorageFault,
      now: Date.now,
      log: createLog('error'),
    },
    { apiRoot, sharing: null },
  )
  await bot.receive({ url: 'https://bot.example/hook', secret })
  const served = await serveApp(
    createWebhook((update) => bot.take(update), { path: '/hook', secret }),
    {
      host: '127.0.0.1',
      port: 0,
    },
  )
  if (served.kind !== 'serving') throw new Error(served.kind)
  return served.port
}

const port = values.kind === 'bare' ? await runBare() : await runOurs()
process.once('SIGINT', () => process.exit())
process.stdout.write(`${port}\n`)
