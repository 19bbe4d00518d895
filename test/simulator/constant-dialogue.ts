import type { Dialogue, Outcome } from '#dialogue/dialogue.ts'
import type { Reply } from '#replies/reply.ts'

/** A dialogue that answers a constant, for measuring all that is around it. */
export const constantDialogue = (text: string): Dialogue => {
  const reply: Reply = {
    language: 'en',
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
    buttons: [],
  }
  const outcome: Outcome = { replies: [reply], place: 'send', toast: null }
  return Object.freeze({
    respond: async () => outcome,
    menu: () => [],
    apology: async () => reply,
  })
}
