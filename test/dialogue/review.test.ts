import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#dialogue/dialogue.ts'
import { ActionCode } from '#replies/action-code.ts'
import { read } from './chat.ts'
import { labels, type ReviewBot, reviewBots, type Visitor } from './review-bot.ts'
import { HERALD, REPRINT, UNDATED, WEATHER } from './review-pages.ts'

const openBot = reviewBots()
const LINK = 'https://www.herald.example/world/hegseth-belousov'
const ASKED = 'When did Hegseth and Belousov speak?'

let bot: ReviewBot
let rim: Visitor
let sami: Visitor

beforeEach(async () => {
  bot = await openBot({ [LINK]: HERALD })
  rim = bot.visitor({})
  sami = bot.visitor({ chat: '12', person: '12', hint: 'ar', name: 'سامي' })
})
afterEach(() => bot.close())

const told = () => bot.events.flatMap(({ changes }) => changes.map(({ kind }) => kind))

describe('an editor who sends a page', () => {
  it('gets a card of the article and one of each report, with the evidence word for word', async () => {
    const cards = await rim.sends('page.html', HERALD)
    expect(cards.replies).toHaveLength(2)
    const card = read({ ...cards, replies: cards.replies.slice(1) })
    expect(card).toContain('Friday 31 January 2025')
    expect(card).toContain('The article’s words: “Friday”')
    expect(card).toContain('published on 2 February 2025')
    expect(card).toContain('To the ledger it is a new call.')
    expect(card).toContain('> US Defense Secretary Pete Hegseth spoke by telephone')
    for (const { buttons } of cards.replies)
      for (const { action } of buttons.flat()) {
        const code = ActionCode.encode(action)
        expect(code).toMatch(/^[!-~]{1,64}$/)
        expect(ActionCode.decode(code)).toEqual(action)
      }
  })

  it('publishes with one press; the next question is answered from it, in both languages', async () => {
    expect(read(await rim.says(ASKED))).not.toContain('31 January 2025')
    const cards = await rim.sends('page.html', HERALD)
    const published = await rim.presses('Publish', cards)
    expect(published).toMatchObject({ place: 'replace', toast: 'Published' })
    expect(read(published)).toContain('Published · Rim · 3 February 2025')
    const answer = read(await rim.says(ASKED))
    expect(answer).toContain('31 January 2025')
    expect(answer).toContain('The Daily Herald')
    const stranger = bot.visitor({ chat: '5', person: '5', hint: null })
    const arabic = read(await stranger.says('متى تحدث هيغسيث مع بيلوسوف؟'))
    expect(arabic).toContain('31 يناير/كانون الثاني 2025')
    expect(arabic).toContain('The Daily Herald')
    expect(told()).toEqual(['new-call'])
  })

  it('takes back what was published, and readers no longer see it', async () => {
    const published = await rim.presses('Publish', await rim.sends('page.html', HERALD))
    const undone = await rim.presses('Undo', published)
    expect(undone).toMatchObject({ place: 'replace', toast: 'Undone' })
    expect(labels(undone)).toContain('Publish')
    expect(read(await rim.says(ASKED))).not.toContain('31 January 2025')
    expect(told()).toEqual(['new-call', 'withdrawn'])
  })

  it('does the same by a link, and is shown the same draft when it comes again', async () => {
    const cards = await rim.says(LINK)
    expect(cards.replies).toHaveLength(2)
    await rim.presses('Publish', cards)
    const again = await rim.says(`${LINK}?utm_source=x`)
    expect(read(again)).toContain('did not give the page')
    const file = await sami.sends('again.html', HERALD)
    expect(read(file)).toContain('منشورة')
    expect(await bot.review.desk.store.waiting()).toEqual([])
  })

  it('keeps an article that tells of no call, so that it is found', async () => {
    const cards = await rim.sends('rain.html', WEATHER)
    expect(read(cards)).toContain('No report of a call was read from it.')
    await rim.presses('Day of publication', cards)
    const dated = await rim.says('1 February 2025')
    expect(await rim.presses('Keep', dated)).toMatchObject({ toast: 'Kept without a call' })
    expect(await bot.review.articles.all()).toHaveLength(1)
    expect(told()).toEqual([])
    expect((await rim.commands('sources')).replies.map(({ language }) => language)).toEqual(['en'])
    expect(read(await rim.commands('sources'))).toContain('Rain over the weekend')
  })

  it('discards it, and nothing else can be decided until that is undone', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const discarded = await rim.presses('Discard', cards)
    expect(labels(discarded)).toEqual(['Undo'])
    expect(read(await rim.commands('review'))).toContain('No article waits')
    const undone = await rim.presses('Undo', discarded)
    expect(labels(undone)).toContain('Discard')
  })

  it.each([
    ['empty.html', '', 'no text'],
    ['short.txt', 'Hello there', 'no text'],
  ])('is told what is wrong with %s, and nothing is kept', async (name, content, words) => {
    expect(read(await rim.sends(name, content))).toContain(words)
    expect(await bot.review.desk.store.waiting()).toEqual([])
  })
})

