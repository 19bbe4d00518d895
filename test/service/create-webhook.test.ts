import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createWebhook, type DeliveredUpdate } from '#service/create-webhook.ts'
import { serveApp } from '#service/serve-app.ts'

const SECRET = 'a-secret-of-the-tests'

const request = (body: string, secret: string | null = SECRET) => ({
  method: 'POST',
  body,
  headers: {
    'Content-Type': 'application/json',
    ...(secret === null ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret }),
  },
})

const webhook = (
  take: (update: DeliveredUpdate) => Promise<string>,
  more: { atOnce?: number; patience?: number } = {},
) => createWebhook(take, { path: '/hook', secret: SECRET, ...more })

describe('the webhook', () => {
  it('hands an update on whole, and acknowledges it once it was handled', async () => {
    const taken: DeliveredUpdate[] = []
    const app = webhook(async (update) => {
      taken.push(update)
      return 'done'
    })
    const response = await app.request('/hook', request('{"update_id":1,"message":{"text":"a"}}'))
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(taken).toEqual([{ update_id: 1, message: { text: 'a' } }])
  })

  it.each([null, '', 'wrong', `${SECRET} `, SECRET.slice(1)])(
    'tells nothing to whoever shows %o for the secret',
    async (secret) => {
      let count = 0
      const app = webhook(async () => {
        count += 1
        return 'done'
      })
      // A header's spaces at its ends are not part of it.
      const shown = secret === `${SECRET} ` ? `${SECRET}x` : secret
      for (const path of ['/hook', '/other'])
        expect((await app.request(path, request('{"update_id":1}', shown))).status).toBe(401)
      expect(count).toBe(0)
    },
  )

  it.each(['', '[]', '{"update_id":"1"}', '{', '{"message":{}}'])(
    'refuses %s, which is no update',
    async (body) => {
      const app = webhook(async () => 'done')
      expect((await app.request('/hook', request(body))).status).toBe(400)
    },
  )

  it('refuses what is larger than any update', async () => {
    const app = webhook(async () => 'done')
    const body = JSON.stringify({ update_id: 1, text: 'a'.repeat(1024 * 1024) })
    expect((await app.request('/hook', request(body))).status).toBe(413)
  })

  it.each([
    { size: 1000, status: 200 },
    { size: 1024 * 1024, status: 413 },
  ])('takes $size bytes that come without their length with $status', async ({ size, status }) => {
    const served = await serveApp(
      webhook(async () => 'done'),
      { host: '127.0.0.1', port: 0 },
    )
    if (served.kind !== 'serving') throw new Error(served.kind)
    const pieces = ['{"update_id":1,"text":"', 'a'.repeat(size), '"}']
    const body = new Blob(pieces).stream()
    const response = await fetch(`http://127.0.0.1:${served.port}/hook`, {
      ...request(''),
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(status)
    await served.close()
  })

  it('tells whoever shows the secret that nothing else is there', async () => {
    const app = webhook(async () => 'done')
    expect((await app.request('/other', request('{"update_id":1}'))).status).toBe(404)
    expect((await app.request('/hook', { headers: request('').headers })).status).toBe(404)
  })

  it.each(['in-hand', 'away'])('has an update come again that is %s', async (outcome) => {
    const app = webhook(async () => outcome)
    const response = await app.request('/hook', request('{"update_id":1}'))
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
  })

  it('has an update come again that takes longer than Telegram waits', async () => {
    const app = webhook(() => wait(200, 'done'), { patience: 10 })
    expect((await app.request('/hook', request('{"update_id":1}'))).status).toBe(503)
  })

  it('handles so many at once and no more, and goes on after', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const app = webhook(() => promise, { atOnce: 2 })
    const handling = [1, 2].map((id) => app.request('/hook', request(`{"update_id":${id}}`)))
    await wait(10)
    expect((await app.request('/hook', request('{"update_id":3}'))).status).toBe(503)
    resolve('done')
    expect((await Promise.all(handling)).map(({ status }) => status)).toEqual([200, 200])
    expect((await app.request('/hook', request('{"update_id":3}'))).status).toBe(200)
  })

  it('finishes what is at hand when its service ends', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const served = await serveApp(
      webhook(() => promise),
      { host: '127.0.0.1', port: 0 },
    )
    if (served.kind !== 'serving') throw new Error(served.kind)
    const address = `http://127.0.0.1:${served.port}/hook`
    const response = fetch(address, request('{"update_id":1}'))
    await wait(100)
    const closed = served.close()
    resolve('done')
    expect((await response).status).toBe(200)
    await closed
    await expect(fetch(address, request('{"update_id":2}'))).rejects.toThrow()
  })

  it('says which port is taken', async () => {
    const app = webhook(async () => 'done')
    const first = await serveApp(app, { host: '127.0.0.1', port: 0 })
    if (first.kind !== 'serving') throw new Error(first.kind)
    const { port } = first
    expect(await serveApp(app, { host: '127.0.0.1', port })).toEqual({ kind: 'port-taken', port })
    await first.close()
  })
})
