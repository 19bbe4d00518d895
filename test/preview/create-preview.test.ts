import { beforeAll, describe, expect, test } from 'vitest'
import { createInbox } from '#preview/create-inbox.ts'
import { createPreview } from '#preview/create-preview.ts'
import { type PreviewPage, readPreviewPage } from '#preview/preview-page.ts'
import { pageTexts } from './page-texts.ts'
import { createScriptedDialogue } from './scripted-dialogue.ts'

const HOME = 'http://127.0.0.1:8080'
let page: PreviewPage

beforeAll(async () => {
  page = await readPreviewPage()
})

const open = () => {
  const dialogue = createScriptedDialogue()
  const faults: unknown[] = []
  let made = 0
  const app = createPreview(
    {
      dialogue,
      inbox: createInbox({ newId: () => 'an-id', report: () => {} }),
      texts: pageTexts,
      page,
      newSpeakers: {
        newId: () => {
          made += 1
          return `conversation-${made}`
        },
        personName: 'mariam',
      },
      report: (fault) => faults.push(fault),
    },
    { language: 'ar', textLimit: 4_096 },
  )
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(`${HOME}/api/messages`, {
      method: 'POST',
      headers: { origin: HOME, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { app, dialogue, faults, post }
}

describe('the page', () => {
  test('is served in the language that the browser asks for, else in the language set', async () => {
    const { app } = open()
    const asked = async (accept: string) =>
      (await app.request(`${HOME}/`, { headers: { 'accept-language': accept } })).text()
    expect(await asked('en-GB,en;q=0.9,ar;q=0.8')).toContain('<html lang="en" dir="ltr">')
    expect(await asked('fr;q=0.9,ar-SA;q=0.8,en;q=0.5')).toContain('<html lang="ar" dir="rtl">')
    expect(await asked('fr')).toContain('<html lang="ar" dir="rtl">')
    expect(await asked('en;q=0')).toContain('<html lang="ar" dir="rtl">')
  })

  test('has no place left to fill, and asks for nothing that is not served here', async () => {
    const { app } = open()
    const html = await (await app.request(`${HOME}/`)).text()
    expect(html).not.toContain('{{')
    const asked = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(asked.length).toBeGreaterThan(3)
    for (const address of asked) {
      expect((await app.request(`${HOME}${address}`)).status, address).toBe(200)
    }
    for (const [name, { body }] of page.files) {
      expect(body, name).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)|@import|url\((?!#)/)
      for (const [, module] of body.matchAll(/from '\.\/([\w-]+\.js)'/g)) {
        expect(page.files.has(module ?? ''), `${name}: ${module}`).toBe(true)
      }
    }
  })

  test('has a sentence for each place that asks for one, and no sentence without a place', () => {
    const html = page.html
    const scripts = [...page.files.values()].map(({ body }) => body).join('\n')
    const wanted = [...html.matchAll(/data-(?:text|label)="(\w+)"|\{\{(\w+)\}\}/g)]
      .map(([, text, place]) => text ?? place ?? '')
      .filter((name) => !['language', 'direction', 'data'].includes(name))
    for (const name of wanted) expect(Object.keys(pageTexts.ar)).toContain(name)
    for (const name of Object.keys(pageTexts.ar)) {
      const inScripts = scripts.includes(`'${name}'`) || scripts.includes(`].${name}`)
      const inQuotations = name === 'showAll' || name === 'showLess'
      expect(wanted.includes(name) || inScripts || inQuotations, name).toBe(true)
    }
  })

  test('lets no script, style or frame of another address in', async () => {
    const { app } = open()
    const { headers } = await app.request(`${HOME}/`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('a sentence of the page cannot break out of it', async () => {
    const title = '</title><script>"\'&</script>'
    const dialogue = createScriptedDialogue()
    const texts = { ...pageTexts, ar: { ...pageTexts.ar, title } }
    const app = createPreview(
      {
        dialogue,
        inbox: createInbox({ newId: () => 'an-id', report: () => {} }),
        texts,
        page,
        newSpeakers: { newId: () => 'conversation', personName: null },
        report: () => {},
      },
      { language: 'ar', textLimit: 10 },
    )
    const html = await (await app.request(`${HOME}/`)).text()
    expect(html).not.toContain('<script>"')
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  test('no other file than the page’s own is served', async () => {
    const { app } = open()
    for (const path of ['/page/chat.html', '/page/tsconfig.json', '/page/..%2fmessage.ts', '/x']) {
      const response = await app.request(`${HOME}${path}`)
      expect(response.status, path).toBe(404)
      expect(await response.json()).toEqual({ error: 'not-found' })
    }
  })
})

describe('who is let in', () => {
  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.2:8080',
    'localhost@evil.example',
    '0.0.0.0',
  ])('a browser that was led here by the name %s is not served', async (host) => {
    const { app, post, dialogue } = open()
    const got = await app.request(`${HOME}/`, { headers: { host } })
    expect(got.status).toBe(403)
    expect(await got.json()).toEqual({ error: 'foreign-host' })
    const sent = await post({ text: '/start' }, { host, origin: `http://${host}` })
    expect(sent.status).toBe(403)
    expect(dialogue.heard).toEqual([])
  })

  test.each(['localhost:8080', '127.0.0.1', '[::1]:8080', 'LOCALHOST:8080'])(
    '%s is this computer',
    async (host) => {
      const { app, post } = open()
      expect((await app.request(`${HOME}/`, { headers: { host } })).status).toBe(200)
      expect(
        (await post({ text: 'a' }, { host, origin: `http://${host.toLowerCase()}` })).status,
      ).toBe(200)
    },
  )

  test.each([
    'http://evil.example',
    'http://127.0.0.1:9999',
    'http://localhost:8080',
    'https://127.0.0.1:8080',
    'null',
    '',
  ])('a page of the origin %j cannot send', async (origin) => {
    const { post, dialogue } = open()
    const response = await post({ text: '/start' }, { origin })
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ error: 'foreign-origin' })
    expect(dialogue.heard).toEqual([])
  })

  test('a request without an origin cannot send', async () => {
    const { app } = open()
    const response = await app.request(`${HOME}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"a"}',
    })
    expect(response.status).toBe(403)
  })
})

describe('a message', () => {
  test('comes to the dialogue, and its replies come back as HTML', async () => {
    const { post, dialogue } = open()
    const response = await post({ text: '/call 12 July 2024' }, { 'accept-language': 'en' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      replies: [{ language: 'en', html: expect.stringContaining('<strong>Welcome.</strong>') }],
      place: 'send',
      toast: null,
      language: null,
    })
    expect(dialogue.heard).toEqual([
      {
        incoming: { kind: 'command', name: 'call', argument: '12 July 2024' },
        chat: 'preview:conversation-1',
        hint: 'en',
      },
    ])
  })

  test('belongs to the conversation of its browser', async () => {
    const { app, post, dialogue } = open()
    const first = await app.request(`${HOME}/`)
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const kept = cookie.split(';')[0] ?? ''
    const later = await app.request(`${HOME}/`, { headers: { cookie: kept } })
    expect(later.headers.get('set-cookie')).toMatch(new RegExp(`^${kept};.*Max-Age=31536000`))
    await post({ text: 'a' }, { cookie: kept })
    await post({ text: 'b' }, { cookie: kept })
    await post({ text: 'c' })
    await post({ text: 'd' }, { cookie: 'hotline_chat=<not an id>' })
    expect(dialogue.heard.map(({ chat }) => chat)).toEqual([
      'preview:conversation-1',
      'preview:conversation-1',
      'preview:conversation-2',
      'preview:conversation-3',
    ])
  })

  test('that chooses a language is kept, for the page and for the dialogue', async () => {
    const { app, post, dialogue } = open()
    const response = await post({ press: 'language:en' }, { 'accept-language': 'ar' })
    expect(await response.json()).toMatchObject({ place: 'replace', language: 'en' })
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const again = await app.request(`${HOME}/`, { headers: { cookie, 'accept-language': 'ar' } })
    expect(await again.text()).toContain('<html lang="en"')
    await post({ text: 'a' }, { cookie, 'accept-language': 'ar' })
    expect(dialogue.heard.at(-1)?.hint).toBe('en')
  })

  test.each([
    ['not JSON', '{"text":', 400, 'bad-message'],
    ['nothing', '', 400, 'bad-message'],
    ['of no known shape', '{"words":"a"}', 400, 'bad-message'],
    ['too long', JSON.stringify({ text: 'a'.repeat(4_097) }), 400, 'bad-message'],
    ['far too long', JSON.stringify({ text: 'a'.repeat(40_000) }), 413, 'too-large'],
  ])('that is %s is refused with a word why', async (_, body, status, error) => {
    const { post, dialogue } = open()
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error })
    expect(dialogue.heard).toEqual([])
  })

  test('of the greatest length is let through, each of its characters escaped', async () => {
    const { post } = open()
    expect((await post(`{"text":"${'\\u0627'.repeat(4_096)}"}`)).status).toBe(200)
  })

  test('that a form could send is refused', async () => {
    const { post } = open()
    const response = await post('{"text":"a"}', { 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
    expect(await response.json()).toEqual({ error: 'not-json' })
  })

  test('that meets a fault is answered with the apology, and the fault is reported', async () => {
    const { post, faults } = open()
    const response = await post({ text: 'fault' })
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({
      replies: [{ html: expect.stringContaining('Something went wrong here.') }],
    })
    expect(faults).toHaveLength(1)
  })
})