describe('an editor who sends what is no page', () => {
  it.each([
    ['too-large', 'copy the text of the article into a .txt file'],
    ['not-text', 'Save the page from the browser as .html'],
    ['no-file', 'Send a link to the article'],
  ] as const)('is told what to do: %s', async (reason, words) => {
    expect(read(await rim.hands({ kind: 'unreadable', reason }))).toContain(words)
    const stranger = bot.visitor({ chat: '5', person: '5' })
    expect(read(await stranger.hands({ kind: 'unreadable', reason }))).toContain(
      'Write it in words',
    )
  })
})

describe('a date', () => {
  it('is asked for in words, and asked again where they are not clear', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const asked = await rim.presses('Change the date', cards)
    expect(read(asked)).toContain('When was the call?')
    expect(read(asked)).toContain('Sunday 2 February 2025')
    expect(read(await rim.says('I am not sure'))).toContain('I could not read one date')
    expect(read(await rim.says('3/2/2024'))).toContain('two ways')
    expect(read(await rim.says('10 February 2025'))).toContain('after the article was published')
    const card = await rim.says('yesterday')
    expect(read(card)).toContain('Saturday 1 February 2025')
    expect(read(card)).toContain('an editor set the date')
    expect(read(await rim.says(ASKED))).not.toContain('one date')
  })

  it.each([
    '32 November 2024',
    'November 31',
    '31 February 2025',
    '٣٢ نوفمبر ٢٠٢٤',
    'يوم 31 فبراير',
    'Monday 30 Feb 2025',
    '2025-02-31',
    '31/2/2025',
    '45/11/2024',
  ])('that the calendar does not have is refused, and nothing is changed: %s', async (typed) => {
    const cards = await rim.sends('page.html', HERALD)
    await rim.presses('Change the date', cards)
    const refused = await rim.says(typed)
    expect(read(refused)).toContain('The calendar has no such day. Nothing was changed.')
    expect(labels(refused)).toEqual(['Never mind'])
    expect((await bot.review.desk.store.draft('draft001'))?.decisions).toEqual([])
    expect(read(await rim.says('30 January 2025'))).toContain('Thursday 30 January 2025')
  })

  it('takes EDTF, and publishing it keeps how sure it is', async () => {
    const cards = await rim.sends('page.html', HERALD)
    await rim.presses('Change the date', cards)
    await rim.presses('Publish', await rim.says('2025-01'))
    const [reviewed] = await bot.review.articles.all()
    expect(reviewed?.article.reports[0]?.on).toMatchObject({
      date: { edtf: '2025-01' },
      basis: 'inferred',
      words: 'Friday',
    })
  })

  it('of a call that readers see is a correction', async () => {
    const published = await rim.presses('Publish', await rim.sends('page.html', HERALD))
    await rim.presses('Change the date', published)
    await rim.says('30 January 2025')
    expect(told()).toEqual(['new-call', 'corrected'])
    expect(bot.events[1]?.changes[0]).toMatchObject({
      parts: ['date'],
      was: { id: '2025-01-31-hegseth-belousov' },
      call: { id: '2025-01-30-hegseth-belousov' },
    })
    expect(read(await rim.says(ASKED))).toContain('30 January 2025')
  })

  it('is no longer waited for after «never mind», nor after a quarter of an hour', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const asked = await rim.presses('Change the date', cards)
    await rim.presses('Never mind', asked)
    expect(read(await rim.says('12 July 2024'))).toContain('Austin')
    await rim.presses('Change the date', cards)
    bot.wait(16)
    expect(read(await rim.says('12 July 2024'))).toContain('Austin')
  })
})

