import { Api } from 'grammy'
import { expect, it } from 'vitest'
import { createPriorityGate } from '#notices/priority-gate.ts'
import { answersFirst } from '#telegram/answers-first.ts'
import { aPerson, privately } from './conversation.ts'
import { createTelegramServer } from './telegram-server.ts'

it('keeps notices back while an answer is on its way, and counts it in their rate', async () => {
  const server = await createTelegramServer()
  const rim = aPerson()
  server.write(privately(rim), rim, { text: 'hello' })
  const gate = createPriorityGate()
  const api = new Api(server.token, server)
  api.config.use(answersFirst(gate))
  const { promise: until, resolve } = Promise.withResolvers<void>()
  server.once('sendMessage', { kind: 'wait', until })
  const steps: string[] = []
  const answer = api.sendMessage(rim.id, 'An answer').then(() => steps.push('answer'))
  const notice = gate.clear().then(() => steps.push('notice'))
  await api.getMe()
  expect(steps).toEqual([])
  resolve()
  await Promise.all([answer, notice])
  expect(steps).toContain('notice')
  expect(gate.taken()).toBe(1)
  await server.close()
})
