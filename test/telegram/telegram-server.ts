import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Chat, Message, Update, User, UserFromGetMe } from 'grammy/types'
import { z } from 'zod'
import { createBotApiSchema, isRecord } from './bot-api-schema.ts'
import { createChatRoom } from './chat-room.ts'
import { requestFaults } from './request-rules.ts'
import { createUpdateQueue } from './update-queue.ts'

/** A request to the Bot API as it came in. */
export type BotRequest = {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What a test can do with a request in Telegram's stead. `cut` ends the connection without an answer. */
export type Reaction =
  | {
      readonly kind: 'refuse'
      readonly code: number
      readonly description: string
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
    }
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  | { readonly kind: 'wait'; readonly until: Promise<void> }

/** Asked about each request before it is carried out; null leaves it to Telegram. */
export type Interference = (request: BotRequest) => Reaction | null

/** An update without its number, which the server gives. */
export type NewUpdate = Omit<Update, 'update_id'>

/** The part of Telegram that a bot talks to. */
export type TelegramServer = {
  /** The address to give to the bot, and the token that it must use. */
  readonly apiRoot: string
  readonly token: string
  readonly me: UserFromGetMe
  /** Every request but `getUpdates`, in order, refused ones included. */
  readonly requests: readonly BotRequest[]
  /** What was wrong with requests by the Bot API's data and rules. A test fails where it is not empty. */
  readonly violations: readonly string[]
  /** Puts a message of a person into a chat, without telling the bot. */
  write(chat: Chat, from: User, parts: Partial<Message>): Message
  /** Queues an update; done when the bot has confirmed it. */
  deliver(update: NewUpdate): Promise<void>
  /** Queues the press of a button under a message; done when the bot has confirmed it. */
  press(from: User, message: Message | null, data: string): Promise<{ id: string }>
  /** Updates that the bot has not confirmed. */
  pending(): readonly Update[]
  /** The bot's messages in a chat as they stand now, in order. */
  botMessages(chat: number): readonly Message[]
  /** Takes a message away, as its author or an administrator can. */
  remove(message: Message): void
  /** What a press was answered with; undefined while it was not. */
  answerTo(press: string): { readonly text: string | null } | undefined
  /** The commands and descriptions set, by method and language; '' for no language. */
  profile(method: string, language: string): unknown
  /** Makes a person an administrator of a chat. */
  appoint(chat: number, person: User): void
  /** Takes in a file that a person sent, to be fetched by its id. */
  keepFile(id: string, bytes: Uint8Array): void
  /** Answers in Telegram's stead from now on, before any interference added earlier. */
  interfere(interference: Interference): void
  /** Reacts so to the next request of a method, once. */
  once(method: string, reaction: Reaction): void
  close(): Promise<void>
}

const Poll = z.object({
  offset: z.number().optional(),
  limit: z.number().optional(),
  timeout: z.number().optional(),
})

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error_code: number; readonly description: string }

const refusal = (error_code: number, description: string): Answer => ({
  ok: false,
  error_code,
  description,
})

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const send = (response: ServerResponse, answer: Answer | object): void => {
  const code =
    'error_code' in answer && typeof answer.error_code === 'number' ? answer.error_code : 200
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

/**
 * A server on a free port of this machine that behaves to a bot as Telegram does: see the README beside
 * this file.
 */
export const createTelegramServer = async ({
  token = `123456789:${'A'.repeat(35)}`,
  username = 'hotline_test_bot',
} = {}): Promise<TelegramServer> => {
  const me: UserFromGetMe = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Hotline',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_guest_queries: false,
    supports_join_request_queries: false,
  }
  const schema = createBotApiSchema()
  const queue = createUpdateQueue()
  const room = createChatRoom(me)
  const requests: BotRequest[] = []
  const violations: string[] = []
  const interferences: Interference[] = []

  const carryOut = async ({ method, payload }: BotRequest, gone: AbortSignal): Promise<Answer> => {
    switch (method) {
      case 'getMe':
        return { ok: true, result: me }
      case 'deleteWebhook':
        return { ok: true, result: true }
      case 'getUpdates': {
        const updates = await queue.poll(Poll.parse(payload), gone)
        if (updates !== 'conflict') return { ok: true, result: updates }
        return refusal(409, 'Conflict: terminated by other getUpdates request')
      }
      default:
        return room.carryOut(method, payload)
    }
  }

  const answer = async (request: BotRequest, response: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const reaction =
      interferences.map((ask) => ask(request)).find((reacted) => reacted !== null) ?? null
    if (reaction?.kind === 'wait') await reaction.until
    if (reaction?.kind === 'refuse') {
      const { kind, code, ...rest } = reaction
      return send(response, { ok: false, error_code: code, ...rest })
    }
    if (reaction?.kind === 'cut' && reaction.when === 'before') {
      response.destroy()
      return
    }
    const result = await carryOut(request, gone.signal)
    if (reaction?.kind === 'cut') response.destroy()
    else send(response, result)
  }

  const sendFile = (path: string, response: ServerResponse): void => {
    const bytes = room.fileAt(path)
    if (bytes === undefined) response.writeHead(404).end()
    else response.end(bytes)
  }

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const files = `/file/bot${token}/`
    if (request.url?.startsWith(files)) return sendFile(request.url.slice(files.length), response)
    const [, address, method = ''] = (request.url ?? '').split('/')
    if (address !== `bot${token}`) return send(response, refusal(401, 'Unauthorized'))
    const body = await bodyOf(request)
    const payload = isRecord(body) ? body : {}
    const typeFaults = isRecord(body) ? schema.faults(method, body) : ['no JSON object']
    const faults = typeFaults.length > 0 ? typeFaults : requestFaults(method, payload)
    if (method !== 'getUpdates') requests.push({ method, payload })
    if (faults.length === 0) return answer({ method, payload }, response)
    violations.push(...faults.map((fault) => `${method}: ${fault}`))
    send(response, refusal(400, `Bad Request: ${faults.join('; ')}`))
  }

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      violations.push(`The test's own server failed: ${String(error)}`)
      send(response, refusal(400, 'Bad Request: the test server failed'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return Object.freeze({
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    me,
    requests,
    violations,
    write: room.write,
    deliver: queue.deliver,
    async press(from: User, message: Message | null, data: string) {
      const query = room.press(from, message, data)
      await queue.deliver({ callback_query: query })
      return { id: query.id }
    },
    pending: queue.pending,
    botMessages: room.botMessages,
    remove: room.remove,
    answerTo: room.answerTo,
    profile: room.profile,
    appoint: room.appoint,
    keepFile: room.keepFile,
    interfere: (interference: Interference) => {
      interferences.unshift(interference)
    },
    once(method: string, reaction: Reaction) {
      let done = false
      interferences.unshift((request) => {
        if (done || request.method !== method) return null
        done = true
        return reaction
      })
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}
