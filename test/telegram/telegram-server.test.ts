import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aPerson, privately } from './conversation.ts'
import { createTelegramServer, type TelegramServer } from './telegram-server.ts'

let server: TelegramServer

const rim = aPerson()

const Answer = z.looseObject({
  description: z.string().optional(),
  result: z.unknown().optional(),
})

const Updates = z.array(z.looseObject({ update_id: z.number() }))

const call = async (method: string, payload: object = {}) => {
  const response = await fetch(`${server.apiRoot}/bot${server.token}/${method}`, {
    method: 'POST',
    body: JSON.stringify(payload),
  })
  return { status: response.status, body: Answer.parse(await response.json()) }
}

const sent = (parts: object) => call('sendMessage', { chat_id: rim.id, text: 'hello', ...parts })

beforeEach(async () => {
  server = await createTelegramServer()
  server.write(privately(rim), rim, { text: 'hi' })
  return () => server.close()
})

describe('what the test’s Telegram refuses', () => {
  const entity = (parts: Partial<MessageEntity>): object => ({
    entities: [{ type: 'bold', offset: 0, length: 2, ...parts }],
  })
  const entities = (...list: readonly [string, number, number][]): object => ({
    entities: list.map(([type, offset, length]) => ({ type, offset, length })),
  })
  const keys = (...row: readonly Partial<InlineKeyboardButton.CallbackButton>[]): object => ({
    reply_markup: { inline_keyboard: [row] },
  })

  it.each<[string, object, string]>([
    ['a parameter that does not exist', { texts: 'a' }, 'sendMessage.texts is not known'],
    ['a missing parameter', { text: undefined }, 'sendMessage.text is missing'],
    ['a wrong type', { text: 7 }, 'sendMessage.text is not a string'],
    ['a wrong type deep inside', entity({ offset: 1.5 }), 'entities[0].offset is not an integer'],
    [
      'an unknown parameter deep inside',
      { reply_parameters: { message_id: 1, allow: true } },
      'reply_parameters.allow is not known',
    ],
    [
      'a wrong type in one of several kinds of keyboard',
      { reply_markup: { inline_keyboard: [{ text: 'a' }] } },
      'inline_keyboard[0] is not an array',
    ],
    ['an empty text', { text: ' \n' }, 'message text is empty'],
    ['a text too long', { text: 'a'.repeat(4097) }, 'message is too long'],
    ['an unknown kind of entity', entities(['blink', 0, 2]), 'no entity type blink'],
    ['an entity beyond the text', entity({ length: 6 }), 'ends after the text'],
    ['an entity before the text', entity({ offset: -1 }), 'begins before the text'],
    ['an entity without length', entity({ length: 0 }), 'has no length'],
    ['an entity that cuts a character', { text: '😀a', ...entity({ offset: 1 }) }, 'cuts'],
    ['entities that overlap', entities(['bold', 0, 3], ['italic', 2, 3]), 'overlap'],
    [
      'a quotation in a quotation',
      entities(['blockquote', 0, 5], ['expandable_blockquote', 1, 2]),
      'a quotation in a quotation',
    ],
    ['the same entity twice', entities(['bold', 0, 5], ['bold', 1, 2]), 'two entities bold'],
    [
      'a link that leads nowhere',
      { entities: [{ type: 'text_link', offset: 0, length: 2, url: 'sputnik' }] },
      'no address',
    ],
    ['entities and markup', { ...entity({}), parse_mode: 'HTML' }, 'parse_mode together'],
    ['more than 100 entities', entities(...Array<['bold', 0, 1]>(101).fill(['bold', 0, 1])), '100'],
    ['a button that carries too much', keys({ text: 'a', callback_data: 'ا'.repeat(33) }), 'DATA'],
    ['a button without a text', keys({ text: '', callback_data: 'a' }), 'without a text'],
    ['a button that does nothing', keys({ text: 'a' }), 'just one thing'],
    ['an empty row of buttons', keys(), 'a row without'],
  ])('%s', async (_, parts, description) => {
    const { status, body } = await sent(parts)
    expect(status).toBe(400)
    expect(body).toMatchObject({ ok: false, error_code: 400 })
    expect(body.description).toContain(description)
    expect(server.violations.join()).toContain(description)
    expect(server.botMessages(rim.id)).toEqual([])
  })

  it('a method that does not exist', async () => {
    expect((await call('sendAnswer')).status).toBe(400)
    expect(server.violations).toEqual(['sendAnswer: no method sendAnswer'])
  })

  it('commands and texts that Telegram would not take', async () => {
    const commands = [{ command: 'Привет', description: '' }]
    expect((await call('setMyCommands', { commands })).status).toBe(400)
    expect((await call('setMyDescription', { description: 'a'.repeat(513) })).status).toBe(400)
    const short_description = 'a'.repeat(121)
    expect((await call('setMyShortDescription', { short_description })).status).toBe(400)
    const press = { callback_query_id: '1', text: 'a'.repeat(201) }
    expect((await call('answerCallbackQuery', press)).status).toBe(400)
  })

  it('a message to a chat that does not exist, which is no violation', async () => {
    const { status, body } = await sent({ chat_id: 7 })
    expect([status, body.description]).toEqual([400, 'Bad Request: chat not found'])
    expect(server.violations).toEqual([])
  })

  it('an answer to a message that is gone, unless it may go without', async () => {
    expect((await sent({ reply_parameters: { message_id: 99 } })).status).toBe(400)
    const reply_parameters = { message_id: 99, allow_sending_without_reply: true }
    expect((await sent({ reply_parameters })).status).toBe(200)
  })

  it('another token', async () => {
    const response = await fetch(`${server.apiRoot}/bot1:x/getMe`)
    expect(response.status).toBe(401)
  })
})