describe('the day of publication', () => {
  it('has to be known before a report is published, and dates are read from it', async () => {
    const cards = await rim.sends('page.html', UNDATED)
    expect(read(cards)).toContain('When: the text does not determine it')
    expect(await rim.presses('Publish', cards)).toMatchObject({
      replies: [],
      toast: expect.stringContaining('day of publication is not known'),
    })
    await rim.presses('Day of publication', cards)
    const dated = await rim.says('2025-02-02')
    expect(read(dated)).toContain('31 January 2025')
    const card = await rim.presses('A call that was held', dated)
    expect(await rim.presses('Publish', card)).toMatchObject({ toast: 'Published' })
  })

  it('can be said not to be known: the article is then of the days before it was taken in', async () => {
    const cards = await rim.sends('page.html', UNDATED)
    await rim.presses('Change the date', cards)
    const dated = await rim.says('31 January 2025')
    const asked = await rim.presses('Day of publication', cards).catch(() => dated)
    await rim.presses('Not known', asked)
    const card = await rim.presses('A call that was held', await rim.presses('The article', dated))
    await rim.presses('Publish', card)
    const [reviewed] = await bot.review.articles.all()
    expect(reviewed?.article.published).toMatchObject({
      date: { edtf: '2025-01-31/2025-02-03' },
      basis: 'inferred',
    })
  })

  it('once undone is what it was, with the dates that hung on it', async () => {
    const cards = await rim.sends('page.html', UNDATED)
    await rim.presses('Day of publication', cards)
    const dated = await rim.says('2025-02-02')
    const undone = await rim.presses('Undo', dated)
    expect(read(undone)).toContain('no date')
  })
})

describe('the people of a report', () => {
  it('are chosen from those in office on that day, page by page', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const choice = await rim.presses('Instead of Hegseth', cards)
    expect(read(choice)).toContain('Who, instead of Pete Hegseth?')
    expect(labels(choice)).not.toContain('Lloyd Austin')
    const [name = ''] = labels(choice)
    const card = await rim.presses(name, choice)
    expect(card.toast).toBe('People changed')
    expect(read(card)).toContain(name)
    const back = await rim.presses('Undo', card)
    expect(read(back)).toContain('Pete Hegseth')
  })
})

describe('the kind of a report', () => {
  it('is changed by a button, told as such, and taken back', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const choice = await rim.presses('Change the kind', cards)
    expect(read(choice)).toContain('What does the article say of it?')
    expect(labels(choice)).not.toContain('It was held')
    const card = await rim.presses('It was refused by the Russian side', choice)
    expect(card.toast).toBe('Kind changed')
    expect(read(card)).toContain('A call that was refused')
    expect(read(card)).toContain('Refused by: the Russian side')
    await rim.presses('Publish', card)
    const [reviewed] = await bot.review.articles.all()
    expect(reviewed?.article.reports).toMatchObject([{ kind: 'refused', refusedBy: 'ru' }])
    expect(await bot.review.articles.all()).toHaveLength(1)
    expect(read(await rim.says('Did Belousov refuse a call with Hegseth?'))).toContain('refuse')
  })

  it('of a call that readers see is a correction, and so is taking it back', async () => {
    const published = await rim.presses('Publish', await rim.sends('page.html', HERALD))
    const choice = await rim.presses('Change the kind', published)
    const card = await rim.presses('It is denied', choice)
    expect(await rim.presses('Undo', card)).toMatchObject({ toast: 'Undone' })
    expect(told()).toEqual(['new-call', 'corrected', 'corrected'])
    expect(bot.events[1]?.changes[0]).toMatchObject({ parts: ['kind'], call: { kind: 'denied' } })
  })

  it('is named in Arabic to who reads Arabic', async () => {
    const cards = await sami.sends('page.html', HERALD)
    const choice = await sami.presses('غيّر النوع', cards)
    expect(labels(choice)).toEqual([
      'مقررة في موعد محدد',
      'متوقعة بلا موعد محدد',
      'سُئل عنها ولا شيء لإعلانه',
      'منفية',
      'رفضها الجانب الأمريكي',
      'رفضها الجانب الروسي',
      'سُعي إليها ولم تتم',
      'رجوع',
    ])
  })
})

