import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Behaviour, isReachable, movedId, numberOf, simulatedChat } from './chat-kinds.ts'
import type { ScaledClock } from './scaled-clock.ts'
import { createSpeedLimits } from './speed-limits.ts'
import { createTally } from './tally.ts'

const Payload = z.object({ chat_id: z.coerce.number(), text: z.string().min(1).max(4096) })

type Refusal = {
  readonly error_code: number
  readonly description: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

const UNREACHABLE: Partial<Record<Behaviour, Refusal>> = {
  blocked: { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  deleted: { error_code: 403, description: 'Forbidden: user is deactivated' },
  'not-found': { error_code: 400, description: 'Bad Request: chat not found' },
}

/** What a chat that asks for a pause asks for, in seconds. */
const PAUSE = 4

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return pieces.length === 0 ? {} : JSON.parse(Buffer.concat(pieces).toString('utf8'))
}

const answer = (response: ServerResponse, code: number, body: object): void => {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const refuse = (response: ServerResponse, refusal: Refusal): void =>
  answer(response, refusal.error_code, { ok: false, ...refusal })

/**
 * A Telegram for measuring: `sendMessage` and `editMessageText` to so many chats, Telegram's limits of
 * speed on a given clock, and chats that behave as `simulatedChat` says. What it counts is the answer to
 * `GET /report`. A message that is taken is answered `latency` milliseconds of the clock later.
 */
export const createSimulatedTelegram = (
  clock: ScaledClock,
  { chats, latency }: { readonly chats: number; readonly latency: number },
): Server => {
  const limits = createSpeedLimits(chats)
  const tally = createTally(chats)
  let messages = 0

  const accept = async (
    at: number,
    payload: z.infer<typeof Payload>,
    response: ServerResponse,
    isCut: boolean,
  ): Promise<void> => {
    const { id, isGroup } = simulatedChat(at)
    const seconds = limits.take(at, isGroup, clock.now())
    if (seconds !== null) {
      tally.refusedForSpeed()
      return refuse(response, {
        error_code: 429,
        description: `Too Many Requests: retry after ${seconds}`,
        parameters: { retry_after: seconds },
      })
    }
    tally.accept(at, clock.now())
    messages += 1
    const message_id = messages
    if (latency > 0) await clock.sleep(latency)
    if (isCut) {
      response.destroy()
      return
    }
    const chat = isGroup
      ? { id, type: 'supergroup', title: 'Desk' }
      : { id, type: 'private', first_name: 'Rim' }
    const date = Math.trunc(clock.now() / 1000)
    answer(response, 200, { ok: true, result: { message_id, date, chat, text: payload.text } })
  }

  /** What keeps the first message of a chat from being taken; false where nothing does. */
  const hinder = (behaviour: Behaviour, response: ServerResponse): boolean => {
    switch (behaviour) {
      case 'busy':
        refuse(response, {
          error_code: 429,
          description: `Too Many Requests: retry after ${PAUSE}`,
          parameters: { retry_after: PAUSE },
        })
        break
      case 'broken':
        refuse(response, { error_code: 500, description: 'Internal Server Error' })
        break
      case 'cut-before':
        response.destroy()
        break
      case 'slow':
        break
      default:
        return false
    }
    tally.hindered()
    return true
  }

  const sendMessage = async (body: unknown, response: ServerResponse): Promise<void> => {
    tally.request(clock.now())
    const payload = Payload.parse(body)
    const at = numberOf(payload.chat_id)
    if (at === null || at >= chats)
      return refuse(response, { error_code: 400, description: 'Bad Request: chat not found' })
    const chat = simulatedChat(at)
    if (!isReachable(chat)) {
      tally.unreachable()
      return refuse(response, UNREACHABLE[chat.behaviour] ?? { error_code: 400, description: '' })
    }
    if (chat.behaviour === 'moved' && payload.chat_id === chat.id)
      return refuse(response, {
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: movedId(chat.id) },
      })
    const isFirst = tally.isFirst(at)
    if (isFirst && hinder(chat.behaviour, response)) return
    const isCut = isFirst && chat.behaviour === 'cut-after'
    await accept(at, payload, response, isCut)
  }

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/' } = request
    const body = await bodyOf(request)
    if (url === '/report') return answer(response, 200, tally.report())
    switch (url.slice(url.lastIndexOf('/') + 1)) {
      case 'sendMessage':
        return sendMessage(body, response)
      case 'editMessageText':
        tally.edited()
        return answer(response, 200, { ok: true, result: true })
      default:
        return refuse(response, { error_code: 404, description: 'Not Found' })
    }
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((fault: unknown) => {
      // A program that was killed while it spoke.
      if (request.destroyed) return response.destroy()
      return refuse(response, { error_code: 400, description: `Bad Request: ${String(fault)}` })
    })
  })
  server.keepAliveTimeout = 60_000
  return server
}
