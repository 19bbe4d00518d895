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

/** Nothing but a line over the chat. */
export const toast = (line: string): Outcome => ({ replies: [], place: 'send', toast: line })
