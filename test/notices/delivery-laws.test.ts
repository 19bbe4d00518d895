import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import { subscriptionOf } from '../makers/notices.ts'
import type { Handed } from './channel.ts'
import { openPostOffice, type PostOffice, type Running } from './post-office.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

const accepted = (office: PostOffice): readonly Handed[] =>
  office.channel.handed.filter(({ outcome }) => outcome.kind === 'delivered')

const CALLS = ['first', 'second']

describe('Whatever happens', () => {
  it('every chat gets every call, in their order; a message is repeated only by a kill, and once a kill at most', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 2500 }), fc.nat(2)), { maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 30 }),
        async (chats, kills, processes, latency) => {
          const office = await openPostOffice(() => latency)
          await office.subscribe(
            ...Array.from({ length: chats }, (_, at) => subscriptionOf(String(at + 1))),
          )
          for (const call of CALLS) await office.tell(call)
          let born = 0
          const start = (): Running => {
            born += 1
            return office.start(`process-${born}`)
          }
          const running = Array.from({ length: processes }, start)
          for (const [after, which] of kills) {
            await office.time.pass(after)
            running[which % processes]?.kill()
            running[which % processes] = start()
          }
          await office.time.pass(4 * MINUTE)
          for (const one of running) await one.stop()
          const sent = accepted(office)
          for (let chat = 1; chat <= chats; chat += 1) {
            const told = sent
              .filter((one) => one.chat === String(chat))
              .map(({ content }) => content.split(' ').at(-1))
            expect([...new Set(told)]).toEqual(CALLS)
            expect(told).toEqual([...told].sort())
          }
          expect(sent.length - chats * CALLS.length).toBeLessThanOrEqual(kills.length)
          await office.close()
        },
      ),
      { numRuns: 12 },
    )
  })

  it('every chat that can be reached gets a call once, whatever the channel answers before', async () => {
    const outcome: fc.Arbitrary<DeliveryOutcome> = fc.oneof(
      fc
        .tuple(
          fc.option(fc.integer({ min: 0, max: 20_000 })),
          fc.constantFrom<('chat' | 'all')[]>('chat', 'all'),
        )
        .map(
          ([retryAfterMs, scope]): DeliveryOutcome => ({
            kind: 'later',
            reason: 'busy',
            retryAfterMs,
            scope,
          }),
        ),
      fc.constant<DeliveryOutcome>({ kind: 'gone', reason: 'blocked', of: 'chat' }),
      fc.constant<DeliveryOutcome>({ kind: 'ours', reason: 'bad' }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(outcome, { maxLength: 3 }), { minLength: 1, maxLength: 30 }),
        async (scripts) => {
          const office = await openPostOffice()
          await office.subscribe(...scripts.map((_, at) => subscriptionOf(String(at + 1))))
          await office.tell('call')
          for (const [at, script] of scripts.entries())
            office.channel.answer(String(at + 1), ...script)
          const running = office.start('a')
          await office.time.pass(8 * MINUTE)
          await running.stop()
          for (const [at, script] of scripts.entries()) {
            const isOut = script.some(({ kind }) => kind !== 'later')
            expect(office.channel.standing(String(at + 1))).toHaveLength(isOut ? 0 : 1)
          }
          await office.close()
        },
      ),
      { numRuns: 12 },
    )
  })
})
