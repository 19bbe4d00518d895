import { GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { type Failure, failureOf, runFault } from '#telegram/failures.ts'

const refused = (error_code: number, description: string): GrammyError =>
  new GrammyError('Call failed!', { ok: false, error_code, description }, 'sendMessage', {})

describe('failureOf', () => {
  it.each<[number, string, Failure]>([
    [400, 'Bad Request: message is not modified: specified new message content …', 'unchanged'],
    [
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
      'late-press',
    ],
    [400, 'Bad Request: message to edit not found', 'message-gone'],
    [400, "Bad Request: message can't be edited", 'message-gone'],
    [400, 'Bad Request: chat not found', 'chat-gone'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'chat-gone'],
    [403, 'Forbidden: bot was blocked by the user', 'chat-gone'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'chat-gone'],
    [429, 'Too Many Requests: retry after 30', 'later'],
    [502, 'Bad Gateway', 'later'],
    [400, 'Bad Request: message is too long', 'ours'],
    [404, 'Not Found', 'ours'],
  ])('tells %i %s', (code, description, failure) => {
    expect(failureOf(refused(code, description))).toBe(failure)
  })

  it('takes a network that fails for a matter of time, and anything else for a fault of ours', () => {
    expect(failureOf(new HttpError('Network request failed', new Error('reset')))).toBe('later')
    expect(failureOf(new TypeError('x is undefined'))).toBe('ours')
    expect(failureOf('thrown')).toBe('ours')
  })
})

describe('runFault', () => {
  it('says what to do, and keeps the cause', () => {
    const cause = refused(401, 'Unauthorized')
    expect(runFault(cause)).toMatchObject({ message: expect.stringContaining('@BotFather'), cause })
    expect(runFault(refused(409, 'Conflict'))).toMatchObject({
      message: expect.stringContaining('Another program'),
    })
    const other = new Error('other')
    expect(runFault(other)).toBe(other)
  })
})
