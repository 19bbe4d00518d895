import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dueAt } from '#notices/due-at.ts'
import type { Subscription } from '#notices/subscription.ts'
import { type Bot, bots, type Person, read } from './chat.ts'
import { labelsOf, press, pressAll } from './pressing.ts'

const openBot = bots()

let bot: Bot
let tom: Person

beforeEach(async () => {
  bot = await openBot()
  tom = bot.person({ hint: 'en' })
  await tom.commands('subscribe')
})
afterEach(() => bot.close())

const chosen = async (topic: number | null = null): Promise<Subscription> => {
  const found = await bot.subscriptions.find({ chat: '1', topic })
  if (found === null) throw new Error('No subscription')
  return found
}

const settings = async (...labels: readonly string[]) =>
  pressAll(tom, await tom.commands('settings'), ...labels)

describe('/settings', () => {
  it('shows all that is chosen as sentences, in one message that turns its pages in place', async () => {
    const main = await tom.commands('settings')
    expect(read(main)).toMatch(/Calls of all officials[\s\S]*now 12:00[\s\S]*Written in English/)
    expect(main.place).toBe('send')
    for (const label of ['Whose calls', 'What of them', 'When', 'Quiet hours', 'Time zone']) {
      const page = await press(tom, main, label)
      expect(page.place).toBe('replace')
      expect(page.replies).toHaveLength(1)
      expect(read(await press(tom, page, 'Back'))).toBe(read(main))
    }
  })

  it('offers to subscribe where nothing is told', async () => {
    const stranger = bot.person({ chat: '8', person: '8', hint: 'ar' })
    const offer = await stranger.commands('settings')
    expect(labelsOf(offer)).toEqual(['أبلغني بالمكالمات الجديدة'])
  })

  it('says how many notices wait for their hour', async () => {
    await settings('When', 'Every day')
    const call = {
      id: 'x',
      kind: 'held',
      on: '2024-12-20',
      between: ['austin', 'belousov'],
    } as const
    const change = { kind: 'new-call', call: { ...call, sides: ['us', 'ru'] } } as const
    await bot.notices.record([change], bot.now())
    expect(read(await tom.commands('settings'))).toMatch(/One notice is waiting/)
  })

  it('stops by a button, in place', async () => {
    const stopped = await settings('Stop the notices')
    expect(stopped.place).toBe('replace')
    expect(read(stopped)).toMatch(/^Stopped/)
    expect((await chosen()).state.kind).toBe('ended')
  })
})

describe('whose calls', () => {
  it('are those of sides and of officials, several at once', async () => {
    const page = await settings('Whose calls', 'The Russian side', 'By name', 'Pete Hegseth')
    expect(read(page)).toMatch(/one of these takes part: the Russian side and Pete Hegseth\./)
    expect(labelsOf(page)).toContain('✓ Pete Hegseth')
    expect((await chosen()).who).toEqual({ kind: 'chosen', sides: ['ru'], people: ['hegseth'] })
  })

  it('are all again when the last is taken out, or by one button', async () => {
    await settings('Whose calls', 'The Russian side', 'The Russian side')
    expect((await chosen()).who).toEqual({ kind: 'all' })
    await settings('Whose calls', 'The Russian side', 'The American side', 'All officials')
    expect((await chosen()).who).toEqual({ kind: 'all' })
  })

  it('are chosen among all officials who call, page by page, and stay marked', async () => {
    let page = await settings('Whose calls', 'By name')
    const seen: string[] = []
    for (;;) {
      seen.push(...labelsOf(page).filter((label) => !/^(?:Back|Previous|More)$/.test(label)))
      if (!labelsOf(page).includes('More')) break
      page = await press(tom, page, 'More')
    }
    expect(seen.length).toBeGreaterThan(40)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(['Lloyd Austin', 'Sergei Shoigu', 'Mark Milley']))
    const last = seen.at(-1) ?? ''
    const marked = await press(tom, page, last)
    expect(labelsOf(marked)).toContain(`✓ ${last}`)
  })

  it('are first offered of those in office of the two sides', async () => {
    const page = await settings('Whose calls', 'By name')
    expect(labelsOf(page).slice(0, 4).sort()).toEqual(
      ['Andrei Belousov', 'Dan Caine', 'Pete Hegseth', 'Valery Gerasimov'].sort(),
    )
  })

  it('cannot be those of somebody whom nobody knows', async () => {
    const outcome = await tom.presses('set:-:people:person+napoleon')
    expect(outcome.toast).toMatch(/older message/)
    expect((await chosen()).who).toEqual({ kind: 'all' })
  })
})

