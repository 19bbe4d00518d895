import type { Chat, Message, User } from 'grammy/types'
import type { TelegramServer } from '../telegram/telegram-server.ts'

const person = (id: number, first_name: string, language_code: string): User => ({
  id,
  is_bot: false,
  first_name,
  language_code,
})

/** Who meets the bot. */
export const EDITOR = person(11, 'Nadia', 'ar')
export const RIM = person(42, 'Rim', 'ar')
export const TOM = person(43, 'Tom', 'en')
export const GROUP: Chat.SupergroupChat = {
  id: -1_001_234_567_890,
  type: 'supergroup',
  title: 'Desk',
  is_forum: true,
}
export const TOPIC = 7
export const CHANNEL: Chat.ChannelChat = { id: -1_009_876_543_210, type: 'channel', title: 'News' }

/** The private chat of a person. */
export const privateChat = ({ id, first_name }: User): Chat.PrivateChat => ({
  id,
  type: 'private',
  first_name,
})

/** A message as people see it: its words without marks of direction, and the labels of its buttons. Throws where there is none. */
export const seen = (message: Message | undefined) => {
  if (message === undefined) throw new Error('There is no such message')
  const { text = '', reply_markup } = message
  return {
    text: text.replace(/[\u200e\u200f]/g, ''),
    buttons: (reply_markup?.inline_keyboard ?? [])
      .flat()
      .map((button) => button.text.replace(/[\u200e\u200f]/g, '')),
  }
}

/** What people do in Telegram; each resolves when the bot has dealt with it. */
export const peopleIn = (server: TelegramServer) => {
  let files = 0
  const newSince = async (
    chat: number,
    act: () => Promise<unknown>,
  ): Promise<readonly Message[]> => {
    const before = new Set(server.botMessages(chat).map(({ message_id }) => message_id))
    await act()
    return server.botMessages(chat).filter(({ message_id }) => !before.has(message_id))
  }
  const write = (
    chat: Chat.PrivateChat | Chat.SupergroupChat,
    from: User,
    parts: Partial<Message>,
  ): Promise<readonly Message[]> =>
    newSince(chat.id, () => {
      const message = server.write(chat, from, parts)
      return server.deliver({ message: { ...message, chat, from } })
    })
  return Object.freeze({
    /** Writes to the bot in private; what it says in return comes back. */
    says: (from: User, text: string) => write(privateChat(from), from, { text }),
    /** Writes in a chat. */
    writes: write,
    sendsFile: (from: User, file_name: string, content: string) => {
      files += 1
      const file_id = `file-${files}`
      const bytes = new TextEncoder().encode(content)
      server.keepFile(file_id, bytes)
      const document = { file_id, file_unique_id: file_id, file_name, file_size: bytes.length }
      return write(privateChat(from), from, { document })
    },
    posts: (chat: Chat.ChannelChat, text: string) =>
      newSince(chat.id, () => {
        const { from, ...message } = server.write(chat, RIM, { text })
        const post = { ...message, chat, sender_chat: chat }
        return server.deliver({ channel_post: post as Message & { chat: Chat.ChannelChat } })
      }),
    /** Presses the last button whose label begins so among the bot's messages in a chat; new messages come back. */
    async presses(from: User, label: string, chat: Chat = privateChat(from)) {
      for (const message of server.botMessages(chat.id).toReversed())
        for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
          if (
            'callback_data' in button &&
            button.text.replace(/[\u200e\u200f]/g, '').startsWith(label)
          )
            return newSince(chat.id, () => server.press(from, message, button.callback_data))
      throw new Error(`No button begins with «${label}»`)
    },
  })
}
