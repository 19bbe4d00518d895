import type { Action } from '#replies/reply.ts'
import { ReviewPressCode } from '#replies/review-press.ts'
import { SettingsActionCode } from '#replies/settings-action-code.ts'

const encode = (action: Action): string => {
  switch (action.kind) {
    case 'call':
    case 'accounts':
      return `${action.kind}:${action.call}`
    case 'source':
      return `source:${action.article}`
    case 'calls':
      return `calls:${action.page}`
    case 'example':
      return `example:${action.number}`
    case 'language':
      return `language:${action.language}`
    case 'review':
      return `review:${ReviewPressCode.encode(action.press)}`
    default:
      return SettingsActionCode.encode(action)
  }
}

const decode = (code: string): Action | null => {
  const cut = code.indexOf(':')
  const kind = code.slice(0, cut)
  const value = code.slice(cut + 1)
  if (cut < 1 || value === '') return null
  switch (kind) {
    case 'call':
    case 'accounts':
      return { kind, call: value }
    case 'source':
      return { kind, article: value }
    case 'calls':
      return /^\d{1,6}$/.test(value) ? { kind, page: Number(value) } : null
    case 'example':
      return /^\d{1,3}$/.test(value) ? { kind, number: Number(value) } : null
    case 'language':
      return value === 'ar' || value === 'en' ? { kind, language: value } : null
    case 'review': {
      const press = ReviewPressCode.decode(value)
      return press === null ? null : { kind, press }
    }
    default:
      return SettingsActionCode.decode(code)
  }
}

/**
 * An action as the text that a button carries: ASCII, within the 64 bytes that Telegram allows
 * (https://core.telegram.org/bots/api#inlinekeyboardbutton, `callback_data`) for ids of up to 55.
 * `decode` gives null for anything else, such as a button of an older version.
 */
export const ActionCode = { encode, decode } as const