describe('a call that was not read', () => {
  const add = async (cards: Outcome): Promise<Outcome> => {
    const kinds = await rim.presses('Add a call', cards)
    const places = await rim.presses('It was held', kinds)
    const americans = await rim.presses('1. Rain is expected', places)
    const russians = await rim.presses('Pete Hegseth', americans)
    return rim.presses('Andrei Belousov', russians)
  }

  it('is added by buttons and a date in words, and published', async () => {
    const cards = await rim.sends('rain.html', WEATHER)
    await rim.presses('Day of publication', cards)
    const asked = await add(await rim.says('1 February 2025'))
    expect(asked).toMatchObject({ place: 'replace', toast: 'Added by an editor' })
    expect(read(asked)).toContain('When was the call?')
    expect(labels(asked)).toEqual(['Date not known yet'])
    const left = await rim.presses('Date not known yet', asked)
    expect(read(left)).toContain('the text does not determine it')
    await rim.presses('Change the date', left)
    const card = await rim.says('30 January 2025')
    expect(read(card)).toContain('> Rain is expected over most of the country')
    expect(read(card)).toContain('An editor set this date.')
    await rim.presses('Publish', card)
    expect(told()).toEqual(['new-call'])
    const [reviewed] = await bot.review.articles.all()
    expect(reviewed?.article.reports).toMatchObject([
      {
        kind: 'held',
        on: { date: { edtf: '2025-01-30' }, basis: 'inferred', words: null },
        between: ['hegseth', 'belousov'],
        passages: [1],
      },
    ])
  })

  it('waits with the others until its date is known, and is gone when it is taken back', async () => {
    const cards = await rim.sends('page.html', HERALD)
    await rim.presses('Publish', cards)
    const kinds = await rim.presses('Add a call', await rim.sends('page.html', HERALD))
    const places = await rim.presses('It was tried and failed', kinds)
    const people = await rim.presses('2. The call lasted', places)
    await rim.presses('Andrei Belousov', await rim.presses('Pete Hegseth', people))
    expect(read(await rim.commands('review'))).toContain('1 article waits')
    const all = await rim.sends('page.html', HERALD)
    expect(read(all)).toContain('A call that was tried and failed (2 of 2)')
    expect(await rim.presses('Publish', all)).toMatchObject({
      toast: 'It has no date yet: set it first.',
    })
    const undone = await rim.presses('Undo', { ...all, replies: all.replies.slice(1) })
    expect(labels(undone)).toContain('Add a call')
    expect(read(undone)).not.toContain('tried and failed')
    expect(read(await rim.commands('review'))).toContain('No article waits')
  })

  it('is not added on a card that is out of date, nor with people of another side', async () => {
    const cards = await rim.sends('rain.html', WEATHER)
    const kinds = await rim.presses('Add a call', cards)
    const places = await rim.presses('It was held', kinds)
    const americans = await rim.presses('1. Rain is expected', places)
    expect(labels(americans)).not.toContain('Andrei Belousov')
    await sami.presses('استبعد', await sami.sends('rain.html', WEATHER))
    expect(await rim.presses('Pete Hegseth', americans)).toMatchObject({
      toast: expect.stringContaining('Already decided'),
    })
  })

  it('shows long articles and many people a page at a time', async () => {
    const cards = await rim.sends('rain.html', WEATHER)
    const places = await rim.presses('It was held', await rim.presses('Add a call', cards))
    const first = await rim.presses('2. Forecasters said', places)
    const second = await rim.presses('More', first)
    expect(labels(second).filter((label) => labels(first).includes(label))).toEqual([
      'More',
      'Back',
    ])
    expect(labels(await rim.presses('Earlier', second))).toEqual(labels(first))
  })
})

