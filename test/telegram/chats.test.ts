import { Api } from 'grammy'
import type { ChatMemberUpdated, Message } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import { createAdministrators } from '#telegram/administrators.ts'
import { subscriptionOf } from '../makers/notices.ts'
import {
  aGroup,
  aPerson,
  type Conversation,
  privately,
  requestsOf,
  startConversation,
} from './conversation.ts'
import { saying, scriptedDialogue, sending } from './scripted-dialogue.ts'
import { createTelegramServer } from './telegram-server.ts'

const rim = aPerson()
const group = aGroup()
const channel = { id: -1_009_876_543_210, type: 'channel', title: 'News' } as const

let open: Conversation | null = null
afterEach(async () => {
  expect(open?.server.violations ?? []).toEqual([])
  await open?.end()
  open = null
})

const start = async (isEditor = (_person: string) => false) => {
  const dialogue = scriptedDialogue((incoming) => sending(saying(incoming.kind)))
  open = await startConversation(dialogue, { isEditor })
  return { ...open, dialogue, subscriptions: createSubscriptionBook(open.database) }
}

const standing = (
  chat: ChatMemberUpdated['chat'],
  status: 'member' | 'left' | 'kicked' | 'restricted' | 'administrator',
  more: object = {},
  botId = 123_456_789,
): ChatMemberUpdated => {
  const bot = { id: botId, is_bot: true, first_name: 'Hotline' }
  return {
    chat,
    from: rim,
    date: 1,
    old_chat_member: { status: 'member', user: bot },
    new_chat_member: { status, user: bot, ...more } as ChatMemberUpdated['new_chat_member'],
  }
}

describe('news of a chat', () => {
  it.each([
    ['blocked', privately(rim), 'kicked', {}],
    ['kicked', group, 'kicked', {}],
    ['kicked', group, 'left', {}],
    ['no-rights', group, 'restricted', { can_send_messages: false }],
    ['no-rights', channel, 'administrator', { can_post_messages: false }],
    [null, group, 'restricted', { can_send_messages: true }],
    [null, channel, 'administrator', { can_post_messages: true }],
    [null, group, 'member', {}],
  ] as const)('end its subscriptions as %s: in %o it is %s', async (reason, chat, status, more) => {
    const { server, subscriptions } = await start()
    const subscribed = [null, 7].map((topic) => subscriptionOf(String(chat.id), { topic }))
    for (const one of subscribed) await subscriptions.save(one, 0)
    await server.deliver({ my_chat_member: standing(chat, status, more) })
    const states = (await subscriptions.ofChat(String(chat.id))).map(({ state }) => state)
    expect(states.map((state) => (state.kind === 'ended' ? state.reason : null))).toEqual([
      reason,
      reason,
    ])
  })

  it('leave as it is what the person ended', async () => {
    const { server, subscriptions } = await start()
    await subscriptions.save(subscriptionOf(String(rim.id)), 0)
    await subscriptions.end({ chat: String(rim.id), topic: null }, 'unsubscribed', 1)
    await server.deliver({ my_chat_member: standing(privately(rim), 'kicked') })
    expect(await subscriptions.ofChat(String(rim.id))).toMatchObject([
      { state: { kind: 'ended', reason: 'unsubscribed' } },
    ])
  })

  it('take all that is kept along where a group became a supergroup, told from either side', async () => {
    const { server, subscriptions } = await start()
    const old = { id: -77, type: 'group', title: 'Desk' } as const
    await subscriptions.save(subscriptionOf(String(old.id)), 0)
    for (const [chat, parts] of [
      [old, { migrate_to_chat_id: group.id }],
      [group, { migrate_from_chat_id: old.id }],
    ] as const) {
      const message = server.write(chat, rim, parts)
      await server.deliver({ message: { ...message, chat, from: rim } })
    }
    expect(await subscriptions.ofChat(String(old.id))).toEqual([])
    expect(await subscriptions.ofChat(String(group.id))).toHaveLength(1)
  })
})

describe('a channel', () => {
  const post = (server: Conversation['server'], parts: Partial<Message>) => {
    const { from, ...message } = server.write(channel, rim, parts)
    const written = { ...message, chat: channel, sender_chat: channel }
    return server.deliver({ channel_post: written as Message & { chat: typeof channel } })
  }

  it('gives commands as itself, and is answered there', async () => {
    const { server, dialogue } = await start()
    await post(server, { text: '/calls' })
    expect(dialogue.told).toMatchObject([
      {
        incoming: { kind: 'command', name: 'calls' },
        speaker: { chat: String(channel.id), person: String(channel.id), kind: 'channel' },
      },
    ])
    expect(server.botMessages(channel.id)).toHaveLength(1)
  })

  it.each([
    [null, 'There it is.', 1],
    ['begin', 'Begin first.', 0],
  ])(
    'has what is for one reader said in their private chat: refused %s',
    async (refused, line, count) => {
      const dialogue = scriptedDialogue((incoming) => ({
        ...sending(saying(incoming.kind)),
        place: 'privately',
        toast: 'There it is.',
        unreachable: 'Begin first.',
      }))
      open = await startConversation(dialogue, {})
      const { server } = open
      server.write(privately(rim), rim, { text: 'hi' })
      if (refused !== null)
        server.once('sendMessage', {
          kind: 'refuse',
          code: 403,
          description: "Forbidden: bot can't initiate conversation with a user",
        })
      const posted = server.write(channel, rim, { text: 'A notice' })
      const { id } = await server.press(rim, { ...posted, chat: channel }, 'open:-')
      expect(server.answerTo(id)).toEqual({ text: line })
      expect(server.botMessages(rim.id)).toHaveLength(count)
      expect(server.botMessages(channel.id)).toEqual([])
    },
  )

  it('is not heard otherwise: its posts are for its readers', async () => {
    const { server, dialogue } = await start()
    await post(server, { text: 'When did they talk?' })
    await post(server, { text: '/weather' })
    await post(server, { text: '@hotline_test_bot when did they talk?' })
    expect(dialogue.told).toEqual([])
  })
})

