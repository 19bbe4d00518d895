import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { ActionCode } from '#replies/action-code.ts'
import { bidiLine } from '#replies/bidi-line.ts'
import type { Button, Reply } from '#replies/reply.ts'

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MOST_BYTES = 64

const keyOf = ({ label, action }: Button, language: Reply['language']): InlineKeyboardButton => {
  const code = ActionCode.encode(action)
  if (Buffer.byteLength(code) > MOST_BYTES) {
    throw new Error(`A button can carry ${MOST_BYTES} bytes, and this is more: ${code}`)
  }
  const text = bidiLine([{ kind: 'text', text: label }], language)
  return { text: text.map((piece) => piece.text).join(''), callback_data: code }
}

/** The buttons of a reply as keys under its message; null where it has none. */
export const keyboard = ({ buttons, language }: Reply): InlineKeyboardMarkup | null => {
  const rows = buttons.filter((row) => row.length > 0)
  if (rows.length === 0) return null
  return { inline_keyboard: rows.map((row) => row.map((button) => keyOf(button, language))) }
}