describe('what is told', () => {
  it('can be any kinds of calls, but never none', async () => {
    await settings('What of them', 'Planned calls', 'Calls that were held')
    expect((await chosen()).kinds).toEqual(['planned'])
    const kept = await settings('What of them', 'Planned calls')
    expect(kept.toast).toMatch(/must remain/)
    expect(labelsOf(kept)).toContain('✓ Planned calls')
    expect((await chosen()).kinds).toEqual(['planned'])
  })

  it('is the first report alone, or more', async () => {
    const page = await settings('What of them', 'First reports alone')
    expect(read(page)).toMatch(/the first report, and corrections/)
    expect((await chosen()).extent).toBe('first-report')
  })
})

describe('when', () => {
  it('is every week on a day and at an hour', async () => {
    const page = await settings(
      'When',
      'Every week',
      'Day: Monday',
      'Thursday',
      'Hour: 08:00',
      '18:00',
    )
    expect(read(page)).toMatch(/every Thursday at 18:00/)
    expect((await chosen()).cadence).toEqual({ kind: 'weekly', weekday: 4, hour: 18 })
  })

  it('keeps the hour from the day to the week, and forgets it with the digest', async () => {
    await settings('When', 'Every day', 'Hour: 08:00', '21:00', 'Every week')
    expect((await chosen()).cadence).toEqual({ kind: 'weekly', weekday: 1, hour: 21 })
    await settings('When', 'At once')
    expect((await chosen()).cadence).toEqual({ kind: 'at-once' })
  })

  it('follows summer time in the city that was chosen', async () => {
    await settings('Time zone', 'The Americas', 'Washington and New York')
    await settings('When', 'Every day')
    const subscription = await chosen()
    expect(subscription.timeZone).toBe('America/New_York')
    // The clocks go forward there on 9 March 2025.
    const due = (month: number, day: number): string =>
      new Date(dueAt(subscription, Date.UTC(2025, month - 1, day, 0))).toISOString()
    expect(due(3, 8)).toBe('2025-03-08T13:00:00.000Z')
    expect(due(3, 9)).toBe('2025-03-09T12:00:00.000Z')
  })
})

describe('quiet hours', () => {
  it('are a usual night, moved by half an hour, or none', async () => {
    const night = await settings('Quiet hours', 'From 22:00 to 07:00')
    expect((await chosen()).quiet).toEqual({ from: 1320, to: 420 })
    const moved = await pressAll(tom, night, 'From 21:30', 'To 07:30')
    expect(read(moved)).toMatch(/Not from 21:30 to 07:30/)
    expect((await chosen()).quiet).toEqual({ from: 1290, to: 450 })
    await press(tom, moved, 'None')
    expect((await chosen()).quiet).toBeNull()
  })

  it('go round midnight, and never begin when they end', async () => {
    await tom.presses('set:-:quiet:quiet=0-1410')
    const page = await settings('Quiet hours', 'From 23:00')
    expect((await chosen()).quiet).toEqual({ from: 1380, to: 1410 })
    await press(tom, page, 'To 00:00')
    expect((await chosen()).quiet).toEqual({ from: 1380, to: 0 })
    expect((await tom.presses('set:-:quiet:quiet=60-60')).toast).not.toBeNull()
    expect((await chosen()).quiet).toEqual({ from: 1380, to: 0 })
  })
})

