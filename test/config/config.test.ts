import { describe, expect, it } from 'vitest'
import { readConfig } from '#config.ts'
import { envExample } from '#env-example.ts'

const TOKEN = `123456789:${'AbC-_'.repeat(7)}`

const configOf = (env: Readonly<Record<string, string | undefined>>) => {
  const read = readConfig(env)
  if (read.kind === 'faulty') throw new Error(read.faults.join('\n'))
  return read.config
}

const faultsOf = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const read = readConfig(env)
  return read.kind === 'faulty' ? read.faults : []
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(configOf({ PATH: '/usr/bin' })).toEqual({
      botToken: null,
      adminIds: [],
      databasePath: 'data/hotline.sqlite',
      databaseUrl: null,
      webhook: null,
      operationsPort: null,
      feedMinutes: 0,
      feedFirstDays: 3,
      contactUrl: null,
      ownOrigins: [],
      host: '127.0.0.1',
      port: 8417,
      timeZone: 'UTC',
      snapshotPath: 'data/passages.snapshot',
      logLevel: 'info',
      knowledgePath: expect.stringMatching(/knowledge$/),
      dictionaryPath: null,
      telegramApiRoot: null,
    })
  })

  it('reads the feeds of a bot with a token every 15 minutes, and for the local chat none', () => {
    expect(configOf({ BOT_TOKEN: TOKEN }).feedMinutes).toBe(15)
    expect(configOf({}).feedMinutes).toBe(0)
    expect(configOf({ FEED_MINUTES: '20' }).feedMinutes).toBe(20)
  })

  it('reads every setting, without the space around it', () => {
    expect(
      configOf({
        BOT_TOKEN: ` ${TOKEN}\n`,
        ADMIN_IDS: ' 7, 8 9',
        DATABASE_PATH: ':memory:',
        DATABASE_URL: 'postgres://hotline@127.0.0.1/hotline',
        WEBHOOK_URL: 'https://bot.example.org/in',
        WEBHOOK_SECRET: 'a-secret-of-letters',
        WEBHOOK_HOST: '0.0.0.0',
        WEBHOOK_PORT: '443',
        OPERATIONS_PORT: '9464',
        FEED_MINUTES: '30',
        FEED_FIRST_DAYS: '1',
        CONTACT_URL: 'https://example.org/hotline',
        OWN_ORIGINS: 'http://127.0.0.1:8080',
        HOST: 'localhost',
        PORT: '0',
        TIME_ZONE: 'Asia/Riyadh',
        SNAPSHOT_PATH: 'kept',
        LOG_LEVEL: 'debug',
        KNOWLEDGE_PATH: 'elsewhere',
        DICTIONARY_PATH: ' package.json ',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      }),
    ).toEqual({
      botToken: TOKEN,
      adminIds: ['7', '8', '9'],
      databasePath: ':memory:',
      databaseUrl: 'postgres://hotline@127.0.0.1/hotline',
      webhook: {
        url: 'https://bot.example.org/in',
        secret: 'a-secret-of-letters',
        host: '0.0.0.0',
        port: 443,
      },
      operationsPort: 9464,
      feedMinutes: 30,
      feedFirstDays: 1,
      contactUrl: 'https://example.org/hotline',
      ownOrigins: ['http://127.0.0.1:8080'],
      host: 'localhost',
      port: 0,
      timeZone: 'Asia/Riyadh',
      snapshotPath: 'kept',
      logLevel: 'debug',
      knowledgePath: 'elsewhere',
      dictionaryPath: 'package.json',
      telegramApiRoot: 'http://127.0.0.1:8081',
    })
  })

  it('takes an empty value for none', () => {
    expect(configOf({ BOT_TOKEN: '', PORT: ' ' })).toEqual(configOf({}))
  })

  it.each([
    ['BOT_TOKEN', '123456789'],
    ['BOT_TOKEN', `${TOKEN} and more`],
    ['HOST', '0.0.0.0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['TIME_ZONE', 'Riyadh'],
    ['LOG_LEVEL', 'loud'],
    ['DICTIONARY_PATH', 'no/such/file'],
    ['ADMIN_IDS', '@someone'],
    ['DATABASE_URL', 'mysql://127.0.0.1/hotline'],
    ['WEBHOOK_URL', 'http://bot.example.org'],
    ['WEBHOOK_SECRET', 'short'],
    ['WEBHOOK_PORT', '99999'],
    ['OPERATIONS_PORT', 'x'],
    ['FEED_MINUTES', '1'],
    ['FEED_FIRST_DAYS', 'all'],
    ['CONTACT_URL', 'me'],
    ['OWN_ORIGINS', 'http://127.0.0.1/path'],
    ['TELEGRAM_API_ROOT', 'localhost:8081'],
    ['TELEGRAM_API_ROOT', 'not an address'],
  ])('says what to do about %s=%s', (name, value) => {
    const [first] = faultsOf({ [name]: value })
    expect(first).toMatch(new RegExp(`^${name} .*: give `))
  })

  it('asks for what a webhook needs', () => {
    expect(faultsOf({ WEBHOOK_URL: 'https://bot.example.org/in' })).toEqual([
      expect.stringMatching(/^WEBHOOK_SECRET is missing: .*; give /),
      expect.stringMatching(/^BOT_TOKEN is missing: .*; copy /),
    ])
  })

  it('names all faults at once, and repeats no secret', () => {
    const faults = faultsOf({ BOT_TOKEN: '1234:secret', PORT: 'eighty', HOST: 'example.org' })
    expect(faults).toEqual([
      expect.stringContaining('BOT_TOKEN cannot be right'),
      expect.stringContaining('HOST is "example.org"'),
      expect.stringContaining('PORT is "eighty"'),
    ])
    expect(faults.join()).not.toContain('secret')
  })
})

describe('.env.example', () => {
  it('is what the settings say of themselves', async () => {
    await expect(envExample()).toMatchFileSnapshot('../../.env.example')
  })

  it('is a configuration that works', async () => {
    const { parseEnv } = await import('node:util')
    expect(configOf(parseEnv(envExample()))).toEqual(configOf({}))
  })
})
