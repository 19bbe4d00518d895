import { createServer } from 'node:http'

/**
 * The other end of a bot whose updates are measured, in a process of its own: it takes every message at
 * once and checks nothing, so that the bot is what is measured.
 */
const ME = JSON.stringify({
  ok: true,
  result: { id: 123_456_789, is_bot: true, first_name: 'Hotline', username: 'hotline_test_bot' },
})
const SENT = JSON.stringify({
  ok: true,
  result: {
    message_id: 1,
    date: 1,
    chat: { id: 1, type: 'private', first_name: 'Rim' },
    text: 'a',
  },
})
const LIST = JSON.stringify({ ok: true, result: [] })
const DONE = JSON.stringify({ ok: true, result: true })

const answerTo = (url: string): string => {
  if (url.endsWith('/sendMessage')) return SENT
  if (url.endsWith('/getMe')) return ME
  return url.endsWith('/getMyCommands') ? LIST : DONE
}

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(answerTo(request.url ?? ''))
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`)
})
