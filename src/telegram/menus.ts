import type { Api } from 'grammy'
import type { Language } from '#core/language.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import type { Log } from '#telegram/log.ts'

/** What Telegram shows of the bot before the first message, and in its profile. */
export type Profile = {
  /** At most 512 characters. */
  readonly description: string
  /** At most 120 characters. */
  readonly shortDescription: string
}

/** The texts of the bot's menu and profile in a language. */
export type MenuTexts = {
  readonly commands: Dialogue['menu']
  /** Null where the profile is left as @BotFather has it. */
  readonly profile: ((language: Language) => Profile) | null
}

/** Whose programs speak another language see the Arabic texts, as the bot answers them in Arabic. */
const OTHERS: Language = 'ar'

type Audience = { readonly language: Language; readonly code: { language_code?: Language } }

const AUDIENCES: readonly Audience[] = [
  { language: OTHERS, code: {} },
  { language: 'ar', code: { language_code: 'ar' } },
  { language: 'en', code: { language_code: 'en' } },
]

const setCommands = async (api: Api, { commands }: MenuTexts, audience: Audience) => {
  const wanted = commands(audience.language)
  const held = await api.getMyCommands(audience.code)
  const same =
    held.length === wanted.length &&
    wanted.every(
      ({ command, description }, at) =>
        held[at]?.command === command && held[at].description === description,
    )
  if (!same) await api.setMyCommands([...wanted], audience.code)
}

const setProfile = async (api: Api, { profile }: MenuTexts, { language, code }: Audience) => {
  if (profile === null) return
  const { description, shortDescription } = profile(language)
  const held = await api.getMyDescription(code)
  if (held.description !== description) await api.setMyDescription(description, code)
  const short = await api.getMyShortDescription(code)
  if (short.short_description !== shortDescription) {
    await api.setMyShortDescription(shortDescription, code)
  }
}

/**
 * Sets the menu of commands and the profile for readers of Arabic, of English and of other languages,
 * where they differ from what is held: Telegram allows few such changes a day. The bot works without
 * them, so a failure is logged and not thrown.
 */
export const setMenus = async (api: Api, texts: MenuTexts, log: Log): Promise<void> => {
  try {
    for (const audience of AUDIENCES) {
      await setCommands(api, texts, audience)
      await setProfile(api, texts, audience)
    }
  } catch (error) {
    log.warn({ err: error }, 'The menu of commands could not be set; it is tried at the next start')
  }
}