describe('what it keeps', () => {
  it('messages, and takes the same for an edit only once', async () => {
    await sent({})
    const message_id = server.botMessages(rim.id)[0]?.message_id
    const edit = { chat_id: rim.id, message_id, text: 'bye' }
    expect((await call('editMessageText', edit)).status).toBe(200)
    const again = await call('editMessageText', edit)
    expect(again.body.description).toContain('message is not modified')
    expect(server.botMessages(rim.id).map(({ text }) => text)).toEqual(['bye'])
  })

  it('updates, until an offset beyond them confirms them', async () => {
    const message = { ...server.write(privately(rim), rim, { text: 'a' }), from: rim }
    const confirmed = server.deliver({ message: { ...message, chat: privately(rim) } })
    const first = Updates.parse((await call('getUpdates', { timeout: 5 })).body.result)
    expect(first).toHaveLength(1)
    expect((await call('getUpdates')).body.result).toEqual(first)
    await call('getUpdates', { offset: (first[0]?.update_id ?? 0) + 1 })
    await confirmed
    expect(server.pending()).toEqual([])
  })

  it('one poll at a time', async () => {
    const first = call('getUpdates', { timeout: 5 })
    await new Promise((resolve) => setTimeout(resolve, 20))
    await call('getUpdates')
    expect((await first).status).toBe(409)
  })
})

describe('what a test can do in its stead', () => {
  it('refuse once', async () => {
    server.once('sendMessage', {
      kind: 'refuse',
      code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    })
    expect((await sent({})).body).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    })
    expect((await sent({})).status).toBe(200)
  })

  it('cut the connection before the message is taken, or after', async () => {
    server.once('sendMessage', { kind: 'cut', when: 'before' })
    await expect(sent({})).rejects.toThrow()
    expect(server.botMessages(rim.id)).toHaveLength(0)
    server.once('sendMessage', { kind: 'cut', when: 'after' })
    await expect(sent({})).rejects.toThrow()
    expect(server.botMessages(rim.id)).toHaveLength(1)
  })

  it('keep a request waiting', async () => {
    let release = (): void => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    server.once('sendMessage', { kind: 'wait', until })
    const waiting = sent({})
    await sent({ text: 'second' })
    expect(server.botMessages(rim.id)).toHaveLength(1)
    release()
    await waiting
    expect(server.botMessages(rim.id)).toHaveLength(2)
  })
})
