import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { parseAccept } from 'hono/utils/accept'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Language } from '#core/language.ts'
import type { Speaker } from '#dialogue/dialogue.ts'

import { PREVIEW_CHATS } from '#preview/inbox.ts'

const CHAT = 'hotline_chat'
const LANGUAGE = 'hotline_language'

/** How a browser that is not known yet becomes somebody. */
export type NewSpeakers = {
  /** A new id for a conversation, not to be guessed: letters, digits, hyphens, 8 to 64 of them. */
  readonly newId: () => string
  /** The name of whoever uses this computer, shown beside what an editor decides; null for none. */
  readonly personName: string | null
}

const OPTIONS: CookieOptions = {
  path: '/',
  httpOnly: true,
  sameSite: 'Strict',
  // A year, in seconds: the language chosen is still known when the bot is next started.
  maxAge: 365 * 24 * 60 * 60,
}

const known = (tag: string | undefined): Language | null => {
  const primary = tag?.split('-')[0]?.toLowerCase()
  return primary === 'ar' || primary === 'en' ? primary : null
}

/** The language that the browser would rather read, of those that the bot speaks. */
const accepted = (context: Context): Language | null => {
  const ranges = [...parseAccept(context.req.header('accept-language') ?? '')]
  for (const { type, q } of ranges.sort((a, b) => b.q - a.q)) {
    const language = known(type)
    if (language !== null && q > 0) return language
  }
  return null
}

/** The language chosen on this browser, else the one that it asks for; null where neither is known. */
const languageOf = (context: Context): Language | null =>
  known(getCookie(context, LANGUAGE)) ?? accepted(context)

/**
 * One conversation for each browser, kept by a cookie, so that follow-ups and the choice of a
 * language hold from one message to the next.
 */
export const Conversation = {
  language: languageOf,

  /** Keeps the language that the person chose. */
  choose: (context: Context, language: Language): void =>
    setCookie(context, LANGUAGE, language, OPTIONS),

  /** Who speaks. A browser not met before gets a new id. */
  speaker(context: Context, { newId, personName }: NewSpeakers): Speaker {
    const kept = getCookie(context, CHAT)
    const id = kept !== undefined && /^[\w-]{8,64}$/.test(kept) ? kept : newId()
    // Anew each time: a page that is used does not lose its conversation after a year.
    setCookie(context, CHAT, id, OPTIONS)
    const chat = `${PREVIEW_CHATS}${id}`
    const speaker = { chat, person: chat, hint: languageOf(context) }
    return personName === null ? speaker : { ...speaker, name: personName }
  },
} as const
