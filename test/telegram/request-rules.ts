import { z } from 'zod'

const Entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  url: z.string().optional(),
})

const Button = z.looseObject({ text: z.string(), callback_data: z.string().optional() })

const Payload = z.object({
  text: z.string().optional(),
  entities: z.array(Entity).default([]),
  parse_mode: z.string().optional(),
  reply_markup: z
    .object({ inline_keyboard: z.array(z.array(Button)).default([]) })
    .default({ inline_keyboard: [] }),
  commands: z.array(z.object({ command: z.string(), description: z.string() })).default([]),
  description: z.string().default(''),
  short_description: z.string().default(''),
  chat_id: z.unknown().optional(),
  message_id: z.unknown().optional(),
  inline_message_id: z.unknown().optional(),
})

type Rules = z.infer<typeof Payload>
type Span = z.infer<typeof Entity>

/** https://core.telegram.org/bots/api#messageentity */
const ENTITY_TYPES = new Set(
  ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic']
    .concat(['underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote'])
    .concat(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time']),
)

const isQuote = ({ type }: Span): boolean => type.endsWith('blockquote')
const isCode = ({ type }: Span): boolean => type === 'code' || type === 'pre'
const end = ({ offset, length }: Span): number => offset + length

/** Whether a place stands between the two halves of one character. */
const cutsPair = (text: string, place: number): boolean =>
  /[\ud800-\udbff]/.test(text[place - 1] ?? '') && /[\udc00-\udfff]/.test(text[place] ?? '')

const entityFaults = (text: string, entity: Span): readonly (string | false)[] => [
  !ENTITY_TYPES.has(entity.type) && `no entity type ${entity.type}`,
  entity.offset < 0 && 'an entity begins before the text',
  entity.length <= 0 && 'an entity has no length',
  end(entity) > text.length && 'an entity ends after the text',
  (cutsPair(text, entity.offset) || cutsPair(text, end(entity))) && 'an entity cuts a character',
  entity.type === 'text_link' &&
    !/^(?:https?|tg):\/\/\S+$/.test(entity.url ?? '') &&
    `no address of a link: ${entity.url}`,
]

const pairFaults = (a: Span, b: Span): readonly (string | false)[] => {
  if (end(a) <= b.offset || end(b) <= a.offset) return []
  const nested =
    (a.offset <= b.offset && end(b) <= end(a)) || (b.offset <= a.offset && end(a) <= end(b))
  return [
    !nested && `${a.type} and ${b.type} overlap`,
    a.type === b.type && `two entities ${a.type} in one place`,
    isQuote(a) && isQuote(b) && 'a quotation in a quotation',
    (isCode(a) || isCode(b)) && `${a.type} and ${b.type} cannot be combined`,
  ]
}

const textFaults = ({ text, entities, parse_mode }: Rules): readonly (string | false)[] => {
  if (text === undefined) return []
  return [
    text.trim() === '' && 'message text is empty',
    text.length > 4096 && 'message is too long',
    entities.length > 100 && 'more than 100 entities',
    entities.length > 0 && parse_mode !== undefined && 'entities and parse_mode together',
    ...entities.flatMap((entity) => entityFaults(text, entity)),
    ...entities.flatMap((a, at) => entities.slice(at + 1).flatMap((b) => pairFaults(a, b))),
  ]
}

const keyboardFaults = ({ reply_markup }: Rules): readonly (string | false)[] => {
  const rows = reply_markup.inline_keyboard
  return [
    rows.flat().length > 100 && 'more than 100 buttons',
    rows.some((row) => row.length === 0 || row.length > 8) &&
      'a row without or with too many buttons',
    ...rows.flat().flatMap(({ text, callback_data, ...other }) => {
      const bytes = Buffer.byteLength(callback_data ?? '')
      const { icon_custom_emoji_id, style, ...actions } = other
      return [
        text.trim() === '' && 'a button without a text',
        callback_data !== undefined && (bytes < 1 || bytes > 64) && 'BUTTON_DATA_INVALID',
        Object.keys(actions).length + Number(callback_data !== undefined) !== 1 &&
          'a button must do just one thing',
      ]
    }),
  ]
}

const methodFaults = (method: string, payload: Rules): readonly (string | false)[] => {
  switch (method) {
    case 'sendMessage':
      return [...textFaults(payload), ...keyboardFaults(payload)]
    case 'editMessageText':
      return [
        (payload.chat_id === undefined || payload.message_id === undefined) &&
          payload.inline_message_id === undefined &&
          'message identifier is not specified',
        ...textFaults(payload),
        ...keyboardFaults(payload),
      ]
    case 'answerCallbackQuery':
      return [(payload.text?.length ?? 0) > 200 && 'MESSAGE_TOO_LONG']
    case 'setMyCommands':
      return [
        payload.commands.length > 100 && 'more than 100 commands',
        ...payload.commands.flatMap(({ command, description }) => [
          !/^[a-z0-9_]{1,32}$/.test(command) && `BOT_COMMAND_INVALID: ${command}`,
          (description.length < 1 || description.length > 256) &&
            `BOT_COMMAND_DESCRIPTION_INVALID: ${description}`,
        ]),
      ]
    case 'setMyDescription':
      return [payload.description.length > 512 && 'description is too long']
    case 'setMyShortDescription':
      return [payload.short_description.length > 120 && 'short description is too long']
    default:
      return []
  }
}

/**
 * What is wrong with a request that has the right types: what Telegram says in words only. The payload
 * must have passed the schema.
 */
export const requestFaults = (method: string, payload: unknown): readonly string[] =>
  methodFaults(method, Payload.parse(payload)).filter((fault) => fault !== false)