describe('a report of a call that the ledger has', () => {
  const REPORTED = HERALD.replaceAll('Hegseth', 'Austin')
    .replaceAll('Pete', 'Lloyd')
    .replace('2025-02-02T09:00:00Z', '2024-07-15T09:00:00Z')

  it('says which one, and becomes a further source of it', async () => {
    const cards = await rim.sends('page.html', REPORTED)
    expect(read(cards)).toContain('The ledger takes it for this call: 12 July 2024')
    await rim.presses('Publish', cards)
    expect(told()).toEqual(['further-report'])
  })

  it('can be joined to another: it takes that date and keeps its own words', async () => {
    const cards = await rim.sends('page.html', REPORTED)
    const choice = await rim.presses('Same as another call', cards)
    const card = await rim.presses('25 June 2024', choice)
    expect(read(card)).toContain('An editor found that it is the call of 25 June 2024.')
    expect(read(card)).toContain('The article’s words: “Friday”')
    await rim.presses('Publish', card)
    expect(told()).toEqual(['further-report'])
    expect(bot.events[0]?.changes[0]).toMatchObject({ call: { id: '2024-06-25-austin-belousov' } })
  })

  it('joined after it was published, takes its call from the ledger', async () => {
    const late = REPORTED.replace('2024-07-15T09:00:00Z', '2024-07-08T09:00:00Z')
    const published = await rim.presses('Publish', await rim.sends('page.html', late))
    const choice = await rim.presses('Same as another call', published)
    await rim.presses('25 June 2024', choice)
    expect(told()).toEqual(['new-call', 'further-report', 'withdrawn'])
    expect(bot.events[1]?.changes[1]).toMatchObject({
      was: { id: '2024-07-05-austin-belousov' },
      into: { id: '2024-06-25-austin-belousov' },
    })
  })
})

