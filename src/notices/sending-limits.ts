/** How fast messages may be sent, in milliseconds and messages a second. */
export type SendingLimits = {
  /** Between the beginnings of two messages of all processes together. */
  readonly interval: number
  /** How many are begun in any second at most, by one process. */
  readonly perSecond: number
  /** From the end of one message in a chat to the next in it. */
  readonly spacing: (chat: string) => number
}

/**
 * Telegram's limits: about 30 messages a second in all, one a second in a chat, 20 a minute in a group
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Each is kept with a
 * little room, for what a message takes on its way. The ids of groups and channels are negative.
 */
export const TELEGRAM_LIMITS: SendingLimits = {
  interval: 1000 / 29.1,
  perSecond: 30,
  spacing: (chat) => (chat.startsWith('-') ? 3050 : 1050),
}
