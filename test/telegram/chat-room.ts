import type {
  CallbackQuery,
  Chat,
  InlineKeyboardMarkup,
  Message,
  MessageEntity,
  User,
  UserFromGetMe,
} from 'grammy/types'
import { z } from 'zod'

type Payload = {
  readonly [name: string]: unknown
  readonly chat_id?: unknown
  readonly message_id?: unknown
  readonly commands?: unknown
  readonly user_id?: unknown
  readonly file_id?: unknown
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error_code: number; readonly description: string }

const badRequest = (description: string): Answer => ({
  ok: false,
  error_code: 400,
  description: `Bad Request: ${description}`,
})

const done: Answer = { ok: true, result: true }

const PROFILE = /^(get|set|delete)(MyCommands|MyDescription|MyShortDescription|MyName)$/

/** What a message shows; the schema has already seen that the parts are what they say. */
const Shown = z.object({
  text: z.string(),
  entities: z.custom<MessageEntity[]>().optional(),
  reply_markup: z.custom<InlineKeyboardMarkup>().optional(),
  message_thread_id: z.number().optional(),
})

/** The object without its members that are undefined. */
const present = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } => {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

type Look = {
  readonly text?: string | undefined
  readonly entities?: readonly MessageEntity[] | undefined
  readonly reply_markup?: InlineKeyboardMarkup | undefined
}

/** What there is to see of a message; Telegram refuses an edit that leaves it as it is. */
const look = ({ text, entities, reply_markup }: Look): string =>
  JSON.stringify([text, entities ?? [], reply_markup ?? null])

/** The chats with their messages, and what a bot's requests do there. */
export type ChatRoom = {
  write(chat: Chat, from: User, parts: Partial<Message>): Message
  remove(message: Message): void
  press(from: User, message: Message | null, data: string): CallbackQuery
  botMessages(chat: number): readonly Message[]
  answerTo(press: string): { readonly text: string | null } | undefined
  profile(method: string, language: string): unknown
  /** Makes a person an administrator of a chat. */
  appoint(chat: number, person: User): void
  /** Takes in a file that a person sent, under its id. */
  keepFile(id: string, bytes: Uint8Array): void
  /** A file by the path that `getFile` gives. */
  fileAt(path: string): Uint8Array | undefined
  /** Carries out a request that is right by the schema and the rules. */
  carryOut(method: string, payload: Payload): Answer
}

/** Empty chats; a chat is known once a person has written in it. */
export const createChatRoom = (me: UserFromGetMe): ChatRoom => {
  const chats = new Map<number, Chat>()
  const presses = new Map<string, { text: string | null } | undefined>()
  const profiles = new Map<string, Payload>()
  const administrators = new Set<string>()
  const files = new Map<string, Uint8Array>()
  let messages: readonly Message[] = []
  let nextMessage = 1
  let nextPress = 1

  const isAt = (message: Message, chat: unknown, id: unknown): boolean =>
    message.chat.id === chat && message.message_id === id

  const store = (message: Omit<Message, 'message_id' | 'date'>): Message => {
    const stored = { ...message, message_id: nextMessage, date: 1_700_000_000 + nextMessage }
    nextMessage += 1
    messages = [...messages, stored]
    return stored
  }

  const quotedFault = ({ chat_id, reply_parameters }: Payload): Answer | null => {
    if (typeof reply_parameters !== 'object' || reply_parameters === null) return null
    const { message_id, allow_sending_without_reply }: Payload = { ...reply_parameters }
    const found = messages.some((message) => isAt(message, chat_id, message_id))
    if (found || allow_sending_without_reply === true) return null
    return badRequest('message to be replied not found')
  }

  const sendMessage = (payload: Payload): Answer => {
    const chat = chats.get(Number(payload.chat_id))
    if (chat === undefined) return badRequest('chat not found')
    const fault = quotedFault(payload)
    if (fault !== null) return fault
    const { text, ...optional } = Shown.parse(payload)
    return { ok: true, result: store({ ...present(optional), text, chat, from: me }) }
  }

  const editMessageText = (payload: Payload): Answer => {
    const found = messages.find((message) => isAt(message, payload.chat_id, payload.message_id))
    if (found === undefined) return badRequest('message to edit not found')
    if (found.from?.id !== me.id) return badRequest("message can't be edited")
    const { text, ...optional } = Shown.parse(payload)
    if (look(found) === look({ text, ...optional })) {
      return badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    }
    const { entities, reply_markup, ...kept } = found
    const edited = { ...kept, ...present(optional), text, edit_date: found.date + 1 }
    messages = messages.map((message) => (message === found ? edited : message))
    return { ok: true, result: edited }
  }

  const answerCallbackQuery = ({ callback_query_id, text }: Payload): Answer => {
    const id = String(callback_query_id)
    if (!presses.has(id) || presses.get(id) !== undefined) {
      return badRequest('query is too old and response timeout expired or query ID is invalid')
    }
    presses.set(id, { text: typeof text === 'string' ? text : null })
    return done
  }

  const getChatMember = ({ chat_id, user_id }: Payload): Answer => {
    if (!chats.has(Number(chat_id))) return badRequest('chat not found')
    const user = { id: user_id, is_bot: false, first_name: 'Rim' }
    const status = administrators.has(`${chat_id} ${user_id}`) ? 'administrator' : 'member'
    return { ok: true, result: { status, user } }
  }

  const getFile = ({ file_id }: Payload): Answer => {
    const found = files.get(String(file_id))
    if (found === undefined)
      return badRequest('wrong file_id or the file is temporarily unavailable')
    const result = { file_id, file_unique_id: file_id, file_path: `documents/${file_id}` }
    return { ok: true, result }
  }

  const profileRequest = (verb: string, subject: string, payload: Payload): Answer => {
    const { language_code, ...value } = payload
    const key = `${subject} ${language_code ?? ''}`
    if (verb === 'delete') profiles.delete(key)
    if (verb === 'set') profiles.set(key, value)
    if (verb !== 'get') return done
    const stored = profiles.get(key)
    if (subject === 'MyCommands') return { ok: true, result: stored?.commands ?? [] }
    const field = subject === 'MyDescription' ? 'description' : 'short_description'
    return { ok: true, result: stored ?? { [field]: '' } }
  }

  return Object.freeze({
    write(chat: Chat, from: User, parts: Partial<Message>) {
      chats.set(chat.id, chat)
      return store({ ...parts, chat, from })
    },

    remove(message: Message) {
      messages = messages.filter(({ message_id }) => message_id !== message.message_id)
    },

    press(from: User, message: Message | null, data: string): CallbackQuery {
      const id = String(nextPress)
      nextPress += 1
      presses.set(id, undefined)
      return { id, from, data, chat_instance: '1', ...(message === null ? {} : { message }) }
    },

    botMessages: (chat: number) =>
      messages.filter((message) => message.chat.id === chat && message.from?.id === me.id),

    answerTo: (press: string) => presses.get(press),

    profile: (method: string, language: string) =>
      profiles.get(`${method.replace(/^set/, '')} ${language}`),

    appoint: (chat: number, person: User) => {
      administrators.add(`${chat} ${person.id}`)
    },
    keepFile: (id: string, bytes: Uint8Array) => {
      files.set(id, bytes)
    },
    fileAt: (path: string) => files.get(path.replace(/^documents\//, '')),

    carryOut(method: string, payload: Payload): Answer {
      const [, verb, subject] = PROFILE.exec(method) ?? []
      if (verb !== undefined && subject !== undefined) return profileRequest(verb, subject, payload)
      switch (method) {
        case 'sendMessage':
          return sendMessage(payload)
        case 'editMessageText':
          return editMessageText(payload)
        case 'answerCallbackQuery':
          return answerCallbackQuery(payload)
        case 'getChatMember':
          return getChatMember(payload)
        case 'getFile':
          return getFile(payload)
        case 'setWebhook':
          return done
        default:
          throw new Error(`This Telegram cannot do ${method} yet`)
      }
    },
  })
}
