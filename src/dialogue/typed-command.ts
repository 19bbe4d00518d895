/** A command as it was typed. */
export type TypedCommand = {
  /** In small letters, without the slash. */
  readonly name: string
  /** The bot that it is meant for, as typed; null where none is named. */
  readonly recipient: string | null
  /** The rest of the text, trimmed; empty where there is none. */
  readonly argument: string
}

/** Telegram's form of a command (https://core.telegram.org/bots/features#commands), `@bot` allowed. */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?$/isu

/** The command that a trimmed text is; null where it is none. */
export const typedCommand = (text: string): TypedCommand | null => {
  const [, name, recipient, argument] = COMMAND.exec(text) ?? []
  if (name === undefined) return null
  return {
    name: name.toLowerCase(),
    recipient: recipient ?? null,
    argument: (argument ?? '').trim(),
  }
}
