import { afterEach, describe, expect, it } from 'vitest'
import type { Dialogue, Outcome } from '#dialogue/dialogue.ts'
import type { Reply } from '#replies/reply.ts'
import { openDatabase } from '#storage/open-database.ts'
import { botPartsOver } from './bot-parts.ts'
import {
  aGroup,
  answering,
  aPerson,
  type Conversation,
  privately,
  requestsOf,
  startConversation,
} from './conversation.ts'
import { saying, scriptedDialogue, sending } from './scripted-dialogue.ts'

let conversation: Conversation | null = null

const start = async (
  dialogue: Dialogue,
  options: Parameters<typeof startConversation>[1] = {},
): Promise<Conversation> => {
  conversation = await startConversation(dialogue, options)
  return conversation
}

afterEach(async () => {
  await conversation?.end()
  expect(conversation?.server.violations ?? []).toEqual([])
  conversation = null
})

/** Says back what it heard. */
const echo = () =>
  scriptedDialogue((incoming) =>
    sending(
      saying(
        incoming.kind === 'text'
          ? `text: ${incoming.text}`
          : incoming.kind === 'command'
            ? `command: ${incoming.name} [${incoming.argument}]`
            : incoming.kind === 'press'
              ? `press: ${incoming.code}`
              : incoming.kind === 'file'
                ? `file: ${incoming.name}`
                : `unreadable: ${incoming.reason}`,
      ),
    ),
  )

const texts = (messages: readonly { text?: string }[]): readonly (string | undefined)[] =>
  messages.map(({ text }) => text)

const rim = aPerson()

const ANSWER: Reply = {
  language: 'ar',
  blocks: [
    {
      kind: 'paragraph',
      content: [{ kind: 'strong', text: 'كانت آخر مكالمة في 12 يوليو/تموز 2024.' }],
    },
    {
      kind: 'quotation',
      language: 'ar',
      text: 'أجرى وزير الدفاع الأمريكي لويد أوستن محادثة هاتفية مع نظيره الروسي أندريه بيلوسوف',
      cut: { before: false, after: true },
      translation: null,
      source: [{ kind: 'link', text: 'Sputnik', href: 'https://sputnik.example/a' }],
    },
  ],
  buttons: [
    [{ label: 'المكالمة', action: { kind: 'call', call: '2024-07-12-austin-belousov' } }],
    [{ label: 'التالي', action: { kind: 'calls', page: 2 } }],
  ],
}

