import { parseArgs } from 'node:util'
import { createScaledClock } from './scaled-clock.ts'
import { createSimulatedTelegram } from './simulated-telegram.ts'

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '1000' },
    scale: { type: 'string', default: '1' },
    origin: { type: 'string', default: String(Date.now()) },
    latency: { type: 'string', default: '10' },
    port: { type: 'string', default: '0' },
  },
})

const clock = createScaledClock(Number(values.scale), Number(values.origin))
const server = createSimulatedTelegram(clock, {
  chats: Number(values.chats),
  latency: Number(values.latency),
})
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
