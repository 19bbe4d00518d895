import { createServer } from 'node:net'
import { Api } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Form } from '#notices/notice.ts'
import { createPriorityGate } from '#notices/priority-gate.ts'
import type { Block, Reply } from '#replies/reply.ts'
import { createNoticeSender } from '#telegram/notice-sender.ts'
import { aGroup, aPerson, privately, requestsOf } from './conversation.ts'
import { createTelegramServer, type Reaction, type TelegramServer } from './telegram-server.ts'

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
})

const aNotice = (...texts: readonly string[]): Reply => ({
  language: 'en',
  blocks: texts.map(paragraph),
  buttons: [[{ label: 'The call', action: { kind: 'call', call: '2024-07-12-smith-ivanov' } }]],
})

const LONG = ['first ', 'second '].map((word) => word.repeat(500).trim())

let server: TelegramServer
const rim = aPerson()

beforeEach(async () => {
  server = await createTelegramServer()
  server.write(privately(rim), rim, { text: 'hello' })
})
afterEach(async () => {
  await server.close()
})

const senderAt = (apiRoot: string, sendTimeout = 2000) => {
  const slept: number[] = []
  const gate = createPriorityGate()
  const send = createNoticeSender(
    {
      api: new Api(server.token, { apiRoot }),
      gate,
      sleep: (ms) => {
        slept.push(ms)
        return Promise.resolve()
      },
    },
    { sendTimeout, limits: { spacing: () => 1050 } },
  )
  return { send, slept, gate }
}

const order = (
  content: Reply,
  more: { chat?: string; topic?: number; form?: Form; silent?: boolean } = {},
) => ({
  chat: String(rim.id),
  topic: null,
  silent: false,
  form: { kind: 'new' } as const,
  content,
  ...more,
})

