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
      databasePath: 'data/hotline.sqlite',
      host: '127.0.0.1',
      port: 8417,
      timeZone: 'UTC',
      logLevel: 'info',
      knowledgePath: expect.stringMatching(/knowledge$/),
      dictionaryPath: null,
      telegramApiRoot: null,
    })
  })

  it('reads every setting, without the space around it', () => {
    expect(
      configOf({
        BOT_TOKEN: ` ${TOKEN}\n`,
        DATABASE_PATH: ':memory:',
        HOST: 'localhost',
        PORT: '0',
        TIME_ZONE: 'Asia/Riyadh',
        LOG_LEVEL: 'debug',
        KNOWLEDGE_PATH: 'elsewhere',
        DICTIONARY_PATH: ' package.json ',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      }),
    ).toEqual({
      botToken: TOKEN,
      databasePath: ':memory:',
      host: 'localhost',
      port: 0,
      timeZone: 'Asia/Riyadh',
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
    ['TELEGRAM_API_ROOT', 'localhost:8081'],
    ['TELEGRAM_API_ROOT', 'not an address'],
  ])('says what to do about %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} .*: give `)])
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
