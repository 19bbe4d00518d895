import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallChange, TellableCall } from '#notices/call-change.ts'
import { type Bot, bots, type Person, read } from './chat.ts'

const openBot = bots()

let bot: Bot
let tom: Person

beforeEach(async () => {
  bot = await openBot()
  tom = bot.person({ hint: 'en' })
})
afterEach(() => bot.close())

/** As the ledger has it. */
const RIGHT: TellableCall = {
  id: '2024-07-12-austin-belousov',
  kind: 'held',
  on: '2024-07-12',
  between: ['austin', 'belousov'],
  sides: ['us', 'ru'],
}
const WRONG: TellableCall = { ...RIGHT, id: '2024-07-10-austin-belousov', on: '2024-07-10' }
const WORSE: TellableCall = { ...RIGHT, id: '2024-07-09-austin-belousov', on: '2024-07-09' }

const record = (...changes: readonly CallChange[]) => bot.notices.record(changes, bot.now())

const moved = () =>
  record(
    { kind: 'new-call', call: WORSE },
    { kind: 'corrected', call: WRONG, was: WORSE },
    { kind: 'corrected', call: RIGHT, was: WRONG },
  )

describe('A button to the card of a call', () => {
  it.each([WRONG, WORSE])(
    'leads to the call as it is now, and says what was corrected: $id',
    async (old) => {
      await moved()
      const card = read(await tom.presses(`call:${old.id}`))
      const before = old === WRONG ? 'Wednesday 10 July 2024' : 'Tuesday 9 July 2024'
      expect(card).toMatch(/^Corrected since\n/)
      expect(card).toContain(`Told before: ${before}. Correct: Friday 12 July 2024.`)
      expect(card).toMatch(/\nFriday 12 July 2024: /)
    },
  )

  it('makes that call what is spoken of', async () => {
    await moved()
    await tom.presses(`call:${WRONG.id}`)
    expect(read(await tom.says('And how long was it?'))).toMatch(/12 July 2024/)
  })

  it('says nothing of corrections where its call has its id still', async () => {
    await moved()
    expect(read(await tom.presses(`call:${RIGHT.id}`))).toMatch(/^Friday 12 July 2024: /)
  })

  it('leads to the call that another was found to be, over as many as were between', async () => {
    await record(
      { kind: 'new-call', call: WORSE },
      { kind: 'new-call', call: WRONG },
      { kind: 'new-call', call: RIGHT },
      { kind: 'withdrawn', was: WORSE, into: WRONG.id },
      { kind: 'withdrawn', was: WRONG, into: RIGHT.id },
    )
    const card = read(await tom.presses(`call:${WORSE.id}`))
    expect(card).toMatch(/What was told as 9 July 2024: .* is the same call as 12 July 2024/)
    expect(card).toMatch(/\nFriday 12 July 2024: /)
  })

  it('says that its call was withdrawn, in either language', async () => {
    await record({ kind: 'new-call', call: WRONG }, { kind: 'withdrawn', was: WRONG, into: null })
    for (const view of ['call', 'accounts'])
      expect(read(await tom.presses(`${view}:${WRONG.id}`))).toMatch(
        /\(Wednesday 10 July 2024\): its report was withdrawn\./,
      )
    const rim = bot.person({ chat: '2', person: '2', hint: 'ar' })
    expect(read(await rim.presses(`call:${WRONG.id}`))).toContain('فقد سُحب خبرها')
  })

  it('ends where two calls were each found to be the other', async () => {
    await record(
      { kind: 'new-call', call: WORSE },
      { kind: 'new-call', call: WRONG },
      { kind: 'withdrawn', was: WORSE, into: WRONG.id },
      { kind: 'withdrawn', was: WRONG, into: WORSE.id },
    )
    expect(read(await tom.presses(`call:${WORSE.id}`))).toMatch(/its report was withdrawn/)
  })

  it('is out of date where no call was ever known by it', async () => {
    expect(await tom.presses('call:1999-01-01-nobody-nobody')).toMatchObject({
      replies: [],
      toast: expect.stringMatching(/older message/),
    })
  })
})

describe('What is asked after a correction', () => {
  it('by the id of the call as it was is answered alike', async () => {
    await moved()
    expect(read(await tom.commands('call', WRONG.id))).toMatch(/^Corrected since\n/)
  })
})