describe('in a private chat', () => {
  it('answers free text with entities, buttons and no link preview', async () => {
    const { open, server } = await start(scriptedDialogue(() => sending(ANSWER)))
    const [message] = await open(privately(rim)).says(rim, 'متى كانت آخر مكالمة؟')
    expect(message?.text).toContain('أندريه بيلوسوف…\n\u200fSputnik')
    expect(message?.entities?.map(({ type }) => type)).toEqual([
      'bold',
      'expandable_blockquote',
      'text_link',
    ])
    expect(message?.reply_markup?.inline_keyboard).toEqual([
      [{ text: 'المكالمة', callback_data: 'call:2024-07-12-austin-belousov' }],
      [{ text: 'التالي', callback_data: 'calls:2' }],
    ])
    const [sent] = requestsOf(server, 'sendMessage')
    expect(sent?.payload).toMatchObject({ link_preview_options: { is_disabled: true } })
    expect(sent?.payload).not.toHaveProperty('reply_parameters')
    expect(sent?.payload).not.toHaveProperty('parse_mode')
  })

  it('tells the dialogue who speaks, where, and which language their program speaks', async () => {
    const dialogue = echo()
    const { open } = await start(dialogue)
    for (const [id, language_code] of [
      [1, 'ar'],
      [2, 'en-GB'],
      [3, 'fr'],
    ] as const) {
      const user = aPerson({ id, language_code })
      await open(privately(user)).says(user, 'when?')
    }
    expect(dialogue.told.map(({ speaker }) => speaker)).toEqual([
      { chat: '1', person: '1', hint: 'ar', topic: null, kind: 'private', name: 'Rim' },
      { chat: '2', person: '2', hint: 'en', topic: null, kind: 'private', name: 'Rim' },
      { chat: '3', person: '3', hint: null, topic: null, kind: 'private', name: 'Rim' },
    ])
  })

  it('hears commands with their argument, whatever the case of their letters', async () => {
    const { open } = await start(echo())
    const chat = open(privately(rim))
    expect(texts(await chat.says(rim, '/start'))).toEqual(['command: start []'])
    expect(texts(await chat.says(rim, '/Call  12 July 2024 '))).toEqual([
      'command: call [12 July 2024]',
    ])
    expect(texts(await chat.says(rim, '/help@Hotline_test_bot'))).toEqual(['command: help []'])
    expect(texts(await chat.says(rim, '/nonsense'))).toEqual(['command: nonsense []'])
    expect(texts(await chat.says(rim, '/help@other_bot'))).toEqual([])
  })

  it('hears what has no text as an empty text, and a caption as text', async () => {
    const { open } = await start(echo())
    const chat = open(privately(rim))
    const file = { file_id: 'a', file_unique_id: 'a' }
    const voice = { ...file, duration: 3 }
    const photo = [{ ...file, width: 1, height: 1 }]
    expect(texts(await chat.sends(rim, { voice }))).toEqual(['text: '])
    expect(texts(await chat.sends(rim, { photo, caption: 'متى؟' }))).toEqual(['text: متى؟'])
  })

  it('answers an album once', async () => {
    const { open } = await start(echo())
    const chat = open(privately(rim))
    const photo = [{ file_id: 'a', file_unique_id: 'a', width: 1, height: 1 }]
    for (const caption of [undefined, undefined, 'متى؟']) {
      await chat.sends(rim, {
        photo,
        media_group_id: '7',
        ...(caption === undefined ? {} : { caption }),
      })
    }
    expect(texts(chat.shown())).toEqual(['text: ', 'text: متى؟'])
  })

  it("does not hear Telegram's own notes, edited messages, other bots or channels", async () => {
    const dialogue = echo()
    const { open, server } = await start(dialogue)
    const chat = open(privately(rim))
    const first = server.write(chat.chat, rim, { text: 'when?' })
    await chat.sends(rim, { message_auto_delete_timer_changed: { message_auto_delete_time: 60 } })
    await chat.says(aPerson({ id: 5, is_bot: true }), 'when?')
    await server.deliver({
      edited_message: { ...first, chat: chat.chat, from: rim, edit_date: 1_700_000_100 },
    })
    await server.deliver({
      channel_post: {
        message_id: 9,
        date: 1_700_000_000,
        chat: { id: -5, type: 'channel', title: 'News' },
        text: '@hotline_test_bot when?',
      },
    })
    expect(dialogue.told).toEqual([])
  })

  it('sends a reply too long for one message in several, the buttons under the last', async () => {
    const sentence = 'أكد الوزير أن الاتصال مهم لتجنب سوء الفهم بين البلدين. '
    const long: Reply = {
      ...ANSWER,
      blocks: [...ANSWER.blocks, ...ANSWER.blocks].flatMap((block) => [
        block,
        { kind: 'paragraph', content: [{ kind: 'text', text: sentence.repeat(40) }] },
      ]),
    }
    const { open } = await start(scriptedDialogue(() => sending(long)))
    const messages = await open(privately(rim)).says(rim, 'كل شيء')
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.map((message) => message.reply_markup !== undefined)).toEqual([
      ...messages.slice(1).map(() => false),
      true,
    ])
  })

  it('answers the messages of a chat in their order', async () => {
    const delays = [30, 10, 0]
    const { open } = await start(
      scriptedDialogue(async (incoming) => {
        const text = incoming.kind === 'text' ? incoming.text : ''
        await new Promise((resolve) => setTimeout(resolve, delays[Number(text)] ?? 0))
        return sending(saying(text))
      }),
    )
    const chat = open(privately(rim))
    await Promise.all(['0', '1', '2'].map((text) => chat.says(rim, text)))
    expect(texts(chat.shown())).toEqual(['0', '1', '2'])
  })

  it('holds off who sends faster than anyone reads', async () => {
    const { open, logged } = await start(echo())
    const chat = open(privately(rim))
    await Promise.all(Array.from({ length: 40 }, (_, at) => chat.says(rim, String(at))))
    expect(chat.shown()).toHaveLength(30)
    expect(logged.filter(({ level }) => level === 'warn')).toHaveLength(1)
    const other = aPerson({ id: 43 })
    expect(await open(privately(other)).says(other, 'when?')).toHaveLength(1)
  })
})

