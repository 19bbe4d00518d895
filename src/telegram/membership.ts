import type { Chat, ChatMember, Update } from 'grammy/types'
import type { EndReason } from '#notices/subscription.ts'

/** What an update says of a chat itself, beside what people say in it. */
export type ChatNews =
  | { readonly kind: 'ended'; readonly chat: string; readonly reason: EndReason }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }

/** Why the bot cannot write to a chat in which it stands so; null where it can. */
const endOf = (chat: Chat, member: ChatMember): EndReason | null => {
  switch (member.status) {
    case 'kicked':
      return chat.type === 'private' ? 'blocked' : 'kicked'
    case 'left':
      return 'kicked'
    case 'restricted':
      return member.can_send_messages ? null : 'no-rights'
    case 'administrator':
      return chat.type === 'channel' && member.can_post_messages !== true ? 'no-rights' : null
    case 'member':
      return chat.type === 'channel' ? 'no-rights' : null
    case 'creator':
      return null
  }
}

/** What an update says of its chat; null where nothing. */
export const chatNews = ({ my_chat_member: change, message }: Update): ChatNews | null => {
  if (change !== undefined) {
    const { chat, new_chat_member: member } = change
    const reason = endOf(chat, member)
    return reason === null ? null : { kind: 'ended', chat: String(chat.id), reason }
  }
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message ?? {}
  if (chat === undefined) return null
  if (to !== undefined) return { kind: 'moved', from: String(chat.id), to: String(to) }
  if (from !== undefined) return { kind: 'moved', from: String(from), to: String(chat.id) }
  return null
}