describe('the time zone', () => {
  it('is that of a city, by its region, with the time there', async () => {
    const page = await settings('Time zone', 'Arab world', 'Riyadh')
    expect(read(page)).toMatch(/By the clock of Riyadh, now 15:00/)
    expect(labelsOf(page)).toContain('✓ Riyadh')
    const rim = bot.person({ hint: 'ar' })
    expect(read(await rim.presses('set:-:main'))).toContain('بتوقيت الرياض، والساعة فيه الآن 15:00')
  })

  it('is found by what the clock shows', async () => {
    await settings('Time zone', 'By my clock', '17:00')
    const five = await chosen()
    expect(five.timeZone).toBe('Etc/GMT-5')
    const page = await settings('Time zone')
    expect(read(page)).toMatch(/UTC\+5, now 17:00/)
    await settings('Time zone', 'By my clock', '17:30')
    expect((await chosen()).timeZone).toBe('Asia/Kolkata')
  })

  it('is not taken from a clock that was shown long ago: the clocks of now are shown instead', async () => {
    const page = await settings('Time zone', 'By my clock')
    bot.wait(20)
    const late = await press(tom, page, '15:00')
    expect(late.toast).toMatch(/Clocks have moved on/)
    expect(labelsOf(late)).toContain('15:20')
    expect((await chosen()).timeZone).toBe('UTC')
    await press(tom, late, '15:20')
    expect((await chosen()).timeZone).toBe('Etc/GMT-3')
  })
})

describe('administrators who press at the same time', () => {
  it('lose nothing of what either has set', async () => {
    const group = { chat: '-5', hint: 'en', kind: 'group' } as const
    for (const person of ['1', '2', '3']) bot.administrators.add(person)
    const of = (person: string) => bot.person({ ...group, person })
    await of('1').commands('subscribe')
    await Promise.all([
      of('1').presses('set:-:what:calls+planned'),
      of('2').presses('set:-:what:calls+denied'),
      of('3').presses('set:-:how:sound=off'),
      of('1').presses('set:-:when:cadence=daily'),
    ])
    const [kept] = await bot.subscriptions.ofChat('-5')
    expect(kept).toMatchObject({ silent: true, cadence: { kind: 'daily' } })
    expect([...(kept?.kinds ?? [])].sort()).toEqual(['denied', 'held', 'planned'])
  })
})

describe('a button of an older message', () => {
  it('does what its label said, once more without harm', async () => {
    const page = await settings('What of them')
    await press(tom, page, 'Planned calls')
    await press(tom, page, 'Planned calls')
    expect((await chosen()).kinds).toEqual(['held', 'planned'])
  })

  it.each(['set:-:when:hour=9', 'set:-:when:weekday=3'])(
    'that means nothing now shows how things stand: %s',
    async (code) => {
      const outcome = await tom.presses(code)
      expect(outcome.toast).toMatch(/older message/)
      expect(read(outcome)).toMatch(/Each at once/)
      expect((await chosen()).cadence).toEqual({ kind: 'at-once' })
    },
  )

  it('of a subscription that has ended changes nothing, and offers a new one', async () => {
    await tom.commands('unsubscribe')
    const outcome = await tom.presses('set:-:what:calls+planned')
    expect(labelsOf(outcome)).toEqual(['Tell me of new calls'])
    expect(await chosen()).toMatchObject({ kinds: ['held'], state: { kind: 'ended' } })
  })

  it('of another topic, or out of reach, changes neither place', async () => {
    const forum = { chat: '1', hint: 'en', kind: 'group' } as const
    bot.administrators.add('1')
    const inTopic = bot.person({ ...forum, topic: 7 })
    await inTopic.commands('subscribe')
    const outOfReach = bot.person({ ...forum, topic: null })
    const outcome = await outOfReach.presses('set:7:what:calls+planned')
    expect(outcome.replies).toEqual([])
    expect(outcome.toast).toMatch(/\/settings again/)
    expect((await chosen(7)).kinds).toEqual(['held'])
    expect((await chosen()).kinds).toEqual(['held'])
    await inTopic.presses('set:7:what:calls+planned')
    expect((await chosen(7)).kinds).toEqual(['held', 'planned'])
    expect((await chosen()).kinds).toEqual(['held'])
  })

  it.each(['set:', 'set:-', 'set:-:nothing', 'set:x:main', 'set:0:main', 'tell:', 'forget:all'])(
    'that means nothing at all is said to be old: %j',
    async (code) => {
      const outcome = await tom.presses(code)
      expect(outcome.replies).toEqual([])
      expect(outcome.toast).not.toBeNull()
    },
  )
})