describe('in a group', () => {
  const group = aGroup()

  it('is silent where nobody speaks to it', async () => {
    const dialogue = echo()
    const { open } = await start(dialogue)
    const chat = open(group)
    await chat.says(rim, 'متى نلتقي؟')
    await chat.says(rim, 'اسألوا @another_bot عن ذلك')
    await chat.says(rim, '/ban')
    await chat.says(rim, '/help@other_bot')
    await chat.says(rim, 'mail me at rim@hotline_test_bot.example')
    await chat.sends(rim, { voice: { file_id: 'a', file_unique_id: 'a', duration: 3 } })
    expect(dialogue.told).toEqual([])
  })

  it('answers who mentions it, quoting the question, with the mention cut out', async () => {
    const dialogue = echo()
    const { open, server } = await start(dialogue)
    const chat = open(group)
    expect(texts(await chat.says(rim, '@Hotline_Test_Bot، متى كانت آخر مكالمة؟'))).toEqual([
      'text: متى كانت آخر مكالمة؟',
    ])
    expect(texts(await chat.says(rim, 'When was the last call, @hotline_test_bot'))).toEqual([
      'text: When was the last call,',
    ])
    const [sent] = requestsOf(server, 'sendMessage')
    expect(sent?.payload).toMatchObject({
      reply_parameters: { message_id: 1, allow_sending_without_reply: true },
    })
    expect(dialogue.told[0]?.speaker).toEqual({
      chat: String(group.id),
      person: '42',
      hint: 'ar',
      topic: null,
      kind: 'group',
      name: 'Rim',
    })
  })

  it('quotes the question once, however many messages the answer takes', async () => {
    const { open, server } = await start(scriptedDialogue(() => sending(saying('a'), saying('b'))))
    await open(group).says(rim, '/help')
    const [first, second] = requestsOf(server, 'sendMessage')
    expect(first?.payload).toHaveProperty('reply_parameters')
    expect(second?.payload).not.toHaveProperty('reply_parameters')
  })

  it('answers who mentions it by name, in a caption too', async () => {
    const { open, server } = await start(echo())
    const text = '😀 Hotline متى؟'
    const entities = [{ type: 'text_mention' as const, offset: 3, length: 7, user: server.me }]
    expect(texts(await open(group).says(rim, text, { entities }))).toEqual(['text: 😀  متى؟'])
    const photo = [{ file_id: 'a', file_unique_id: 'a', width: 1, height: 1 }]
    const captioned = { photo, caption: text, caption_entities: entities }
    expect(texts(await open(group).sends(rim, captioned))).toEqual(['text: 😀  متى؟'])
  })

  it('answers a reply to its own message, and not one to another’s', async () => {
    const { open, server } = await start(echo())
    const chat = open(group)
    const [answer] = await chat.says(rim, '@hotline_test_bot when?')
    if (answer === undefined) throw new Error('No answer')
    expect(texts(await chat.says(rim, 'ومن طلبها؟', answering(answer)))).toEqual([
      'text: ومن طلبها؟',
    ])
    const other = server.write(group, aPerson({ id: 43 }), { text: 'hm' })
    expect(await chat.says(rim, 'ومن طلبها؟', answering(other))).toEqual([])
  })

  it('hears its own commands, with its name or without, and those after a mention', async () => {
    const { open } = await start(echo())
    const chat = open(group)
    expect(texts(await chat.says(rim, '/calls'))).toEqual(['command: calls []'])
    expect(texts(await chat.says(rim, '/calls@hotline_test_bot 2'))).toEqual(['command: calls [2]'])
    expect(texts(await chat.says(rim, '@hotline_test_bot /other'))).toEqual(['command: other []'])
  })

  it('stays in the topic of a forum, and out of the threads of other groups', async () => {
    const { open, server } = await start(echo())
    const inTopic = { message_thread_id: 77, is_topic_message: true as const }
    await open(aGroup({ is_forum: true })).says(rim, '/help', inTopic)
    await open(aGroup({ id: -1009 })).says(rim, '/help', { message_thread_id: 78 })
    const sent = requestsOf(server, 'sendMessage')
    expect(sent[0]?.payload).toMatchObject({ message_thread_id: 77 })
    expect(sent[1]?.payload).not.toHaveProperty('message_thread_id')
  })

  it('does not take the first message of its own topic for a message that is answered', async () => {
    const { open, server } = await start(echo())
    const created = server.write(group, server.me, {
      forum_topic_created: { name: 'Calls', icon_color: 7322096 },
    })
    expect(await open(group).says(rim, 'hello all', answering(created))).toEqual([])
  })

  it('keeps an administrator who hides behind the group apart from others', async () => {
    const dialogue = echo()
    const { open } = await start(dialogue)
    const hidden = aPerson({ id: 1087968824, is_bot: true, username: 'GroupAnonymousBot' })
    await open(group).says(hidden, '@hotline_test_bot when?', { sender_chat: group })
    expect(dialogue.told[0]?.speaker.person).toBe(String(group.id))
  })
})

