import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { servePreview } from '#preview/serve-preview.ts'

const app = new Hono().get('/', (context) => context.text('here'))

describe('serving the local chat', () => {
  test('is at a loopback address, until it is closed', async () => {
    const served = await servePreview(app, { port: 0 })
    if (served.kind !== 'serving') throw new Error(served.kind)
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await fetch(served.url)).text()).toBe('here')
    await served.close()
    await expect(fetch(served.url)).rejects.toThrow()
  })

  test('at a port that is taken is a value that says so', async () => {
    const first = await servePreview(app, { port: 0 })
    if (first.kind !== 'serving') throw new Error(first.kind)
    const port = Number(new URL(first.url).port)
    expect(await servePreview(app, { port })).toEqual({ kind: 'port-taken', port })
    await first.close()
    const again = await servePreview(app, { port })
    expect(again.kind).toBe('serving')
    if (again.kind === 'serving') await again.close()
  })
})
