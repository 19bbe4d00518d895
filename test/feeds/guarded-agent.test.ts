import { request } from 'undici'
import { afterEach, expect, it } from 'vitest'
import { AddressNotPublic, createGuardedAgent } from '#feeds/guarded-agent.ts'
import { type ServedSite, serveSite } from './served-site.ts'

let site: ServedSite
afterEach(() => site.close())

const answer = async (origin: string, own: readonly string[] = []): Promise<unknown> => {
  const agent = createGuardedAgent(new Set(own))
  try {
    const { body } = await request(origin, { dispatcher: agent })
    return await body.text()
  } catch (error) {
    return error
  } finally {
    await agent.destroy()
  }
}

it('connects to no address that is not public, however it came there', async () => {
  site = await serveSite((_, response) => response.end('secret'))
  const { port } = new URL(site.origin)
  for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', '[::1]', 'localhost', '2130706433'])
    for (const scheme of ['http', 'https'])
      expect(await answer(`${scheme}://${host}:${port}`), host).toBeInstanceOf(AddressNotPublic)
  expect(await answer(site.origin, ['http://127.0.0.1:1'])).toBeInstanceOf(AddressNotPublic)
  expect(site.requests).toEqual([])
})

it('connects to an origin that is the own one', async () => {
  site = await serveSite((_, response) => response.end('mine'))
  expect(await answer(site.origin, [site.origin])).toBe('mine')
})
