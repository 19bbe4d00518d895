import { z } from 'zod'
import type { Incoming } from '#dialogue/dialogue.ts'
import { typedCommand } from '#dialogue/typed-command.ts'

const fromText = (typed: string): Incoming => {
  const text = typed.trim()
  const command = typedCommand(text)
  if (command === null) return { kind: 'text', text }
  return { kind: 'command', name: command.name, argument: command.argument }
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
