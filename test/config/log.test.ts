import { Bot } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createLog } from '#log.ts'

const TOKEN = `123456789:${'AbC-_'.repeat(7)}`

const logged = (act: (log: ReturnType<typeof createLog>) => void, level = 'info'): string => {
  const lines: string[] = []
  act(createLog(level, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

describe('createLog', () => {
  it('writes a line of JSON with the time, the level and what happened', () => {
    const line = JSON.parse(logged((log) => log.warn({ update: 7 }, 'An update was not handled')))
    expect(line).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      update: 7,
      msg: 'An update was not handled',
    })
  })

  it('leaves out what is below its level', () => {
    expect(logged((log) => log.info({}, 'hello'), 'warn')).toBe('')
    expect(logged((log) => log.fatal({}, 'hello'), 'silent')).toBe('')
  })

  it('never writes a token, wherever it comes from', () => {
    const address = `https://api.telegram.org/bot${TOKEN}/sendMessage`
    const error = new Error(`request to ${address} failed`, { cause: new Error(address) })
    const text = logged((log) => {
      log.error({ err: error, token: TOKEN, deep: { in: [address] } }, `with ${TOKEN}`)
      log.error({ err: encodeURIComponent(address) }, 'thrown as a text')
    })
    expect(text).toContain('[token]')
    expect(text).not.toContain(TOKEN.slice(-20))
  })

  it('never writes a token of an error that grammY throws, nor what was being sent', async () => {
    const bot = new Bot(TOKEN, { client: { apiRoot: 'http://127.0.0.1:9', sensitiveLogs: true } })
    const error: unknown = await bot.api
      .sendMessage(1, 'a private answer')
      .catch((thrown) => thrown)
    const text = logged((log) => log.error({ err: error }, 'failed'))
    expect(text).toContain('ECONNREFUSED')
    expect(text).not.toContain(TOKEN.slice(-20))
    expect(text).not.toContain('private')
  })

  it('tells a refusal of Telegram with its code and method, and not the message', async () => {
    const { GrammyError } = await import('grammy')
    const refusal = { ok: false, error_code: 400, description: 'Bad Request: too long' } as const
    const payload = { chat_id: 4242, text: 'a private answer' }
    const error = new GrammyError('Call failed!', refusal, 'sendMessage', payload)
    const text = logged((log) => log.error({ err: error }, 'failed'))
    expect(JSON.parse(text).err).toMatchObject({ error_code: 400, method: 'sendMessage' })
    expect(text).toContain('too long')
    expect(text).not.toMatch(/private|4242/)
  })
})
