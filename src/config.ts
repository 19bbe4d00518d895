import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'] as const

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** The settings as they are written in the environment; the descriptions are those of `.env.example`. */
export const Settings = z.object({
  BOT_TOKEN: z
    .string()
    .regex(
      /^\d{6,}:[\w-]{30,}$/,
      'give the token as @BotFather wrote it, whole (digits, a colon, letters), or leave it empty',
    )
    .optional()
    .describe(
      "The bot's token from @BotFather. Without one, the bot opens as a chat page on this computer.",
    ),
  DATABASE_PATH: z
    .string()
    .default('data/hotline.sqlite')
    .describe('The file for what people chose and spoke of last. It is made where there is none.'),
  HOST: z
    .enum(LOOPBACK, `give an address of this computer alone: ${LOOPBACK.join(', ')}`)
    .default('127.0.0.1')
    .describe('Where the chat page is opened: 127.0.0.1, ::1 or localhost.'),
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535,
      'give a whole number from 0 to 65535; with 0 a free port is chosen',
    )
    .default('8417')
    .describe('The port of the chat page. With 0 a free one is chosen.'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'give a name of the IANA time zone database, such as Asia/Riyadh or UTC')
    .default('UTC')
    .describe(
      'The time zone that says which day is «today», by its IANA name, such as Asia/Riyadh.',
    ),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe(`How much is logged: ${LOG_LEVELS.join(', ')}.`),
  KNOWLEDGE_PATH: z
    .string()
    .optional()
    .describe("The folder of articles, people and words. Without one, the program's own."),
  DICTIONARY_PATH: z
    .string()
    .refine((path) => existsSync(path), 'give the path of a file that is there, or leave it empty')
    .optional()
    .describe(
      "FreeDict's English\u2013Arabic dictionary (Debian's dict-freedict-eng-ara: /usr/share/dictd/freedict-eng-ara.dict.dz). Without one, English questions find less in articles without a translation.",
    ),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'give an address that begins with https:// or http://' })
    .optional()
    .describe("The address of a Bot API server of your own. Without one, Telegram's."),
})

/** The configuration, checked and whole. */
export type Config = {
  readonly botToken: string | null
  readonly databasePath: string
  readonly host: (typeof LOOPBACK)[number]
  readonly port: number
  readonly timeZone: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly knowledgePath: string
  readonly dictionaryPath: string | null
  readonly telegramApiRoot: string | null
}

/** A configuration, or every fault in it: one sentence each, with the name and what to do. */
export type ReadConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

const SECRET: ReadonlySet<string> = new Set(['BOT_TOKEN'])

/** Reads the configuration from the environment. An empty value is none. A secret is never repeated. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): ReadConfig => {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const)
  const given = Object.fromEntries(
    trimmed.filter(([, value]) => value !== '' && value !== undefined),
  )
  const { success, data, error } = Settings.safeParse(given)
  if (!success) {
    const faults = error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return SECRET.has(name)
        ? `${name} cannot be right: ${message}.`
        : `${name} is "${given[name]}": ${message}.`
    })
    return { kind: 'faulty', faults }
  }
  return {
    kind: 'ok',
    config: {
      botToken: data.BOT_TOKEN ?? null,
      databasePath: data.DATABASE_PATH,
      host: data.HOST,
      port: Number(data.PORT),
      timeZone: data.TIME_ZONE,
      logLevel: data.LOG_LEVEL,
      knowledgePath: data.KNOWLEDGE_PATH ?? fileURLToPath(new URL('../knowledge', import.meta.url)),
      dictionaryPath: data.DICTIONARY_PATH ?? null,
      telegramApiRoot: data.TELEGRAM_API_ROOT?.replace(/\/+$/, '') ?? null,
    },
  }
}
