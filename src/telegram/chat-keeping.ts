import type { ChatRecords } from '#notices/chat-records.ts'
import type { SubscriptionBook } from '#notices/subscription-book.ts'
import type { ChatNews } from '#telegram/membership.ts'

/** What is kept of chats, as far as news of them change it. */
export type ChatKeepingParts = {
  readonly subscriptions: Pick<SubscriptionBook, 'ofChat' | 'end'>
  readonly records: Pick<ChatRecords, 'move'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Keeps to news of a chat: where the bot was blocked or sent away, all subscriptions of the chat end, to
 * be revived by a word from there; where a group became a supergroup, all that is kept goes with it. News
 * that come twice change nothing more.
 */
export const keepChat = async (news: ChatNews, parts: ChatKeepingParts): Promise<void> => {
  switch (news.kind) {
    case 'moved':
      return parts.records.move(news.from, news.to)
    case 'ended':
      for (const { chat, topic, state } of await parts.subscriptions.ofChat(news.chat)) {
        if (state.kind === 'active')
          await parts.subscriptions.end({ chat, topic }, news.reason, parts.now())
      }
  }
}
