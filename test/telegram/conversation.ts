import type { Chat as AnyChat, Message, MessageEntity, User } from 'grammy/types'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { openDatabase } from '#storage/open-database.ts'
import type { Database } from '#storage/tables.ts'
import { createBot } from '#telegram/create-bot.ts'
import type { MenuTexts } from '#telegram/menus.ts'
import { botPartsOver } from './bot-parts.ts'
import { type BotRequest, createTelegramServer, type TelegramServer } from './telegram-server.ts'

/** A chat that people write in. */
export type Chat = Exclude<AnyChat, { type: 'channel' }>

/** What the bot logged: the level, the fields and the sentence. */
export type Logged = {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: object
  readonly message: string
}

/** A chat as a person in it sees it. What the bot says in return comes back, in order. */
export type ChatScreen = {
  readonly chat: Chat
  says(from: User, text: string, parts?: Partial<Message>): Promise<readonly Message[]>
  /** Sends something that has no text of its own. */
  sends(from: User, parts: Partial<Message>): Promise<readonly Message[]>
  /** Presses the button with this label, and gives the chat's messages of the bot as they then stand. */
  presses(from: User, message: Message, label: string): Promise<readonly Message[]>
  /** All messages of the bot as they stand. */
  shown(): readonly Message[]
}

/** The requests of a method so far. */
export const requestsOf = ({ requests }: TelegramServer, method: string): readonly BotRequest[] =>
  requests.filter((request) => request.method === method)

/** A bot that runs against a Telegram of its own, in the test's process. */
export type Conversation = {
  readonly server: TelegramServer
  readonly database: Database
  readonly logged: readonly Logged[]
  readonly running: Promise<void>
  open(chat: Chat): ChatScreen
  stop(): Promise<void>
  end(): Promise<void>
}

export const aPerson = (parts: Partial<User> = {}): User => ({
  id: 42,
  is_bot: false,
  first_name: 'Rim',
  language_code: 'ar',
  ...parts,
})

export const privately = (user: User): Chat => ({
  id: user.id,
  type: 'private',
  first_name: user.first_name,
})

export const aGroup = (parts: { id?: number; is_forum?: true } = {}): Chat => ({
  id: -1_001_234_567_890,
  type: 'supergroup',
  title: 'Desk',
  ...parts,
})

/** What a message that answers another holds of it: all but what that one answers. */
export const answering = ({ reply_to_message, ...answered }: Message): Partial<Message> => ({
  // Declared with a member that must be there and be undefined, which exact optional types forbid.
  reply_to_message: answered as NonNullable<Message['reply_to_message']>,
})

/** The entities that Telegram finds in what a person types. */
const found = (text: string): MessageEntity[] => [
  ...[...text.matchAll(/(?<!\w)@\w{4,}/g)].map(
    ({ index, 0: name }): MessageEntity => ({
      type: 'mention',
      offset: index,
      length: name.length,
    }),
  ),
  ...[...text.matchAll(/(?<![\w/])\/\w+(?:@\w+)?/g)].map(
    ({ index, 0: name }): MessageEntity => ({
      type: 'bot_command',
      offset: index,
      length: name.length,
    }),
  ),
]

const codeOf = ({ reply_markup }: Message, label: string): string => {
  const keys = reply_markup?.inline_keyboard.flat() ?? []
  const key = keys.find(({ text }) => text.replace(/[\u200e\u200f]/g, '') === label)
  if (key === undefined || !('callback_data' in key)) throw new Error(`No button «${label}»`)
  return key.callback_data
}

/** Starts the bot over a dialogue and waits until it takes updates. */
export const startConversation = async (
  dialogue: Dialogue,
  {
    profile = null as MenuTexts['profile'],
    server: given = null as TelegramServer | null,
    isEditor = (_person: string): boolean => false,
  } = {},
): Promise<Conversation> => {
  const server = given ?? (await createTelegramServer())
  const logged: Logged[] = []
  const at =
    (level: Logged['level']) =>
    (fields: object, message: string): void => {
      logged.push({ level, fields, message })
    }
  const log = { info: at('info'), warn: at('warn'), error: at('error') }
  const database = await openDatabase(':memory:')
  const bot = createBot(
    server.token,
    botPartsOver(database, dialogue, { profile, log, isEditor }),
    { apiRoot: server.apiRoot, sharing: null },
  )
  let running = Promise.resolve()
  await new Promise<string>((ready, failed) => {
    running = bot.run(ready)
    running.catch(failed)
  })

  const open = (chat: Chat): ChatScreen => {
    const newSince = async (act: () => Promise<unknown>): Promise<readonly Message[]> => {
      const before = server.botMessages(chat.id).length
      await act()
      return server.botMessages(chat.id).slice(before)
    }
    const sends = (from: User, parts: Partial<Message>): Promise<readonly Message[]> =>
      newSince(() => {
        const message = server.write(chat, from, parts)
        return server.deliver({ message: { ...message, chat, from } })
      })
    return {
      chat,
      sends,
      says: (from, text, parts = {}) => {
        const entities = found(text)
        return sends(from, { text, ...(entities.length === 0 ? {} : { entities }), ...parts })
      },
      presses: async (from, message, label) => {
        await server.press(from, message, codeOf(message, label))
        return server.botMessages(chat.id)
      },
      shown: () => server.botMessages(chat.id),
    }
  }

  return {
    server,
    database,
    logged,
    running,
    open,
    stop: bot.stop,
    async end() {
      await bot.stop()
      await running
      await server.close()
      await database.destroy()
    },
  }
}
