import { limit } from '@grammyjs/ratelimiter'
import { Composer, type NextFunction } from 'grammy'
import type { Outcome } from '#dialogue/dialogue.ts'
import { createAlbums } from '#telegram/albums.ts'
import type { BotContext } from '#telegram/bot-context.ts'
import type { BotParts } from '#telegram/bot-parts.ts'
import { keepChat } from '#telegram/chat-keeping.ts'
import { failureOf } from '#telegram/failures.ts'
import { type Hearing, hearingOf } from '#telegram/hearing.ts'
import { chatNews } from '#telegram/membership.ts'
import { type FetchFile, sentFile } from '#telegram/received-file.ts'
import { sendOutcome } from '#telegram/send-outcome.ts'

/** A person who asks faster than this is not reading: what is beyond it gets no answer. */
const FLOOD = { limit: 30, timeFrame: 60_000 } as const

const LONGEST_TOAST = 200

const isWordless = ({ incoming }: Hearing): boolean =>
  incoming.kind === 'text' && incoming.text === ''

/**
 * Does what an update asks for. The order in which one passes: news of a chat are kept; a press is
 * answered whatever comes; what is not meant for the bot is let go; floods are held off; an editor's file
 * is fetched; the dialogue is asked and its outcome sent. What fails anywhere ends in one place, which
 * logs it and apologises; only a fault of the store rejects, as it passes.
 */
export const createAnswerUpdate = (
  parts: BotParts,
  fetchFile: FetchFile,
): ((ctx: BotContext) => Promise<void>) => {
  const { dialogue, chats, isEditor, isPassing, now, log } = parts
  const albums = createAlbums()

  const keepingChats = async ({ update }: BotContext, next: NextFunction): Promise<void> => {
    const news = chatNews(update)
    if (news === null) return next()
    await keepChat(news, { ...chats, now })
  }

  const answerPress = async (ctx: BotContext, toast: string | null): Promise<void> => {
    if (ctx.callbackQuery === undefined || ctx.pressAnswered) return
    ctx.pressAnswered = true
    const text = toast === null ? {} : { text: [...toast].slice(0, LONGEST_TOAST).join('') }
    try {
      await ctx.answerCallbackQuery(text)
    } catch (error) {
      if (failureOf(error) !== 'late-press') log.warn({ err: error }, 'A press was not answered')
    }
  }

  const answeringPresses = async (ctx: BotContext, next: NextFunction): Promise<void> => {
    try {
      await next()
    } finally {
      await answerPress(ctx, null)
    }
  }

  const hearing = async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const found = hearingOf(ctx)
    if (found === null) return
    const isRepeat = ctx.message !== undefined && albums.isRepeat(ctx.message)
    if (isRepeat && isWordless(found) && fileOf(ctx, found)?.kind !== 'document') return
    ctx.hearing = found
    await next()
  }

  const withoutFloods = limit<BotContext, never>({
    ...FLOOD,
    keyGenerator: ({ hearing: found }) => found?.speaker.person,
    onLimitExceeded: ({ update }) => {
      log.warn({ update: update.update_id }, 'Someone asks too fast and is left without answers')
    },
  })

  const fileOf = ({ message }: BotContext, { speaker }: Hearing) =>
    message?.chat.type === 'private' && isEditor(speaker.person) ? sentFile(message) : null

  const fetchingFiles = async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const { hearing: found } = ctx
    const file = found === undefined ? null : fileOf(ctx, found)
    if (found !== undefined && file !== null) {
      const incoming = file.kind === 'document' ? await fetchFile(ctx.api, file) : file
      ctx.hearing = { ...found, incoming }
    }
    await next()
  }

  /** A person's private chat has their id. Who has not begun one with the bot, or has blocked it, is told so. */
  const respondPrivately = async (
    ctx: BotContext,
    outcome: Outcome,
    person: string,
  ): Promise<void> => {
    const place = { chat: Number(person), topic: null, quoted: null, pressed: null }
    try {
      await sendOutcome(ctx.api, outcome, place)
    } catch (error) {
      if (failureOf(error) !== 'chat-gone') throw error
      return answerPress(ctx, outcome.unreachable ?? null)
    }
    await answerPress(ctx, outcome.toast)
  }

  const responding = async (ctx: BotContext): Promise<void> => {
    if (ctx.hearing === undefined) return
    const { incoming, speaker, place } = ctx.hearing
    const outcome = await dialogue.respond(incoming, speaker)
    if (outcome.place === 'privately') return respondPrivately(ctx, outcome, speaker.person)
    await answerPress(ctx, outcome.toast)
    await sendOutcome(ctx.api, outcome, place)
  }

  const apologise = async ({ api, hearing: found, update }: BotContext): Promise<void> => {
    if (found === undefined) return
    try {
      const reply = await dialogue.apology(found.speaker)
      await sendOutcome(api, { replies: [reply], place: 'send' }, found.place)
    } catch (error) {
      log.error({ err: error, update: update.update_id }, 'The apology failed too')
    }
  }

  const failed = async (error: unknown, ctx: BotContext): Promise<void> => {
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
  }

  const chain = new Composer<BotContext>(
    keepingChats,
    answeringPresses,
    hearing,
    withoutFloods,
    fetchingFiles,
    responding,
  ).middleware()

  return async (ctx) => {
    try {
      await chain(ctx, () => Promise.resolve())
    } catch (error) {
      if (isPassing(error)) throw error
      await failed(error, ctx)
    }
  }
}
