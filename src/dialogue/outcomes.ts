import type { Outcome } from '#dialogue/dialogue.ts'
import type { Reply } from '#replies/reply.ts'

/** New messages. */
export const send = (...replies: readonly Reply[]): Outcome => ({
  replies,
  place: 'send',
  toast: null,
})

/** One message in the place of the one whose button was pressed. */
export const replace = (reply: Reply): Outcome => ({
  replies: [reply],
  place: 'replace',
  toast: null,
})

/** Messages in the private chat of who pressed, and the lines over the chat where they are there and where they cannot be. */
export const privately = (
  replies: readonly Reply[],
  toast: string,
  unreachable: string,
): Outcome => ({
  replies,
  place: 'privately',
  toast,
  unreachable,
})

/** Nothing but a line over the chat. */
export const toast = (line: string): Outcome => ({ replies: [], place: 'send', toast: line })
