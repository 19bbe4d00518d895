import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS } from '#dialogue/dialogue.ts'
import { ActionCode } from '#replies/action-code.ts'
import { EXAMPLES } from '#replies/answer-reply.ts'
import { type Bot, bots, type Person, read } from './chat.ts'

const openBot = bots()

let bot: Bot
let tom: Person

beforeEach(async () => {
  bot = await openBot()
  tom = bot.person({ hint: 'en' })
})
afterEach(() => bot.close())

const title = async (argument: string): Promise<string> => {
  const [line = ''] = read(await tom.commands('call', argument)).split('\n')
  return line
}

describe('a command', () => {
  it.each(['ar', 'en'] as const)('is in the menu with what it does, in %s', (language) => {
    const menu = bot.menu(language)
    expect(menu.map(({ command }) => command)).toEqual([...COMMANDS])
    for (const { description } of menu)
      expect(/[\u0621-\u064a]/.test(description)).toBe(language === 'ar')
  })

  it.each(COMMANDS)('/%s is answered in both languages with words of their own', async (name) => {
    const [en, ar] = [
      await tom.commands(name),
      await bot.person({ person: '2', hint: 'ar' }).commands(name),
    ]
    expect(read(en)).not.toBe('')
    expect(read(en)).not.toBe(read(ar))
    expect([en, ar].map(({ replies }) => replies[0]?.language)).toEqual(['en', 'ar'])
  })

  it('that is not known is answered with those that are', async () => {
    const known = read(await tom.commands('subscribe-me'))
    for (const name of COMMANDS) expect(known).toContain(`/${name}`)
  })

  it('/start offers examples to tap, and the other language', async () => {
    const [reply] = (await tom.commands('start')).replies
    const actions = reply?.buttons.flat().map(({ action }) => ActionCode.encode(action))
    const examples = Array.from({ length: EXAMPLES }, (_, at) => `example:${at + 1}`)
    expect(actions).toEqual([...examples, 'language:ar', 'tell:-'])
  })

  it('/privacy says what is kept', async () => {
    expect(read(await tom.commands('privacy'))).toMatch(/language.*15 minutes/)
  })

  it('/sources names every article, its outlet and day of publication', async () => {
    const sources = read(await tom.commands('sources'))
    expect(sources.match(/published: /g)).toHaveLength(5)
  })
})

describe('/call', () => {
  it.each([
    '2024-07-12-austin-belousov',
    ' 2024-07-12-austin-belousov ',
    '2024-07-12',
    '12 July 2024',
    'July 12, 2024',
    '12 يوليو 2024',
    '١٢ تموز ٢٠٢٤',
    '12/7/2024',
  ])('finds a call by %s', async (argument) => {
    expect(await title(argument)).toMatch(
      /^Friday 12 July 2024: .*Lloyd Austin and .*Andrei Belousov$/,
    )
  })

  it('shows the card: how the date is known, who reports it, its proof, and where to go on', async () => {
    const outcome = await tom.commands('call', '2022-05-13-austin-shoigu')
    const card = read(outcome)
    expect(card).toContain('The year is inferred')
    expect(card).toContain('asked for')
    expect(card).toContain('Length: about an hour')
    expect(card).toContain('Our translation:')
    const kinds = outcome.replies[0]?.buttons.flat().map(({ action }) => action.kind)
    expect(kinds).toEqual(['accounts', 'calls', 'source', 'source'])
  })

  it('takes the one American–Russian call of a day on which others were held', async () => {
    expect(await title('23 October 2022')).toContain('Austin')
  })

  it('offers the calls to choose from where several fit', async () => {
    const outcome = await tom.commands('call', 'May 2022')
    expect(read(outcome)).toContain('13 May 2022')
    expect(read(outcome)).toContain('19 May 2022')
  })

  it.each(['', '  '])('asks which one where nothing is said: %j', async (argument) => {
    const outcome = await tom.commands('call', argument)
    expect(read(outcome)).toContain('Which call?')
    expect(outcome.replies[0]?.buttons.length).toBeGreaterThan(1)
  })

  it.each(['3 March 2023', 'nonsense', '2024-07-12-austin-shoigu', '31 February 2022'])(
    'says that there is none by %s, and offers those that there are',
    async (argument) => {
      const outcome = await tom.commands('call', argument)
      expect(read(outcome)).toContain('There is no call')
      expect(outcome.replies[0]?.buttons.length).toBeGreaterThan(1)
    },
  )
})

describe('/calls', () => {
  const shown = async (code: string) => {
    const outcome = await tom.presses(code)
    const buttons = outcome.replies[0]?.buttons.flat() ?? []
    return { outcome, codes: buttons.map(({ action }) => ActionCode.encode(action)) }
  }
  const ofCalls = (codes: readonly string[]) => codes.filter((code) => code.startsWith('call:'))

  it('lists the newest calls first, and every American–Russian call once over its pages', async () => {
    const [first, second] = [await shown('calls:1'), await shown('calls:2')]
    expect(ofCalls([...first.codes, ...second.codes])).toEqual([
      'call:2024-07-12-austin-belousov',
      'call:2024-06-25-austin-belousov',
      'call:2023-03-15-austin-shoigu',
      'call:2022-10-23-austin-shoigu',
      'call:2022-10-austin-shoigu',
      'call:2022-05-19-milley-gerasimov',
      'call:2022-05-13-austin-shoigu',
      'call:2022-02-18-austin-shoigu',
    ])
  })

  it('turns the page in place, forward from the first and back from the last', async () => {
    const [first, second] = [await shown('calls:1'), await shown('calls:2')]
    expect([first.outcome.place, second.outcome.place]).toEqual(['replace', 'replace'])
    expect(first.codes.filter((code) => code.startsWith('calls:'))).toEqual(['calls:2'])
    expect(second.codes.filter((code) => code.startsWith('calls:'))).toEqual(['calls:1'])
  })

  it.each(['calls:0', 'calls:3', 'calls:999999'])(
    'leads back from a page that is not there: %s',
    async (code) => {
      const { outcome, codes } = await shown(code)
      expect(read(outcome)).toContain('no such page')
      expect(codes).toEqual(['calls:1'])
    },
  )
})

describe('a button of an older message', () => {
  it.each([
    '',
    'follow:1',
    'call:2019-01-01-nobody-noone',
    'accounts:x',
    'example:99',
    'example:0',
    'language:fr',
  ])('says so, and sends nothing: %j', async (code) => {
    const { replies, toast } = await tom.presses(code)
    expect(replies).toEqual([])
    expect(toast).toContain('older message')
  })

  it('says that an article is gone', async () => {
    const { replies, toast } = await tom.presses('source:gone')
    expect(replies).toEqual([])
    expect(toast).toContain('no longer')
  })
})

describe('the apology for a fault of ours', () => {
  it('is in the language that the person reads', async () => {
    const apology = async (hint: 'ar' | 'en') =>
      (await bot.apology({ chat: '9', person: hint, hint })).language
    expect([await apology('ar'), await apology('en')]).toEqual(['ar', 'en'])
  })
})