describe('a reprint', () => {
  it('is a further source of the same call, whatever day it was printed on', async () => {
    await rim.presses('Publish', await rim.sends('page.html', HERALD))
    const cards = await rim.sends('reprint.html', REPRINT)
    expect(read(cards)).toContain('a further source, not a further report')
    expect(read(cards)).toContain(
      '“Hegseth and Belousov discuss risks in first call” of The Daily Herald',
    )
    expect(read(cards)).not.toContain('herald-example')
    expect(read(cards)).toContain('it is the call of 31 January 2025')
    await rim.presses('Publish', cards)
    expect(told()).toEqual(['new-call', 'further-report'])
    expect(read(await rim.says(ASKED))).toContain('Morning Courier')
  })

  const both = async (): Promise<{ readonly first: Outcome; readonly second: Outcome }> => {
    const first = await rim.presses('Publish', await rim.sends('page.html', HERALD))
    const second = await rim.presses('Publish', await rim.sends('reprint.html', REPRINT))
    return { first, second }
  }
  const reported = async () =>
    (await bot.review.articles.all()).map(({ article: { reports } }) =>
      reports.map(({ kind, on, between }) => [kind, on.date.edtf, ...between].join(' ')),
    )

  it('is corrected with the text that it prints again: the date stays one call’s', async () => {
    const { first } = await both()
    await rim.presses('Change the date', first)
    await rim.says('30 January 2025')
    expect(await reported()).toEqual([
      ['held 2025-01-30 hegseth belousov'],
      ['held 2025-01-30 hegseth belousov'],
    ])
    expect(told()).toEqual(['new-call', 'further-report', 'corrected'])
    expect(read(await rim.says('How many calls in January 2025?'))).toMatch(/1 call\b|one call/i)
  })

  it('has its own correction go for the original too, of the people and of the kind', async () => {
    const { second } = await both()
    const people = await rim.presses('Instead of Belousov', second)
    const corrected = await rim.presses('Valery Gerasimov', people)
    const kinds = await rim.presses('Change the kind', corrected)
    await rim.presses('It is denied', kinds)
    expect(await reported()).toEqual([
      ['denied 2025-01-31 hegseth gerasimov'],
      ['denied 2025-01-31 hegseth gerasimov'],
    ])
    expect(told().slice(2)).toEqual(['corrected', 'corrected'])
  })

  it('is as it was once the correction is undone, on either card', async () => {
    const { first, second } = await both()
    const was = await reported()
    await rim.presses('Change the date', first)
    const changed = await rim.says('30 January 2025')
    await rim.presses('Undo', changed)
    expect(await reported()).toEqual(was)
    await rim.presses('Change the date', first)
    await rim.says('29 January 2025')
    const stale = await rim.presses('Change the date', second)
    expect(stale.toast).toContain('Date changed')
    await rim.presses('Undo', stale)
    expect(await reported()).toEqual(was)
    expect(told().slice(2)).toEqual(['corrected', 'corrected', 'corrected', 'corrected'])
  })

  it('that waits is corrected as well, and asks for nothing twice', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const reprint = await rim.sends('reprint.html', REPRINT)
    expect(read(reprint)).toContain('The same text as an article that readers do not see yet')
    await rim.presses('Change the date', cards)
    await rim.presses('Publish', await rim.says('30 January 2025'))
    const waiting = await rim.commands('review')
    const report = await rim.presses('A call', await rim.presses('Hegseth', waiting))
    expect(read(report)).toContain('Thursday 30 January 2025')
    await rim.presses('Publish', report)
    expect(told()).toEqual(['new-call', 'further-report'])
  })

  it('that was printed before the day typed for its original keeps that day out', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const early = REPRINT.replace('2025-02-08T09:00:00Z', '2025-02-01T09:00:00Z')
    await rim.sends('reprint.html', early)
    await rim.presses('Change the date', cards)
    expect(read(await rim.says('2 February 2025'))).toContain('another outlet printed this text')
    expect((await bot.review.desk.store.draft('draft001'))?.decisions).toEqual([])
  })
})

describe('an outlet', () => {
  const UNNAMED = [
    'US Defense Secretary Pete Hegseth spoke by telephone with Russian Defence Minister Andrei Belousov on 31 January 2025, the Pentagon said in a statement, in the first call between the two men since Hegseth took office.',
    'The call lasted about 40 minutes and was initiated by Hegseth, a spokesman said. The two men discussed the war in Ukraine and the risk of escalation.',
  ].join('\n\n')

  it('that the page does not name is named by an editor, is shown with the answers, and is taken back', async () => {
    const cards = await rim.sends('page.txt', UNNAMED)
    await rim.presses('Day of publication', cards)
    const dated = await rim.says('2 February 2025')
    const report = await rim.presses('A call', dated)
    const article = await rim.presses('The article', await rim.presses('Publish', report))
    const asked = await rim.presses('Outlet', article)
    expect(read(asked)).toContain('Which newspaper or site is it?')
    expect(read(await rim.says(ASKED))).toContain('That is not a name.')
    const named = await rim.says('صحيفة الأفق')
    expect(read(named)).toContain('Outlet: صحيفة الأفق')
    expect(read(await rim.says(ASKED))).toContain('صحيفة الأفق')
    expect(read(await rim.commands('sources'))).toContain('صحيفة الأفق')
    expect(told()).toEqual(['new-call'])
    const undone = await rim.presses('Undo', named)
    expect(read(undone)).not.toContain('الأفق')
    expect(read(await rim.says(ASKED))).not.toContain('الأفق')
  })

  it('that is known is taken for the known one, by any of its names', async () => {
    const cards = await rim.sends('page.html', HERALD)
    await rim.presses('Outlet', cards)
    expect(read(await rim.says('الجزيرة'))).toContain('Outlet: Al Jazeera')
    expect((await bot.review.desk.store.draft('draft001'))?.state.outlet?.id).not.toBeNull()
  })
})

