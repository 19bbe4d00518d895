/** Tells whom a pause that Telegram asks for is meant for: its refusals do not say. */
export type FloodScope = {
  /** Notes that a chat was refused for speed, and tells for whom that is. */
  refused(chat: string): 'chat' | 'all'
  /** Notes that Telegram took a message. */
  passed(): void
}

/** So many chats refused one after another, with nothing taken in between, mean everyone. */
const MANY = 3

/**
 * A pause is for the chat that was refused, until several chats in a row are: a limit of one chat lets
 * the others' messages pass.
 */
export const createFloodScope = (): FloodScope => {
  const refused = new Set<string>()
  return Object.freeze({
    refused(chat: string) {
      refused.add(chat)
      return refused.size >= MANY ? 'all' : 'chat'
    },
    passed: () => refused.clear(),
  })
}