describe('a button', () => {
  const paging = (outcome: Partial<Outcome> = {}) =>
    scriptedDialogue((incoming) =>
      incoming.kind === 'press'
        ? { replies: [saying(`page ${incoming.code}`)], place: 'replace', toast: null, ...outcome }
        : sending(ANSWER),
    )

  const askedAndPressed = async (dialogue: Dialogue) => {
    const started = await start(dialogue)
    const chat = started.open(privately(rim))
    const [answer] = await chat.says(rim, 'when?')
    if (answer === undefined) throw new Error('No answer')
    return { ...started, chat, answer }
  }

  it('replaces the message where the dialogue says so', async () => {
    const { chat, answer } = await askedAndPressed(paging())
    const shown = await chat.presses(rim, answer, 'التالي')
    expect(shown).toMatchObject([{ message_id: answer.message_id, text: 'page calls:2' }])
    expect(shown[0]).not.toHaveProperty('reply_markup')
  })

  it('sends a new message otherwise, quoting the pressed one in a group', async () => {
    const { open, server } = await start(paging({ place: 'send' }))
    const chat = open(aGroup())
    const [answer] = await chat.says(rim, '/calls')
    if (answer === undefined) throw new Error('No answer')
    const shown = await chat.presses(rim, answer, 'المكالمة')
    expect(texts(shown)[1]).toBe('page call:2024-07-12-austin-belousov')
    expect(requestsOf(server, 'sendMessage').at(-1)?.payload).toMatchObject({
      reply_parameters: { message_id: answer.message_id },
    })
  })

  it('is answered, with the line of the dialogue where there is one', async () => {
    const { server, answer } = await askedAndPressed(paging({ toast: 'الصفحة 2' }))
    const press = await server.press(rim, answer, 'calls:2')
    expect(server.answerTo(press.id)).toEqual({ text: 'الصفحة 2' })
  })

  it('is answered with a line cut to what Telegram shows', async () => {
    const { server, answer } = await askedAndPressed(paging({ toast: 'طويل '.repeat(100) }))
    const press = await server.press(rim, answer, 'calls:2')
    expect(server.answerTo(press.id)?.text).toHaveLength(200)
  })

  it('is answered without a word where there is nothing to say', async () => {
    const { server, answer, chat } = await askedAndPressed(paging({ replies: [] }))
    const press = await server.press(rim, answer, 'old:button')
    expect(server.answerTo(press.id)).toEqual({ text: null })
    expect(chat.shown()).toHaveLength(1)
  })

  it('is no fault where the message reads so already', async () => {
    const { server, answer, logged } = await askedAndPressed(paging())
    await server.press(rim, answer, 'calls:2')
    const press = await server.press(rim, answer, 'calls:2')
    expect(server.answerTo(press.id)).toEqual({ text: null })
    expect(logged).toEqual([])
  })

  it('gets a new message where the pressed one is deleted or out of reach', async () => {
    const { server, chat, answer, logged } = await askedAndPressed(paging())
    server.remove(answer)
    await server.press(rim, answer, 'calls:2')
    expect(texts(chat.shown())).toEqual(['page calls:2'])
    const edits = requestsOf(server, 'editMessageText').length
    const { chat: where, message_id } = answer
    await server.press(rim, { chat: where, message_id, date: 0 }, 'calls:3')
    expect(texts(chat.shown())).toEqual(['page calls:2', 'page calls:3'])
    expect(requestsOf(server, 'editMessageText')).toHaveLength(edits)
    expect(logged).toEqual([])
  })

  it('is answered where its message is not known at all', async () => {
    const { server } = await askedAndPressed(paging())
    const press = await server.press(rim, null, 'calls:2')
    expect(server.answerTo(press.id)).toEqual({ text: null })
  })

  it('is answered where the dialogue fails, and the fault is apologised for', async () => {
    const { server, chat, answer, logged } = await askedAndPressed(
      scriptedDialogue((incoming) => {
        if (incoming.kind === 'press') throw new Error('broken')
        return sending(ANSWER)
      }),
    )
    const press = await server.press(rim, answer, 'calls:2')
    expect(server.answerTo(press.id)).toEqual({ text: null })
    expect(texts(chat.shown()).at(-1)).toBe('Sorry, that was our fault.')
    expect(logged.map(({ level }) => level)).toEqual(['error'])
  })

  it('that nobody waits for any more is no fault', async () => {
    const { server, answer, logged } = await askedAndPressed(paging())
    server.once('answerCallbackQuery', {
      kind: 'refuse',
      code: 400,
      description:
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
    })
    await server.press(rim, answer, 'calls:2')
    expect(logged).toEqual([])
  })
})

