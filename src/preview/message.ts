import { z } from 'zod'
import type { Incoming } from '#dialogue/dialogue.ts'

/** Telegram's form of a command (https://core.telegram.org/bots/features#commands), `@bot` allowed. */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@[a-z0-9_]+)?(?:\s+(.*))?$/isu

const fromText = (typed: string): Incoming => {
  const text = typed.trim()
  const match = COMMAND.exec(text)
  const name = match?.[1]
  if (name === undefined) return { kind: 'text', text }
  return { kind: 'command', name: name.toLowerCase(), argument: (match?.[2] ?? '').trim() }
}

/** The most bytes that a button's code can have, as on Telegram. */
const CODE_LIMIT = 64

/**
 * The door for what a page sends: `{"text": …}` or `{"press": …}`, and nothing beside. A text that
 * begins with a slash and a command's name is a command. `textLimit` is in UTF-16 units.
 */
export const messageSchema = (textLimit: number): z.ZodType<Incoming> =>
  z.union([
    z.strictObject({ text: z.string().max(textLimit) }).transform(({ text }) => fromText(text)),
    z
      .strictObject({ press: z.string().min(1).max(CODE_LIMIT) })
      .transform(({ press }): Incoming => ({ kind: 'press', code: press })),
  ])