describe('who decides for a group', () => {
  it('is asked of Telegram, and not again for a while', async () => {
    const server = await createTelegramServer()
    server.write(group, rim, { text: 'hello' })
    server.appoint(group.id, rim)
    let now = 0
    const decides = createAdministrators(new Api(server.token, server), () => now)
    const chat = String(group.id)
    for (let times = 0; times < 2; times += 1) {
      expect(await decides(chat, String(rim.id))).toBe(true)
      expect(await decides(chat, '43')).toBe(false)
    }
    expect(requestsOf(server, 'getChatMember')).toHaveLength(2)
    now = 60_000
    server.appoint(group.id, aPerson({ id: 43 }))
    expect(await decides(chat, '43')).toBe(true)
    await server.close()
  })

  it('is the chat itself, and no other channel', async () => {
    const server = await createTelegramServer()
    const decides = createAdministrators(new Api(server.token, server), Date.now)
    expect(await decides(String(group.id), String(group.id))).toBe(true)
    expect(await decides(String(group.id), String(channel.id))).toBe(false)
    expect(requestsOf(server, 'getChatMember')).toEqual([])
    await server.close()
  })

  it('is nobody where the chat is not known, and not told while Telegram fails', async () => {
    const server = await createTelegramServer()
    const decides = createAdministrators(new Api(server.token, server), Date.now)
    expect(await decides('-5', '42')).toBe(false)
    server.once('getChatMember', { kind: 'refuse', code: 500, description: 'Internal' })
    await expect(decides('-6', '42')).rejects.toThrow()
    await server.close()
  })
})

describe("an editor's file", () => {
  const document = (name: string, size = 5) => ({
    document: { file_id: 'f1', file_unique_id: 'f1', file_name: name, file_size: size },
  })
  const isRim = (person: string) => person === String(rim.id)

  it('is fetched and handed on whole, with its name', async () => {
    const { server, dialogue, open: opened } = await start(isRim)
    server.keepFile('f1', new TextEncoder().encode('مقال'))
    await opened(privately(rim)).sends(rim, document('page.html'))
    const [told] = dialogue.told
    expect(told?.incoming).toMatchObject({ kind: 'file', name: 'page.html' })
    if (told?.incoming.kind === 'file')
      expect(new TextDecoder().decode(told.incoming.bytes)).toBe('مقال')
  })

  it('of somebody else is a message without words', async () => {
    const { server, dialogue, open: opened } = await start(() => false)
    await opened(privately(rim)).sends(rim, document('page.html'))
    expect(dialogue.told.map(({ incoming }) => incoming)).toEqual([{ kind: 'text', text: '' }])
    expect(requestsOf(server, 'getFile')).toEqual([])
  })

  const PHOTO = [{ file_id: 'p1', file_unique_id: 'p1', width: 9, height: 9 }]
  const VOICE = { file_id: 'v1', file_unique_id: 'v1', duration: 3 }
  it.each([
    ['of another kind', document('page.pdf'), 'not-text'],
    [
      'of another kind with words beside it',
      { ...document('a.docx'), caption: 'This' },
      'not-text',
    ],
    ['without a name', { document: { file_id: 'f1', file_unique_id: 'f1' } }, 'not-text'],
    ['that is too large', document('page.html', 6 * 1024 * 1024), 'too-large'],
    ['that is a picture', { photo: PHOTO }, 'no-file'],
    ['that is a recording', { voice: VOICE }, 'no-file'],
  ] as const)('%s is not fetched, and it is told why', async (_what, sent, reason) => {
    const { server, dialogue, open: opened } = await start(isRim)
    await opened(privately(rim)).sends(rim, sent)
    expect(dialogue.told.map(({ incoming }) => incoming)).toEqual([{ kind: 'unreadable', reason }])
    expect(requestsOf(server, 'getFile')).toEqual([])
  })

  it('that is a picture with words beside it is those words', async () => {
    const { dialogue, open: opened } = await start(isRim)
    await opened(privately(rim)).sends(rim, { photo: PHOTO, caption: 'https://a.example/b' })
    const [told] = dialogue.told
    expect(told?.incoming).toEqual({ kind: 'text', text: 'https://a.example/b' })
  })

  it('that cannot be fetched is excused, and nothing of it is handed on', async () => {
    const { dialogue, logged, open: opened } = await start(isRim)
    const answers = await opened(privately(rim)).sends(rim, document('page.html'))
    expect(answers.map(({ text }) => text)).toEqual(['Sorry, that was our fault.'])
    expect(dialogue.told).toEqual([])
    expect(JSON.stringify(logged)).not.toContain('AAAAA')
  })

  it('that is larger than was said is not taken in', async () => {
    const { server, dialogue, open: opened } = await start(isRim)
    server.keepFile('f1', new Uint8Array(5 * 1024 * 1024 + 1))
    await opened(privately(rim)).sends(rim, document('page.html'))
    const [told] = dialogue.told
    expect(told?.incoming).toEqual({ kind: 'unreadable', reason: 'too-large' })
  })

  it('that Telegram does not give for its size is too large', async () => {
    const { server, dialogue, open: opened } = await start(isRim)
    const description = 'Bad Request: file is too big'
    server.once('getFile', { kind: 'refuse', code: 400, description })
    await opened(privately(rim)).sends(rim, document('page.html'))
    const [told] = dialogue.told
    expect(told?.incoming).toEqual({ kind: 'unreadable', reason: 'too-large' })
  })
})