describe('a notice in Telegram', () => {
  it('is sent to its chat, aloud, with its key, and told by its id', async () => {
    const { send } = senderAt(server.apiRoot)
    const outcome = await send(order(aNotice('A call.')))
    const [message] = server.botMessages(rim.id)
    expect(outcome).toEqual({ kind: 'delivered', message: String(message?.message_id) })
    expect(message).toMatchObject({
      text: 'A call.',
      reply_markup: { inline_keyboard: [[{ text: 'The call' }]] },
    })
    const [request] = requestsOf(server, 'sendMessage')
    expect(request?.payload).not.toHaveProperty('disable_notification')
    expect(server.violations).toEqual([])
  })

  it('goes silently and into its topic where that was chosen', async () => {
    const { send } = senderAt(server.apiRoot)
    const group = aGroup({ is_forum: true })
    server.write(group, rim, { text: 'hello' })
    await send(order(aNotice('A call.'), { chat: String(group.id), topic: 7, silent: true }))
    expect(requestsOf(server, 'sendMessage')[0]?.payload).toMatchObject({
      chat_id: group.id,
      message_thread_id: 7,
      disable_notification: true,
    })
    expect(server.violations).toEqual([])
  })

  it('takes the place of what was sent, and is as good as there where that reads so already', async () => {
    const { send } = senderAt(server.apiRoot)
    const sent = await send(order(aNotice('On Friday.')))
    if (sent.kind !== 'delivered') throw new Error(sent.kind)
    const edit = order(aNotice('On Saturday.'), { form: { kind: 'edit', message: sent.message } })
    expect(await send(edit)).toEqual(sent)
    expect(await send(edit)).toEqual(sent)
    expect(server.botMessages(rim.id).map(({ text }) => text)).toEqual(['On Saturday.'])
  })

  it('is out of reach where the message was taken away', async () => {
    const { send } = senderAt(server.apiRoot)
    const edit = order(aNotice('On Saturday.'), { form: { kind: 'edit', message: '999' } })
    expect(await send(edit)).toEqual({ kind: 'not-editable' })
  })

  it('answers the message that it corrects, which may be gone', async () => {
    const { send } = senderAt(server.apiRoot)
    const reply = order(aNotice('It was Saturday.'), {
      form: { kind: 'reply', message: '999+1000' },
    })
    expect((await send(reply)).kind).toBe('delivered')
    expect(requestsOf(server, 'sendMessage')[0]?.payload).toMatchObject({
      reply_parameters: { message_id: 999, allow_sending_without_reply: true },
    })
    expect(server.violations).toEqual([])
  })

  it('is sent in parts where it is long, at the pace of its chat, and edited part by part', async () => {
    const { send, slept, gate } = senderAt(server.apiRoot)
    const sent = await send(order(aNotice(...LONG)))
    const messages = server.botMessages(rim.id)
    expect(messages).toHaveLength(2)
    expect(sent).toEqual({
      kind: 'delivered',
      message: messages.map(({ message_id }) => message_id).join('+'),
    })
    expect(slept).toEqual([1050])
    expect(gate.taken()).toBe(1)
    if (sent.kind !== 'delivered') return
    const form = { kind: 'edit', message: sent.message } as const
    const longer = LONG.map((text) => `Corrected. ${text}`)
    expect(await send(order(aNotice(...longer), { form }))).toEqual(sent)
    expect(server.botMessages(rim.id).every(({ text = '' }) => text.startsWith('Corrected.'))).toBe(
      true,
    )
    expect(await send(order(aNotice('Short.'), { form }))).toEqual({ kind: 'not-editable' })
    expect(server.violations).toEqual([])
  })

  it('says how far it came where the rest of a long one cannot be sent', async () => {
    const { send } = senderAt(server.apiRoot)
    let count = 0
    server.interfere(({ method }) => {
      count += method === 'sendMessage' ? 1 : 0
      return count === 2 ? { kind: 'refuse', code: 400, description: 'Bad Request: odd' } : null
    })
    expect(await send(order(aNotice(...LONG)))).toEqual({
      kind: 'ours',
      reason: 'Only 1 of 2 messages sent: 400 Bad Request: odd',
    })
  })

  it('waits with the rest of a long one as long as Telegram asks', async () => {
    const { send, slept } = senderAt(server.apiRoot)
    let count = 0
    server.interfere(({ method }) => {
      count += method === 'sendMessage' ? 1 : 0
      if (count !== 2) return null
      const parameters = { retry_after: 1 }
      return { kind: 'refuse', code: 429, description: 'Too Many Requests', parameters }
    })
    expect((await send(order(aNotice(...LONG)))).kind).toBe('delivered')
    expect(slept).toEqual([1050, 1000, 1050])
  })
})