describe('when something fails', () => {
  it('apologises for a fault of ours, logs it without what was asked, and goes on', async () => {
    const { open, logged } = await start(
      scriptedDialogue((incoming) => {
        if (incoming.kind === 'text' && incoming.text === 'secret plan') throw new Error('broken')
        return sending(saying('fine'))
      }),
    )
    const chat = open(privately(rim))
    expect(texts(await chat.says(rim, 'secret plan'))).toEqual(['Sorry, that was our fault.'])
    expect(texts(await chat.says(rim, 'when?'))).toEqual(['fine'])
    expect(logged.map(({ level }) => level)).toEqual(['error'])
    expect(JSON.stringify(logged)).not.toContain('secret')
  })

  it('goes on where even the apology fails', async () => {
    const broken: Dialogue = {
      ...scriptedDialogue(() => {
        throw new Error('broken')
      }),
      apology: async () => {
        throw new Error('broken too')
      },
    }
    const { open, logged } = await start(broken)
    expect(await open(privately(rim)).says(rim, 'when?')).toEqual([])
    expect(logged.map(({ level }) => level)).toEqual(['error', 'error'])
  })

  it('waits as long as Telegram asks, and then answers', async () => {
    const { open, server, logged } = await start(echo())
    server.once('sendMessage', {
      kind: 'refuse',
      code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    })
    const before = performance.now()
    expect(texts(await open(privately(rim)).says(rim, 'when?'))).toEqual(['text: when?'])
    expect(performance.now() - before).toBeGreaterThan(990)
    expect(logged).toEqual([])
  })

  it('gives an answer up for which it would have to wait too long, and goes on', async () => {
    const { open, server, logged } = await start(echo())
    server.once('sendMessage', {
      kind: 'refuse',
      code: 429,
      description: 'Too Many Requests: retry after 600',
      parameters: { retry_after: 600 },
    })
    const chat = open(privately(rim))
    expect(await chat.says(rim, 'when?')).toEqual([])
    expect(texts(await chat.says(rim, 'and now?'))).toEqual(['text: and now?'])
    expect(logged.map(({ level }) => level)).toEqual(['warn'])
  })

  it('does not apologise to a chat that has blocked it', async () => {
    const { open, server, logged } = await start(echo())
    server.once('sendMessage', {
      kind: 'refuse',
      code: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    expect(await open(privately(rim)).says(rim, 'when?')).toEqual([])
    expect(logged.map(({ level }) => level)).toEqual(['info'])
  })

  it('answers after the connection is cut, and tells of it once', { timeout: 10_000 }, async () => {
    const { open, server, logged } = await start(echo())
    server.once('sendMessage', { kind: 'cut', when: 'before' })
    expect(texts(await open(privately(rim)).says(rim, 'when?'))).toEqual(['text: when?'])
    expect(logged.map(({ message }) => message)).toEqual([
      'Telegram does not answer; trying again',
      'Telegram answers again',
    ])
  })
})

describe('stopping', () => {
  it('finishes the answer at hand and leaves the rest to the next start', async () => {
    let release = (): void => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const dialogue = scriptedDialogue(async (incoming) => {
      await released
      return sending(saying(incoming.kind === 'text' ? incoming.text : ''))
    })
    const first = await start(dialogue)
    const { server } = first
    const chat = first.open(privately(rim))
    const asked = ['one', 'two', 'three'].map((text) => chat.says(rim, text))
    while (dialogue.told.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const stopped = first.stop()
    release()
    await stopped
    await first.running
    expect(texts(chat.shown())).toEqual(['one'])
    expect(server.pending().map(({ message }) => message?.text)).toEqual(['two', 'three'])
    await start(dialogue, { server })
    await Promise.all(asked)
    expect(texts(chat.shown())).toEqual(['one', 'two', 'three'])
  })

  it('is possible while Telegram cannot be reached', async () => {
    const { createBot } = await import('#telegram/create-bot.ts')
    const database = await openDatabase(':memory:')
    const bot = createBot(`1:${'A'.repeat(35)}`, botPartsOver(database, echo()), {
      apiRoot: 'http://127.0.0.1:9',
      sharing: null,
    })
    const running = bot.run(() => {})
    await new Promise((resolve) => setTimeout(resolve, 20))
    await bot.stop()
    await expect(running).resolves.toBeUndefined()
    await database.destroy()
  })
})

describe('starting', () => {
  it('sets the menu in both languages and for all others, and not again', async () => {
    const first = await start(echo())
    await first.stop()
    await first.running
    const { server } = first
    expect(server.profile('setMyCommands', 'en')).toMatchObject({
      commands: expect.arrayContaining([{ command: 'calls', description: 'calls (en)' }]),
    })
    expect(server.profile('setMyCommands', '')).toEqual(server.profile('setMyCommands', 'ar'))
    const count = () => requestsOf(server, 'setMyCommands').length
    expect(count()).toBe(3)
    const second = await start(echo(), { server })
    await second.stop()
    await second.running
    expect(count()).toBe(3)
  })

  it('sets the profile where there are texts for it', async () => {
    const profile = () => ({ description: 'Calls, with sources.', shortDescription: 'Calls' })
    const { server, stop, running } = await start(echo(), { profile })
    await stop()
    await running
    expect(server.profile('setMyDescription', 'ar')).toEqual({
      description: 'Calls, with sources.',
    })
    expect(server.profile('setMyShortDescription', 'en')).toEqual({ short_description: 'Calls' })
  })

  it('answers also where the menu cannot be set', async () => {
    const { server, open, logged } = await start(echo())
    server.interfere(({ method }) =>
      method === 'getMyCommands'
        ? {
            kind: 'refuse',
            code: 429,
            description: 'Too Many Requests',
            parameters: { retry_after: 999 },
          }
        : null,
    )
    expect(await open(privately(rim)).says(rim, 'when?')).toHaveLength(1)
    expect(logged.every(({ level }) => level !== 'error')).toBe(true)
  })

  it('says what to do where the token is refused', async () => {
    const { createTelegramServer } = await import('./telegram-server.ts')
    const server = await createTelegramServer()
    const refusing = { ...server, token: `1:${'B'.repeat(35)}` }
    await expect(startConversation(echo(), { server: refusing })).rejects.toThrow('BOT_TOKEN')
    await server.close()
  })

  it('says what to do where another program takes the updates', async () => {
    const { running, server } = await start(echo())
    const poll = fetch(`${server.apiRoot}/bot${server.token}/getUpdates`, { method: 'POST' })
    await poll
    await expect(running).rejects.toThrow('Another program')
    conversation = null
    await server.close()
  })
})
