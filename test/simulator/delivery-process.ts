import { createLog } from '#log.ts'
import { createDelivery } from '#notices/create-delivery.ts'
import { DELIVERY_SETTINGS } from '#notices/delivery.ts'
import { createPriorityGate } from '#notices/priority-gate.ts'
import { TELEGRAM_LIMITS } from '#notices/sending-limits.ts'
import type { Reply } from '#replies/reply.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openStore } from '#storage/open-store.ts'
import { createApi } from '#telegram/create-api.ts'
import { createNoticeSender } from '#telegram/notice-sender.ts'
import { ProcessSettings } from './process-settings.ts'
import { createScaledClock } from './scaled-clock.ts'

/** As long as the notices of one call are: a line, an excerpt with its source, and a key. */
const NOTICE: Reply = {
  language: 'en',
  blocks: [
    {
      kind: 'paragraph',
      content: [{ kind: 'strong', text: 'A call on 12 July 2024 between Smith and Ivanov.' }],
    },
    {
      kind: 'quotation',
      language: 'en',
      text: 'The two ministers spoke for about an hour at the request of the former. '.repeat(4),
      cut: { before: false, after: true },
      translation: null,
      source: [{ kind: 'text', text: 'Gazette · call: 12 July 2024 · published: 13 July 2024' }],
    },
  ],
  buttons: [[{ label: 'The call', action: { kind: 'call', call: '2024-07-12-smith-ivanov' } }]],
}

const settings = ProcessSettings.read(process.argv)
const { scale, origin, apiRoot, address, inFlight } = settings
const clock = createScaledClock(scale, origin)
const log = createLog('warn')
const db = await openStore(address)
const book = createNoticeBook(db)
const gate = createPriorityGate()
const sendTimeout = Math.round(clock.real(DELIVERY_SETTINGS.sendTimeout))
const api = createApi(`123456789:${'A'.repeat(35)}`, log, {
  apiRoot,
  timeout: sendTimeout,
  isPatient: false,
})
const by = `${process.pid}-${process.hrtime.bigint()}`

// The only process on a file takes back at once what the one before it had claimed.
if (address.kind === 'file') await book.release(null, Math.trunc(clock.now()))

const delivery = createDelivery<Reply>(
  {
    book,
    render: async () => ({ kind: 'content', content: NOTICE }),
    send: createNoticeSender(
      { api, gate, sleep: clock.sleep },
      { sendTimeout, limits: TELEGRAM_LIMITS },
    ),
    moveChat: createChatRecords(db).move,
    reportParked: async (parked) => log.error(parked, 'Parked'),
    gate,
    now: clock.now,
    random: Math.random,
    sleep: clock.sleep,
    log,
  },
  {
    ...DELIVERY_SETTINGS,
    by,
    limits: TELEGRAM_LIMITS,
    ...(inFlight === null ? {} : { inFlight }),
  },
)

const stopped = new AbortController()
process.once('SIGTERM', () => stopped.abort())
process.stdout.write('ready\n')
await delivery.run(stopped.signal)
await db.destroy()
