import { HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { connectionLog } from '#telegram/connection-log.ts'

describe('connectionLog', () => {
  it('tells once that Telegram is away and once that it is back, and changes nothing', async () => {
    const told: string[] = []
    const note = (_: object, message: string): void => {
      told.push(message)
    }
    const transformer = connectionLog({ info: note, warn: note, error: note })
    const away = new HttpError('Network request failed', new Error('reset'))
    const fails = () => transformer(() => Promise.reject(away), 'getMe', {})
    const answers = () =>
      transformer(
        async () => ({ ok: false, error_code: 400, description: 'Bad Request' }),
        'getMe',
        {},
      )
    const breaks = () =>
      transformer(async () => ({ ok: false, error_code: 502, description: 'Bad' }), 'getMe', {})
    await expect(fails()).rejects.toBe(away)
    await expect(fails()).rejects.toBe(away)
    expect(await breaks()).toMatchObject({ error_code: 502 })
    expect(await answers()).toMatchObject({ error_code: 400 })
    await answers()
    await breaks()
    expect(told).toEqual([
      'Telegram does not answer; trying again',
      'Telegram answers again',
      'Telegram does not answer; trying again',
    ])
  })
})
