import { setTimeout as wait } from 'node:timers/promises'
import { Bot, Context, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { createAnswerUpdate } from '#telegram/answer-update.ts'
import { answersFirst } from '#telegram/answers-first.ts'
import type { BotContext } from '#telegram/bot-context.ts'
import { type BotParts, type BotSettings, WANTED_UPDATES } from '#telegram/bot-parts.ts'
import { createChatLanes } from '#telegram/chat-lanes.ts'
import { connectionLog } from '#telegram/connection-log.ts'
import { failureOf, runFault } from '#telegram/failures.ts'
import { grammySignal } from '#telegram/grammy-signal.ts'
import { setMenus } from '#telegram/menus.ts'
import { patience } from '#telegram/patience.ts'
import { createPollingTurn } from '#telegram/polling-turn.ts'
import { createFetchFile } from '#telegram/received-file.ts'
import { createUpdateTurns, type UpdateOutcome } from '#telegram/update-turns.ts'

/** Where Telegram delivers updates, and what it shows with each. */
export type WebhookAddress = { readonly url: string; readonly secret: string }

/** The bot in Telegram. It either fetches updates or has them delivered. */
export type TelegramBot = {
  /**
   * Fetches updates and answers them, one after another, until `stop`; where processes share a store, only
   * in its turn. `onReady` is told the bot's name each time that it begins. Rejects where it cannot go on:
   * the token is refused, or another program takes the updates of this bot. Telegram being away is waited
   * out, and so is the store: an update that cannot be handled without it is kept by Telegram.
   */
  run(onReady: (username: string) => void): Promise<void>
  /**
   * Has Telegram deliver updates from now on, and tells the bot's name; `take` is then to be given each.
   * Any number of processes may do so alike. Rejects where the token or the address is refused.
   */
  receive(webhook: WebhookAddress): Promise<string>
  /** Answers one update that was delivered; those of one chat in the order in which they came. Never rejects. */
  take(update: Update): Promise<UpdateOutcome>
  /** Ends `run`, or takes no more; resolves when what is at hand is answered. Telegram keeps the rest. */
  stop(): Promise<void>
}

/** Longer than the long poll, which is open for 30 seconds. */
const REQUEST_SECONDS = 45

/** How long to wait before trying again, in milliseconds. */
const AGAIN = 3000

const TELEGRAM = 'https://api.telegram.org'

const isConflict = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 409

/** A bot over the dialogue. */
export const createBot = (token: string, parts: BotParts, settings: BotSettings): TelegramBot => {
  const { dialogue, profile, now, log } = parts
  const { apiRoot, sharing } = settings
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: REQUEST_SECONDS, ...(apiRoot === null ? {} : { apiRoot }) },
  })
  const answer = createAnswerUpdate(parts, createFetchFile(token, apiRoot ?? TELEGRAM))
  const turns = createUpdateTurns(parts)
  const lanes = createChatLanes()
  const atHand = new Set<Promise<unknown>>()
  const stopped = new AbortController()
  const { signal } = stopped
  let menus = Promise.resolve()
  let isHeldUp = false

  const pause = async (ms: number, until = signal): Promise<void> => {
    await wait(ms, undefined, { signal: until }).catch(() => undefined)
  }

  const turn = sharing === null ? null : createPollingTurn({ ...sharing, now, sleep: pause, log })

  bot.api.config.use(
    connectionLog(log),
    answersFirst(parts.gate),
    patience(),
    (prev, method, ...rest) => {
      // grammY confirms the update at hand when it stops: one that waits for the store is to come again.
      if (isHeldUp && method === 'getUpdates') throw new Error('An update waits for the store')
      return prev(method, ...rest)
    },
  )

  const handle = async (ctx: BotContext, takeOver: boolean): Promise<UpdateOutcome> => {
    const start = now()
    const outcome = await turns.once(ctx.update.update_id, () => answer(ctx), { takeOver })
    if (outcome === 'done') parts.observe?.(now() - start)
    return outcome
  }

  bot.use(async (ctx) => {
    while (!signal.aborted) {
      // Only one process fetches: what another had in hand, it had when it died.
      isHeldUp = (await handle(ctx, true)) !== 'done'
      if (!isHeldUp) return
      await pause(AGAIN)
    }
  })

  bot.catch(({ error, ctx }) =>
    log.error({ err: error, update: ctx.update.update_id }, 'An update was lost'),
  )

  const tellMenus = (): void => {
    menus = setMenus(bot.api, { commands: dialogue.menu, profile }, log)
  }

  const poll = async (onReady: (username: string) => void): Promise<void> => {
    const held = turn?.hold(() => {
      bot.stop().catch((error) => log.warn({ err: error }, 'Fetching did not stop in order'))
    })
    try {
      await bot.start({
        allowed_updates: WANTED_UPDATES,
        onStart: ({ username }) => {
          onReady(username)
          tellMenus()
        },
      })
    } catch (error) {
      if (turn === null || !isConflict(error)) throw error
      log.warn({ err: error }, 'Another process fetches the updates already')
      await pause(AGAIN)
    } finally {
      await held?.stop()
    }
  }

  /** Telegram being away is waited out; another refusal is thrown. */
  const insist = async (request: () => Promise<unknown>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await request()
        return
      } catch (error) {
        if (failureOf(error) !== 'later') throw runFault(error)
        await pause(AGAIN)
      }
    }
  }

  return Object.freeze({
    async run(onReady: (username: string) => void) {
      try {
        await bot.init(grammySignal(signal))
        while (!signal.aborted) {
          if (turn !== null && !(await turn.wait(signal))) break
          await poll(onReady)
        }
      } catch (error) {
        if (!signal.aborted) throw runFault(error)
      } finally {
        await turns.noted()
        await menus
      }
    },

    async receive({ url, secret }: WebhookAddress) {
      await insist(() => bot.init(grammySignal(signal)))
      await insist(() =>
        bot.api.setWebhook(url, { secret_token: secret, allowed_updates: WANTED_UPDATES }),
      )
      tellMenus()
      return bot.botInfo.username
    },

    async take(update: Update) {
      if (signal.aborted || !bot.isInited()) return 'away'
      const ctx: BotContext = new Context(update, bot.api, bot.botInfo)
      const taking = lanes.run(ctx.chatId ?? null, () => handle(ctx, false))
      atHand.add(taking)
      try {
        return await taking
      } catch (error) {
        log.error({ err: error, update: update.update_id }, 'An update was lost')
        return 'done'
      } finally {
        atHand.delete(taking)
      }
    },

    async stop() {
      stopped.abort()
      try {
        await bot.stop()
      } catch (error) {
        log.warn(
          { err: error },
          'Telegram was not told of the stop: the last update may come again',
        )
      }
      await Promise.allSettled(atHand)
      await turns.noted()
      await menus
    },
  })
}