describe('two editors', () => {
  it('cannot both decide: the second is told what was decided, and by whom', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const theirs = await sami.presses('Hegseth', await sami.commands('review'))
    const report = await sami.presses('مكالمة جرت', theirs)
    await rim.presses('Publish', cards)
    const late = await sami.presses('ليست مكالمة', report)
    expect(late).toMatchObject({ place: 'replace', toast: 'سبق القرار: نُشرت · Rim' })
    expect(told()).toEqual(['new-call'])
    expect(await bot.review.articles.all()).toHaveLength(1)
  })

  it('who press at once publish once', async () => {
    const cards = await rim.sends('page.html', HERALD)
    const outcomes = await Promise.all([
      rim.presses('Publish', cards),
      sami.presses('Publish', cards),
    ])
    const toasts = outcomes.map(({ toast }) => toast)
    expect(toasts).toContain('Published')
    expect(toasts).toContain('سبق القرار: نُشرت · Rim')
    expect(told()).toEqual(['new-call'])
  })

  it('see each other’s decisions in the log', async () => {
    const published = await rim.presses('Publish', await rim.sends('page.html', HERALD))
    await sami.presses('Undo', published)
    const log = read(await rim.commands('log'))
    expect(log).toContain('1. Published · Rim')
    expect(log).toContain('2. Undone · سامي')
  })

  it('see in the log what was changed, from what to what, of which call and where', async () => {
    await rim.presses('Change the date', await rim.sends('page.html', HERALD))
    await rim.presses('Undo', await rim.says('30 January 2025'))
    const log = read(await rim.commands('log'))
    const where =
      'Hegseth and Belousov · Hegseth and Belousov discuss risks in first call · The Daily Herald · 2 February 2025'
    expect(log).toContain(
      `1. Date changed · Rim · 3 February 2025 · from 31 January 2025 to 30 January 2025 · ${where}`,
    )
    expect(log).toContain(
      `2. Undone · Rim · 3 February 2025 · from 30 January 2025 to 31 January 2025 · ${where}`,
    )
    const article = await rim.presses('Hegseth', await rim.commands('review'))
    expect(read(article)).not.toContain('Undone')
  })

  it('tell two articles of one title apart by their outlets and days', async () => {
    await rim.sends('page.html', HERALD)
    await rim.sends('reprint.html', REPRINT)
    const title = 'Hegseth and Belousov discuss risks in first call'
    expect(labels(await rim.commands('review'))).toEqual([
      `${title} · The Daily Herald · 2 February 2025`,
      `${title} · Morning Courier · 8 February 2025`,
    ])
  })
})

describe('anybody else', () => {
  const tom = () => bot.visitor({ chat: '5', person: '5', hint: 'en' })

  it('has a link and a file taken for a question', async () => {
    expect(read(await tom().says(LINK))).not.toContain('Under review')
    expect(read(await tom().sends('page.html', HERALD))).toContain('could not read a question')
    expect(await bot.review.desk.store.waiting()).toEqual([])
  })

  it('has no commands and no buttons of editors', async () => {
    expect(read(await tom().commands('review'))).toContain('do not know that command')
    const cards = await rim.sends('page.html', HERALD)
    const pressed = await tom().presses('Publish', cards)
    expect(pressed).toMatchObject({ replies: [], toast: expect.stringContaining('older message') })
    expect(told()).toEqual([])
  })

  it('sees no card in a group, even of an editor', async () => {
    const inGroup = bot.visitor({ chat: '-100' })
    expect(read(await inGroup.commands('review'))).toContain('do not know that command')
    expect(read(await inGroup.sends('page.html', HERALD))).not.toContain('Under review')
  })
})
