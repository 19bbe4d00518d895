import { once } from 'node:events'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { DELIVERY_SETTINGS } from '#notices/delivery.ts'
import { TELEGRAM_LIMITS } from '#notices/sending-limits.ts'
import { PREVIEW_CHATS } from '#preview/inbox.ts'
import { openDelivery } from '#program/open-delivery.ts'
import type { OpenKnowledge } from '#program/open-knowledge.ts'
import { openProgram, type Program } from '#program/open-program.ts'
import { rest } from '#program/rest.ts'
import { runFeeds } from '#program/run-feeds.ts'
import { runUpkeep } from '#program/run-upkeep.ts'
import type { Running } from '#program/running.ts'
import { serveOrFail } from '#program/serve-or-fail.ts'
import { feedsReply } from '#replies/feeds-reply.ts'
import { plainReply } from '#replies/standing-replies.ts'
import { createMetrics, type Metrics } from '#service/create-metrics.ts'
import { createOperations } from '#service/create-operations.ts'
import { createWebhook } from '#service/create-webhook.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createAdministrators } from '#telegram/administrators.ts'
import { createApi } from '#telegram/create-api.ts'
import { createBot, type TelegramBot } from '#telegram/create-bot.ts'
import { createNoticeSender } from '#telegram/notice-sender.ts'
import { sendOutcome } from '#telegram/send-outcome.ts'

/** How long a request that people wait for may take, in milliseconds. */
const PATIENCE = 30_000

/** What listens: the webhook where updates are delivered, and what the program tells of itself. */
const serveAll = async (
  bot: TelegramBot,
  { notices, now }: Program,
  metrics: Metrics,
  { webhook, operationsPort }: Config,
): Promise<readonly { readonly close: () => Promise<void> }[]> => [
  ...(webhook === null
    ? []
    : [
        await serveOrFail(
          createWebhook((update) => bot.take(update as Update), {
            path: new URL(webhook.url).pathname,
            secret: webhook.secret,
          }),
          { host: webhook.host, port: webhook.port, setting: 'WEBHOOK_PORT' },
        ),
      ]),
  ...(operationsPort === null
    ? []
    : [
        await serveOrFail(createOperations({ metrics, askStore: () => notices.backlog(now()) }), {
          host: '127.0.0.1',
          port: operationsPort,
          setting: 'OPERATIONS_PORT',
        }),
      ]),
]

/** Runs the bot in Telegram: answers, notices, feeds and upkeep, over one store. */
export const runTelegram = async (
  token: string,
  knowledge: OpenKnowledge,
  config: Config,
  say: (line: string) => void,
  log: Logger,
): Promise<Running> => {
  const { adminIds, telegramApiRoot: apiRoot } = config
  const { sendTimeout } = DELIVERY_SETTINGS
  const patient = createApi(token, log, { apiRoot, timeout: PATIENCE, isPatient: true })
  const isEditor = (person: string): boolean => adminIds.includes(person)
  let wake = (): void => undefined
  const program: Program = await openProgram({
    ...knowledge,
    config,
    permissions: { isEditor, isAdministrator: createAdministrators(patient, Date.now) },
    log,
    onPublished: () => wake(),
  })
  const { dialogue, hotline, subscriptions, records, updates, gate, locks, by } = program

  /** Says something to every administrator; one who has not begun a chat with the bot hears nothing. */
  const toEditors = async (
    make: (editor: string) => ReturnType<NonNullable<typeof dialogue.propose>>,
  ): Promise<void> => {
    for (const editor of adminIds) {
      const outcome = await make(editor)
      const place = { chat: Number(editor), topic: null, quoted: null, pressed: null }
      try {
        if (outcome !== null) await sendOutcome(patient, outcome, place)
      } catch (err) {
        log.warn({ err }, 'An administrator could not be told')
      }
    }
  }

  const metrics = createMetrics({
    backlog: () => program.notices.backlog(program.now()),
    countActive: subscriptions.countActive,
    now: program.now,
  })
  const delivery = await openDelivery({
    program,
    // A local chat may have used the store before, or share it.
    reach: () => ({ kind: 'not', prefix: PREVIEW_CHATS }),
    send: createNoticeSender(
      {
        api: createApi(token, log, { apiRoot, timeout: sendTimeout, isPatient: false }),
        gate,
        sleep: rest,
      },
      { sendTimeout, limits: TELEGRAM_LIMITS },
    ),
    reportParked: ({ call, reason }) =>
      toEditors(async () => ({
        replies: [
          plainReply(hotline.current().speech.ar, 'parked-report', { call, reason }),
          plainReply(hotline.current().speech.en, 'parked-report', { call, reason }),
        ],
        place: 'send',
        toast: null,
      })),
    log,
    observe: metrics.notice,
  })
  wake = delivery.wake

  const bot = createBot(
    token,
    {
      dialogue,
      profile: (language) => ({
        description: hotline.current().phrasebook[language]('description'),
        shortDescription: hotline.current().phrasebook[language]('description-short'),
      }),
      updates,
      chats: { subscriptions, records },
      gate,
      isEditor,
      isPassing: (fault) => fault instanceof StorageFault,
      now: Date.now,
      log,
      observe: metrics.update,
    },
    { apiRoot, sharing: program.isShared ? { locks, by } : null },
  )

  const services = await serveAll(bot, program, metrics, config).catch(async (fault) => {
    await program.close()
    throw fault
  })
  const stopped = new AbortController()
  const { signal } = stopped
  const background = Promise.all([
    delivery.run(signal),
    runUpkeep(program, log, signal),
    runFeeds(
      program,
      knowledge.knowledge,
      config,
      {
        log,
        drafted: (draft) =>
          toEditors(async (editor) =>
            dialogue.propose === undefined
              ? null
              : dialogue.propose(draft.id, { chat: editor, person: editor, hint: null }),
          ),
        turned: (news) =>
          toEditors(async () => ({
            replies: [
              feedsReply(news, hotline.current().speech.ar),
              feedsReply(news, hotline.current().speech.en),
            ],
            place: 'send',
            toast: null,
          })),
        observe: metrics.feedRound,
      },
      signal,
    ),
  ])
  const ready = (username: string): void =>
    say(`Hotline answers in Telegram as @${username}. Stop it with Ctrl+C.`)
  const answering =
    config.webhook === null
      ? bot.run(ready)
      : bot.receive(config.webhook).then(async (username) => {
          ready(username)
          await once(signal, 'abort')
        })
  return {
    ended: Promise.race([answering, background.then(() => answering)]),
    stop: async () => {
      stopped.abort()
      await bot.stop()
      await Promise.allSettled([answering, background])
      await Promise.all(services.map(({ close }) => close()))
      await program.close()
    },
  }
}