describe('a notice that Telegram does not take', () => {
  const refusal = (
    code: number,
    description: string,
    parameters?: { retry_after?: number; migrate_to_chat_id?: number },
  ): Reaction => ({
    kind: 'refuse',
    code,
    description,
    ...(parameters === undefined ? {} : { parameters }),
  })

  it.each<[number, string, DeliveryOutcome]>([
    [403, 'Forbidden: bot was blocked by the user', gone('blocked')],
    [403, 'Forbidden: user is deactivated', gone('deleted')],
    [403, 'Forbidden: the group chat was deleted', gone('deleted')],
    [403, 'Forbidden: bot was kicked from the supergroup chat', gone('kicked')],
    [403, 'Forbidden: bot was kicked from the channel chat', gone('kicked')],
    [403, 'Forbidden: bot is not a member of the channel chat', gone('kicked')],
    [403, "Forbidden: bot can't initiate conversation with a user", gone('not-found')],
    [400, 'Bad Request: chat not found', gone('not-found')],
    [400, 'Bad Request: PEER_ID_INVALID', gone('not-found')],
    [400, 'Bad Request: not enough rights to send text messages to the chat', gone('no-rights')],
    [400, 'Bad Request: need administrator rights in the channel chat', gone('no-rights')],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', gone('no-rights')],
    [403, 'Forbidden: something new', gone('no-rights')],
    [400, 'Bad Request: message thread not found', gone('not-found', 'topic')],
    [400, 'Bad Request: TOPIC_DELETED', gone('not-found', 'topic')],
    [400, 'Bad Request: TOPIC_CLOSED', gone('no-rights', 'topic')],
    [400, 'Bad Request: odd', { kind: 'ours', reason: '400 Bad Request: odd' }],
    [500, 'Internal Server Error', later('Internal Server Error', null, 'chat')],
    [429, 'Too Many Requests', later('Too Many Requests', null, 'chat')],
    [401, 'Unauthorized', later('Unauthorized', 60_000, 'all')],
  ])('%i %s', async (code, description, outcome) => {
    const { send } = senderAt(server.apiRoot)
    server.once('sendMessage', refusal(code, description))
    expect(await send(order(aNotice('A call.')))).toEqual(outcome)
  })

  it('has moved with its group', async () => {
    const { send } = senderAt(server.apiRoot)
    const description = 'Bad Request: group chat was upgraded to a supergroup chat'
    server.once('sendMessage', refusal(400, description, { migrate_to_chat_id: -100_123 }))
    expect(await send(order(aNotice('A call.')))).toEqual({ kind: 'moved', to: '-100123' })
  })

  it('waits for its chat alone, until several chats in a row are refused', async () => {
    const { send } = senderAt(server.apiRoot)
    const tooFast = refusal(429, 'Too Many Requests', { retry_after: 4 })
    const scopes: string[] = []
    for (const chat of ['1', '2', String(rim.id), '3', '3', '4', '5']) {
      if (chat !== String(rim.id)) server.once('sendMessage', tooFast)
      const outcome = await send(order(aNotice('A call.'), { chat }))
      scopes.push(outcome.kind === 'later' ? `${outcome.scope} ${outcome.retryAfterMs}` : 'passed')
    }
    expect(scopes).toEqual([
      'chat 4000',
      'chat 4000',
      'passed',
      'chat 4000',
      'chat 4000',
      'chat 4000',
      'all 4000',
    ])
  })

  it('may be there where the connection was cut, before or after it was taken', async () => {
    const { send } = senderAt(server.apiRoot)
    for (const when of ['before', 'after'] as const) {
      server.once('sendMessage', { kind: 'cut', when })
      expect((await send(order(aNotice('A call.')))).kind).toBe('unsure')
    }
    expect(server.botMessages(rim.id)).toHaveLength(1)
  })

  it('may be there where no answer comes in time', async () => {
    const { send } = senderAt(server.apiRoot, 50)
    const { promise: until, resolve } = Promise.withResolvers<void>()
    server.once('sendMessage', { kind: 'wait', until })
    expect((await send(order(aNotice('A call.')))).kind).toBe('unsure')
    resolve()
  })

  it('is not there where no connection was made', async () => {
    const unused = createServer()
    const port = await new Promise<number>((resolve) => {
      unused.listen(0, '127.0.0.1', () => {
        const at = unused.address()
        resolve(typeof at === 'object' && at !== null ? at.port : 0)
      })
    })
    await new Promise((resolve) => unused.close(resolve))
    const { send } = senderAt(`http://127.0.0.1:${port}`)
    expect(await send(order(aNotice('A call.')))).toMatchObject({
      kind: 'later',
      retryAfterMs: null,
      scope: 'all',
    })
  })
})

function gone(
  reason: Extract<DeliveryOutcome, { kind: 'gone' }>['reason'],
  of: 'chat' | 'topic' = 'chat',
): DeliveryOutcome {
  return { kind: 'gone', reason, of }
}

function later(
  reason: string,
  retryAfterMs: number | null,
  scope: 'chat' | 'all',
): DeliveryOutcome {
  return { kind: 'later', reason, retryAfterMs, scope }
}
