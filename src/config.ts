import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'] as const

/** How often a bot with a token reads the feeds, in minutes, where nothing else is said. */
const FEED_MINUTES = 15

const port = z
  .string()
  .refine(
    (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535,
    'give a whole number from 0 to 65535; with 0 a free port is chosen',
  )

const isOrigin = (text: string): boolean => URL.parse(text)?.origin === text

/** The parts of a setting that lists several. */
const listed = (text = ''): readonly string[] => text.split(/[\s,]+/).filter((part) => part !== '')

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** The settings as they are written in the environment; the descriptions are those of `.env.example`. */
export const Settings = z
  .object({
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
    ADMIN_IDS: z
      .string()
      .regex(
        /^\d{1,16}(?:[\s,]+\d{1,16})*$/,
        'give the numbers of Telegram accounts with commas between, or leave it empty',
      )
      .optional()
      .describe(
        'The Telegram accounts that review reports of calls, by number, with commas between. Without any, nothing is proposed in Telegram. In the local chat whoever opens it reviews.',
      ),
    DATABASE_PATH: z
      .string()
      .default('data/hotline.sqlite')
      .describe(
        'The file for what people chose, reviewed articles and notices. It is made where there is none.',
      ),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(?:ql)?$/,
        hostname: /./,
        error: 'give an address that begins with postgres://, or leave it empty',
      })
      .optional()
      .describe(
        'A PostgreSQL database instead of that file, such as postgres://user:password@host:5432/hotline. Any number of equal processes may share it.',
      ),
    WEBHOOK_URL: z
      .url({ protocol: /^https$/, error: 'give an address that begins with https://' })
      .optional()
      .describe(
        'The public https address at which Telegram delivers updates. Without one they are fetched, by one process only.',
      ),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, 'give 16 to 256 letters, digits, hyphens or underscores')
      .optional()
      .describe(
        'What Telegram shows with each update, so that nobody else can send one. Needed with WEBHOOK_URL, the same for all processes.',
      ),
    WEBHOOK_HOST: z
      .string()
      .default('127.0.0.1')
      .describe('Where the webhook listens, behind the proxy that serves WEBHOOK_URL.'),
    WEBHOOK_PORT: port.default('8443').describe('The port at which the webhook listens.'),
    OPERATIONS_PORT: port
      .optional()
      .describe(
        'The port for /health and /metrics, on this computer alone. Without one they are not served.',
      ),
    FEED_MINUTES: z
      .string()
      .refine(
        (text) => /^\d{1,4}$/.test(text) && (Number(text) === 0 || Number(text) >= 5),
        'give at least 5 minutes, or 0',
      )
      .optional()
      .describe(
        'How often a feed of knowledge/outlets.yaml is read, in minutes. With 0 none is read. Left empty, a bot with a token reads them every 15 minutes and the local chat none.',
      ),
    FEED_FIRST_DAYS: z
      .string()
      .regex(/^\d{1,3}$/, 'give a number of days')
      .default('3')
      .describe('How many days back the first reading of a feed goes.'),
    CONTACT_URL: z
      .url({ protocol: /^https?$/, error: 'give an address that begins with https:// or http://' })
      .optional()
      .describe(
        'A page about who runs this bot: the sites whose feeds it reads are told it in the user agent.',
      ),
    OWN_ORIGINS: z
      .string()
      .refine(
        (text) => text.split(/[\s,]+/).every(isOrigin),
        'give origins such as http://127.0.0.1:8080 with commas between, or leave it empty',
      )
      .optional()
      .describe(
        'Origins from which pages and feeds may be fetched although they are not of the public web, for trying feeds of your own: http://127.0.0.1:8080.',
      ),
    HOST: z
      .enum(LOOPBACK, `give an address of this computer alone: ${LOOPBACK.join(', ')}`)
      .default('127.0.0.1')
      .describe('Where the chat page is opened: 127.0.0.1, ::1 or localhost.'),
    PORT: port.default('8417').describe('The port of the chat page. With 0 a free one is chosen.'),
    TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'give a name of the IANA time zone database, such as Asia/Riyadh or UTC')
      .default('UTC')
      .describe(
        'The time zone that says which day is «today», by its IANA name, such as Asia/Riyadh.',
      ),
    SNAPSHOT_PATH: z
      .string()
      .default('data/passages.snapshot')
      .describe(
        'The file in which a large index of passages is kept for the next start. Nothing is lost with it.',
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
      .refine(
        (path) => existsSync(path),
        'give the path of a file that is there, or leave it empty',
      )
      .optional()
      .describe(
        "FreeDict's English\u2013Arabic dictionary (Debian's dict-freedict-eng-ara: /usr/share/dictd/freedict-eng-ara.dict.dz). Without one, English questions find less in articles without a translation.",
      ),
    TELEGRAM_API_ROOT: z
      .url({ protocol: /^https?$/, error: 'give an address that begins with https:// or http://' })
      .optional()
      .describe("The address of a Bot API server of your own. Without one, Telegram's."),
  })
  .superRefine(({ WEBHOOK_URL, WEBHOOK_SECRET, BOT_TOKEN }, context) => {
    const miss = (name: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (WEBHOOK_URL !== undefined && WEBHOOK_SECRET === undefined)
      miss('WEBHOOK_SECRET', 'WEBHOOK_URL needs it; give 16 or more letters and digits')
    if (WEBHOOK_URL !== undefined && BOT_TOKEN === undefined)
      miss('BOT_TOKEN', 'WEBHOOK_URL needs it; copy it from @BotFather')
  })

/** The configuration, checked and whole. */
export type Config = {
  readonly botToken: string | null
  /** Telegram accounts, by number. */
  readonly adminIds: readonly string[]
  readonly databasePath: string
  /** PostgreSQL instead of the file; null for the file. */
  readonly databaseUrl: string | null
  /** Where updates are delivered; null where they are fetched. */
  readonly webhook: {
    readonly url: string
    readonly secret: string
    readonly host: string
    readonly port: number
  } | null
  readonly operationsPort: number | null
  readonly feedMinutes: number
  readonly feedFirstDays: number
  readonly contactUrl: string | null
  readonly ownOrigins: readonly string[]
  readonly host: (typeof LOOPBACK)[number]
  readonly port: number
  readonly timeZone: string
  /** Where the index is kept for the next start. */
  readonly snapshotPath: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly knowledgePath: string
  readonly dictionaryPath: string | null
  readonly telegramApiRoot: string | null
}

/** A configuration, or every fault in it: one sentence each, with the name and what to do. */
export type ReadConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

const SECRET: ReadonlySet<string> = new Set(['BOT_TOKEN', 'WEBHOOK_SECRET', 'DATABASE_URL'])

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
      if (given[name] === undefined) return `${name} is missing: ${message}.`
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
      adminIds: listed(data.ADMIN_IDS),
      databasePath: data.DATABASE_PATH,
      databaseUrl: data.DATABASE_URL ?? null,
      webhook:
        data.WEBHOOK_URL === undefined
          ? null
          : {
              url: data.WEBHOOK_URL,
              secret: data.WEBHOOK_SECRET ?? '',
              host: data.WEBHOOK_HOST,
              port: Number(data.WEBHOOK_PORT),
            },
      operationsPort: data.OPERATIONS_PORT === undefined ? null : Number(data.OPERATIONS_PORT),
      feedMinutes: Number(data.FEED_MINUTES ?? (data.BOT_TOKEN === undefined ? 0 : FEED_MINUTES)),
      feedFirstDays: Number(data.FEED_FIRST_DAYS),
      contactUrl: data.CONTACT_URL ?? null,
      ownOrigins: listed(data.OWN_ORIGINS),
      host: data.HOST,
      port: Number(data.PORT),
      timeZone: data.TIME_ZONE,
      snapshotPath: data.SNAPSHOT_PATH,
      logLevel: data.LOG_LEVEL,
      knowledgePath: data.KNOWLEDGE_PATH ?? fileURLToPath(new URL('../knowledge', import.meta.url)),
      dictionaryPath: data.DICTIONARY_PATH ?? null,
      telegramApiRoot: data.TELEGRAM_API_ROOT?.replace(/\/+$/, '') ?? null,
    },
  }
}
