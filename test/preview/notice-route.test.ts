import { describe, expect, test } from 'vitest'
import { createInbox } from '#preview/create-inbox.ts'
import type { Reply } from '#replies/reply.ts'
import { pageTexts } from './page-texts.ts'
import { createScriptedDialogue } from './scripted-dialogue.ts'
import { serveChat } from './served-chat.ts'

const ID = 'mariam-0001'
const CHAT = `preview:${ID}`
const cookie = `hotline_chat=${ID}`

const content: Reply = {
  language: 'en',
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'A <new> call\nat last' }] }],
  buttons: [],
}

const order = {
  chat: CHAT,
  topic: null,
  content,
  silent: true,
  form: { kind: 'new' },
} as const

const open = async () => {
  let made = 0
  const newId = () => {
    made += 1
    return `id-${made}`
  }
  const inbox = createInbox(
    { newId, report: () => {} },
    { kept: 10, chats: 10, patience: 5_000, retryAfter: 1_000 },
  )
  const { url, close } = await serveChat(createScriptedDialogue(), pageTexts, 0, inbox)
  const { origin } = new URL(url)
  return {
    inbox,
    origin,
    line: (headers: Readonly<Record<string, string>> = {}, query = '') =>
      fetch(`${origin}/api/notices${query}`, { headers: { cookie, ...headers } }),
    say: (body: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${origin}/api/notices`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json', ...headers },
        body,
      }),
    [Symbol.asyncDispose]: close,
  }
}

/** Reads a stream until it has said what is waited for. */
const heard = async (response: Response, wanted: RegExp): Promise<RegExpExecArray> => {
  if (response.body === null) throw new Error('There is no stream')
  let text = ''
  for await (const piece of response.body
    .pipeThrough(new TextDecoderStream())
    .values({ preventCancel: true })) {
    text += piece
    const found = wanted.exec(text)
    if (found !== null) return found
  }
  throw new Error(`The stream ended: ${text}`)
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((done) => setTimeout(done, 5))
}

describe('the line to the page', () => {
  test('carries a notice as one event with its id, and is told that it is shown', async () => {
    await using chat = await open()
    const line = await chat.line()
    expect(line.headers.get('content-type')).toBe('text/event-stream')
    expect(line.headers.get('cache-control')).toContain('no-')
    await until(() => chat.inbox.speakers().length > 0)
    const sent = chat.inbox.send(order)
    const [, data = '', id = ''] = await heard(line, /data: (.*)\nid: (.*)\n\n/)
    expect(JSON.parse(data)).toEqual({
      message: expect.any(String),
      form: 'new',
      silent: true,
      language: 'en',
      html: expect.stringContaining('A &lt;new&gt; call\nat last'),
    })
    expect((await chat.say(JSON.stringify({ taken: id }))).status).toBe(204)
    expect(await sent).toMatchObject({ kind: 'delivered' })
  })

  test('names the event from which a page goes on, and goes on from there', async () => {
    await using chat = await open()
    const [, since = ''] = await heard(await chat.line(), /id: (.*)\nretry: 1000\n\n/)
    await chat.inbox.announce(async () => [content])
    for (const [headers, query] of [
      [{ 'last-event-id': since }, ''],
      [{}, `?after=${encodeURIComponent(since)}`],
      [{ 'last-event-id': since }, '?after=older'],
    ] as const) {
      const [, data = ''] = await heard(await chat.line(headers, query), /data: (.*)\n/)
      expect(JSON.parse(data)).toMatchObject({ form: 'new' })
    }
  })

  test('that the page lets go of counts no more: what comes then is left for later', async () => {
    await using chat = await open()
    const line = await chat.line()
    await until(() => chat.inbox.speakers().length > 0)
    const sent = chat.inbox.send(order)
    await line.body?.cancel()
    expect(await sent).toMatchObject({ kind: 'later' })
    expect(chat.inbox.speakers()).toEqual([])
  })

  test('is not for a page of another address', async () => {
    await using chat = await open()
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await chat.line({ 'sec-fetch-site': site })).status, site).toBe(403)
    }
    expect((await chat.say('{"taken":"a"}', { origin: 'http://evil.example' })).status).toBe(403)
    expect(chat.inbox.speakers()).toEqual([])
  })

  test.each([
    ['text/plain', '{"taken":"a"}', 415],
    ['application/json', '{"taken":', 400],
    ['application/json', '{"taken":1}', 400],
    ['application/json', '{"taken":"a","chat":"of-another"}', 400],
    ['application/json', `{"taken":"a"${' '.repeat(1_024)}}`, 413],
    ['application/json', '{"taken":"never-sent"}', 204],
  ])('answers %s %j with %i', async (type, body, status) => {
    await using chat = await open()
    expect((await chat.say(body, { 'content-type': type })).status).toBe(status)
  })
})
