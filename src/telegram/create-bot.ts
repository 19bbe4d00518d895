import { limit } from '@grammyjs/ratelimiter'
import { Bot, type Context, type NextFunction } from 'grammy'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { createAlbums } from '#telegram/albums.ts'
import { connectionLog } from '#telegram/connection-log.ts'
import { failureOf, runFault } from '#telegram/failures.ts'
import { grammySignal } from '#telegram/grammy-signal.ts'
import { type Hearing, hearingOf } from '#telegram/hearing.ts'
import type { Log } from '#telegram/log.ts'
import { type MenuTexts, setMenus } from '#telegram/menus.ts'
import { patience } from '#telegram/patience.ts'
import { sendOutcome } from '#telegram/send-outcome.ts'

/** The bot in Telegram. */
export type TelegramBot = {
  /**
   * Takes updates and answers them, one after another, until `stop`. `onReady` is told the bot's name
   * once Telegram has accepted the token. Rejects where it cannot go on: the token is refused, or
   * another program takes the updates of this bot. Telegram being away is waited out.
   */
  run(onReady: (username: string) => void): Promise<void>
  /** Ends `run` once the update at hand is answered. Updates not yet begun are kept by Telegram. */
  stop(): Promise<void>
}

/** Our context: grammY's, and what has been found out on the way. */
type HotlineContext = Context & { hearing?: Hearing; pressAnswered?: boolean }

/** A person who asks faster than this is not reading: what is beyond it gets no answer. */
const FLOOD = { limit: 30, timeFrame: 60_000 } as const

const isWordless = ({ incoming }: Hearing): boolean =>
  incoming.kind === 'text' && incoming.text === ''

const LONGEST_TOAST = 200

/** Longer than the long poll, which is open for 30 seconds. */
const REQUEST_SECONDS = 45

/**
 * A bot over the dialogue. `apiRoot` is the address of the Bot API server; null for Telegram's own.
 * The order in which an update passes: a press is answered whatever comes; what is not meant for the
 * bot is let go; floods are held off; the dialogue is asked and its outcome sent. What fails anywhere
 * ends in one place, which logs it and apologises.
 */
export const createBot = (
  token: string,
  parts: { readonly dialogue: Dialogue; readonly profile: MenuTexts['profile']; readonly log: Log },
  settings: { readonly apiRoot: string | null },
): TelegramBot => {
  const { dialogue, profile, log } = parts
  const { apiRoot } = settings
  const bot = new Bot<HotlineContext>(token, {
    client: { timeoutSeconds: REQUEST_SECONDS, ...(apiRoot === null ? {} : { apiRoot }) },
  })
  bot.api.config.use(connectionLog(log), patience())
  const albums = createAlbums()
  const stopped = new AbortController()
  let menus = Promise.resolve()

  const answerPress = async (ctx: HotlineContext, toast: string | null): Promise<void> => {
    if (ctx.callbackQuery === undefined || ctx.pressAnswered) return
    ctx.pressAnswered = true
    const text = toast === null ? {} : { text: [...toast].slice(0, LONGEST_TOAST).join('') }
    try {
      await ctx.answerCallbackQuery(text)
    } catch (error) {
      if (failureOf(error) !== 'late-press') log.warn({ err: error }, 'A press was not answered')
    }
  }

  const whileRunning = async (_ctx: HotlineContext, next: NextFunction): Promise<void> => {
    if (!stopped.signal.aborted) await next()
  }

  const answeringPresses = async (ctx: HotlineContext, next: NextFunction): Promise<void> => {
    try {
      await next()
    } finally {
      await answerPress(ctx, null)
    }
  }

  const hearing = async (ctx: HotlineContext, next: NextFunction): Promise<void> => {
    const found = hearingOf(ctx)
    const isRepeat = ctx.message !== undefined && albums.isRepeat(ctx.message)
    if (found === null || (isRepeat && isWordless(found))) return
    ctx.hearing = found
    await next()
  }

  const withoutFloods = limit<HotlineContext, never>({
    ...FLOOD,
    keyGenerator: ({ hearing: found }) => found?.speaker.person,
    onLimitExceeded: ({ update }) => {
      log.warn({ update: update.update_id }, 'Someone asks too fast and is left without answers')
    },
  })

  const responding = async (ctx: HotlineContext): Promise<void> => {
    if (ctx.hearing === undefined) return
    const { incoming, speaker, place } = ctx.hearing
    const outcome = await dialogue.respond(incoming, speaker)
    await answerPress(ctx, outcome.toast)
    await sendOutcome(ctx.api, outcome, place)
  }

  const apologise = async ({ api, hearing: found, update }: HotlineContext): Promise<void> => {
    if (found === undefined) return
    try {
      const reply = await dialogue.apology(found.speaker)
      await sendOutcome(api, { replies: [reply], place: 'send' }, found.place)
    } catch (error) {
      log.error({ err: error, update: update.update_id }, 'The apology failed too')
    }
  }

  bot.use(whileRunning, answeringPresses, hearing, withoutFloods, responding)

  bot.catch(async ({ error, ctx }) => {
    const fields = { err: error, update: ctx.update.update_id }
    switch (failureOf(error)) {
      case 'chat-gone':
        return log.info(fields, 'A chat does not take the answer to its own question')
      case 'later':
        return log.warn(fields, 'An answer could not be sent: Telegram is busy or away')
      default:
        log.error(fields, 'An update was not handled')
        return apologise(ctx)
    }
  })

  return Object.freeze({
    async run(onReady: (username: string) => void) {
      try {
        await bot.init(grammySignal(stopped.signal))
        if (stopped.signal.aborted) return
        await bot.start({
          allowed_updates: ['message', 'callback_query'],
          onStart: ({ username }) => {
            onReady(username)
            menus = setMenus(bot.api, { commands: dialogue.menu, profile }, log)
          },
        })
      } catch (error) {
        if (!stopped.signal.aborted) throw runFault(error)
      } finally {
        await menus
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
    },
  })
}
