import { describe, expect, it } from 'vitest'
import type { Attempt, Call } from '#core/call.ts'
import { renderNotice } from '#dialogue/notice-rendering.ts'
import { createHotline } from '#hotline.ts'
import type { TellableCall } from '#notices/call-change.ts'
import type { DigestPeriod, Notice, Sending, Superseded } from '#notices/notice.ts'
import { ActionCode } from '#replies/action-code.ts'
import { plainText } from '#replies/plain-text.ts'
import type { Reply } from '#replies/reply.ts'
import { splitReply } from '#replies/split-reply.ts'
import { MESSAGE_LIMIT, messageSize } from '#telegram/message-size.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

const hotline = createHotline(realKnowledge())
const { ledger, people, articles } = hotline.sources
const all: readonly (Call | Attempt)[] = [...ledger.calls, ...ledger.attempts]

const VERSION = 5

const callOf = (id: string): Call | Attempt => {
  const found = all.find((call) => call.id === id)
  if (found === undefined) throw new Error(`No call ${id}`)
  return found
}

const tellable = (call: Call | Attempt): TellableCall => ({
  id: call.id,
  kind: 'kind' in call ? call.kind : 'held',
  on: call.on.date.edtf,
  between: call.between,
  sides: call.between.flatMap((id) => people.get(id)?.side ?? []),
})

const noticeOf = (call: Call | Attempt, more: Partial<Notice> = {}): Notice => ({
  call: tellable(call),
  change: 'new-call',
  superseded: [],
  isWithdrawn: false,
  into: null,
  version: VERSION,
  ...more,
})

/** From Wednesday to Thursday, at eight in the morning in Riyadh. */
const DAY: DigestPeriod = {
  from: Date.UTC(2024, 6, 17, 5),
  to: Date.UTC(2024, 6, 18, 5),
  timeZone: 'Asia/Riyadh',
}

const sendingOf = (notices: readonly Notice[], more: Partial<Sending> = {}): Sending => ({
  chat: '1',
  topic: null,
  rows: [1],
  form: { kind: 'new' },
  notices,
  digest: notices.length > 1 ? DAY : null,
  language: 'en',
  silent: false,
  mayReply: true,
  attempts: 0,
  claimedUntil: 0,
  ...more,
})

const render = (sending: Sending, version = VERSION) =>
  renderNotice(sending, { answering: hotline, version, language: 'ar' })

const worded = (sending: Sending): Reply => {
  const rendered = render(sending)
  if (rendered.kind !== 'content') throw new Error(`No words: ${rendered.kind}`)
  return rendered.content
}

const textOf = (notices: readonly Notice[], more: Partial<Sending> = {}): string =>
  plainText(worded(sendingOf(notices, more)))

const codes = ({ buttons }: Reply): readonly string[] =>
  buttons.flat().map(({ action }) => ActionCode.encode(action))

const JUNE = callOf('2024-06-25-austin-belousov')
const JULY = callOf('2024-07-12-austin-belousov')
const told = (call: TellableCall): Superseded => ({ call, isWithdrawn: false })
const EDIT = { form: { kind: 'edit', message: '1' } } as const
const REPLY = { form: { kind: 'reply', message: '1' } } as const

describe('a notice of a new call', () => {
  it('says who, when, how sure, at whose initiative and whose word that is', () => {
    const text = textOf([noticeOf(JUNE)])
    expect(text).toMatch(/^New in the sources\n/)
    expect(text).toMatch(
      /US defence secretary Lloyd Austin spoke with Russian defence minister Andrei Belousov on Tuesday 25 June 2024\./,
    )
    expect(text).toMatch(/The year is inferred: the article prints/)
    expect(text).toMatch(/The American side asked for it, says Moscow\./)
  })

  it('quotes one source, word for word, and names the others with their days', () => {
    const { blocks } = worded(sendingOf([noticeOf(JULY)]))
    const quotations = blocks.filter((block) => block.kind === 'quotation')
    expect(quotations).toHaveLength(1)
    const paragraphs = [...articles.values()].flatMap((article) => article.paragraphs)
    for (const { text } of quotations)
      expect(paragraphs.some((paragraph) => paragraph.includes(text))).toBe(true)
    expect(textOf([noticeOf(JULY)])).toMatch(
      /Another source: Sputnik Arabic, published about 12 July 2024 \(inferred\)/,
    )
  })

  it('has a button to the card of its call, and one to its settings in its own topic', () => {
    expect(codes(worded(sendingOf([noticeOf(JULY)])))).toEqual([`call:${JULY.id}`, 'open:-'])
    expect(codes(worded(sendingOf([noticeOf(JULY)], { topic: 7 }))).at(-1)).toBe('open:7')
  })

  it('is in the language that was chosen, else in that of the chat', () => {
    expect(textOf([noticeOf(JULY)], { language: 'ar' })).toContain(
      'تحدث وزير الدفاع الأمريكي لويد أوستن مع وزير الدفاع الروسي أندريه بيلوسوف يوم الجمعة 12 يوليو/تموز 2024.',
    )
    expect(worded(sendingOf([noticeOf(JULY)], { language: null })).language).toBe('ar')
  })

  it.each([
    ['refused-2022-03-24-austin-shoigu', /was refused by the Russian side .*24 March 2022/],
    ['planned-2022-05-milley-gerasimov', /is expected, with none on the calendar/],
    [ledger.attempts.at(-1)?.id ?? '', /officials had nothing to announce/],
  ])('that was not held is told as what it was: %s', (id, words) => {
    const text = textOf([noticeOf(callOf(id))])
    expect(text).toMatch(words)
    expect(text).not.toMatch(/spoke with/)
  })

  it.each(['ar', 'en'] as const)(
    'fits one message for each call of the ledger, in %s',
    (language) => {
      for (const call of all) {
        const reply = worded(sendingOf([noticeOf(call)], { language }))
        expect(messageSize(reply), call.id).toBeLessThanOrEqual(MESSAGE_LIMIT)
        expect(plainText(reply), call.id).not.toMatch(/\d{4}-\d{2}|undefined|null/)
      }
    },
  )
})

describe('an edited notice', () => {
  const was = { ...tellable(JULY), on: '2024-07', between: ['milley', 'gerasimov'] as const }

  it('says that it is a correction, what was told before and what is right', () => {
    const text = textOf([noticeOf(JULY, { change: 'corrected', superseded: [told(was)] })], EDIT)
    expect(text).toMatch(/^Correction\n/)
    expect(text).toMatch(/Told before: July 2024\. Correct: Friday 12 July 2024\./)
    expect(text).toMatch(
      /Told before: Mark Milley and Valery Gerasimov\. Correct: Lloyd Austin and Andrei Belousov\./,
    )
    expect(text).toMatch(/spoke with/)
  })

  it('says all that it ever said, one after another, and whatever else was corrected', () => {
    const first: TellableCall = { ...tellable(JULY), on: '2024-07-10' }
    const then: TellableCall = { ...tellable(JULY), on: '2024-07-11' }
    const superseded = [told(first), told(then), told(then)]
    const notice = noticeOf(JULY, { change: 'further-report', superseded })
    const text = textOf([notice], EDIT)
    expect(text).toContain(
      'Told before: Wednesday 10 July 2024, then Thursday 11 July 2024. Correct: Friday 12 July 2024.',
    )
    expect(text).toMatch(/Not all that was told before of this call was right/)
    expect(textOf([notice], { ...EDIT, language: 'ar' })).toContain(
      'الأربعاء 10 يوليو/تموز 2024 ثم',
    )
    expect(textOf([notice, noticeOf(JUNE)], EDIT)).toContain(
      'Correction; told before: 10 July 2024: Austin and Belousov, then 11 July 2024: Austin and Belousov',
    )
    const withdrawn = textOf([{ ...notice, isWithdrawn: true }], EDIT)
    expect(withdrawn).toMatch(/\(Thursday 11 July 2024\) was told here/)
    expect(withdrawn).toContain('Told here before that: 10 July 2024')
  })

  it('fits one message however often it was corrected', () => {
    const superseded = Array.from({ length: 200 }, (_, at) =>
      told({
        ...tellable(JULY),
        on: `20${String(at % 100).padStart(2, '0')}-01-0${1 + (at % 9)}`,
        between: at % 2 === 0 ? ['milley', 'gerasimov'] : ['austin', 'shoigu'],
      }),
    )
    for (const isWithdrawn of [false, true]) {
      const reply = worded(sendingOf([noticeOf(JULY, { superseded, isWithdrawn })], EDIT))
      expect(messageSize(reply)).toBeLessThanOrEqual(MESSAGE_LIMIT)
    }
  })

  it('says what kind of thing it was told as', () => {
    const corrected: TellableCall = { ...tellable(JULY), kind: 'planned' }
    const notice = noticeOf(JULY, { change: 'corrected', superseded: [told(corrected)] })
    expect(textOf([notice], EDIT)).toMatch(
      /Told before as: a planned call\. Correct: a call that was held\./,
    )
    expect(textOf([notice], { ...EDIT, language: 'ar' })).toContain(
      'وردت هنا قبلاً على أنها مكالمة مقررة، والصحيح أنها مكالمة جرت.',
    )
  })

  it('says so too where neither date nor people nor kind is what was wrong', () => {
    const notice = noticeOf(JULY, { change: 'corrected', superseded: [told(tellable(JULY))] })
    expect(textOf([notice], EDIT)).toMatch(/Not all that was told before of this call was right/)
  })

  it('is withdrawn, with the call that its reports are of', () => {
    const notice = noticeOf(JUNE, { change: 'withdrawn', isWithdrawn: true, into: JULY.id })
    const reply = worded(sendingOf([notice], EDIT))
    expect(plainText(reply)).toMatch(
      /^Withdrawn\n\n.*\(Tuesday 25 June 2024\) is another one: 12 July 2024: Austin and Belousov\./,
    )
    expect(codes(reply)).toEqual([`call:${JULY.id}`, 'open:-'])
  })

  it('says plainly that a withdrawn call stands again, with what else was corrected', () => {
    const withdrawn: Superseded = { call: tellable(JULY), isWithdrawn: true }
    const restored = noticeOf(JULY, { change: 'restored', superseded: [withdrawn] })
    const text = textOf([restored], EDIT)
    expect(text).toMatch(/^Stands again\n[\s\S]*was withdrawn here\. .* it stands\./)
    expect(text).not.toMatch(/Correction|Not all that/)
    expect(text).toContain('spoke with')
    expect(textOf([restored], { ...EDIT, language: 'ar' })).toMatch(/^عاد هذا الإشعار قائماً/)
    expect(textOf([restored], REPLY)).toMatch(/^Stands again\n/)
    expect(textOf([restored, noticeOf(JUNE)], EDIT)).toMatch(
      /12 July 2024: .* Was withdrawn, stands again/,
    )
    const moved = told({ ...tellable(JULY), on: '2024-07-10' })
    const both = textOf([{ ...restored, superseded: [moved, withdrawn] }], EDIT)
    expect(both).toMatch(/^Stands again\n[\s\S]*Told before: Wednesday 10 July 2024\. Correct:/)
    const since = textOf([{ ...restored, superseded: [withdrawn, moved] }], EDIT)
    expect(since).toMatch(/^Correction\n[\s\S]*was withdrawn here[\s\S]*Told before: Wednesday 10/)
  })

  it('is withdrawn where no report is left, also of a call that the ledger has no more', () => {
    const gone = { ...tellable(JUNE), id: '2020-01-01-austin-belousov', on: '2020-01-01' }
    const notice = noticeOf(JUNE, { call: gone, change: 'withdrawn', isWithdrawn: true })
    const reply = worded(sendingOf([notice], EDIT))
    expect(plainText(reply)).toMatch(/1 January 2020\) was told here\. .* no such call/)
    expect(codes(reply)).toEqual(['open:-'])
  })
})

describe('a reply in place of an edit', () => {
  const corrected = { ...tellable(JULY), on: '2024-07-13' }
  const correction = noticeOf(JULY, { change: 'corrected', superseded: [told(corrected)] })

  it('is the correction alone, and short', () => {
    const text = textOf([correction], REPLY)
    expect(text).toMatch(/^Correction\n/)
    expect(text).toMatch(/Told before: Saturday 13 July 2024\. Correct: Friday 12 July 2024\./)
    expect(text).not.toMatch(/^>/m)
    expect(text.length).toBeLessThan(textOf([correction], EDIT).length / 2)
  })

  it('of a digest tells what is corrected in it and nothing else', () => {
    const text = textOf([noticeOf(JUNE), correction], REPLY)
    expect(text).toMatch(/12 July 2024/)
    expect(text).not.toMatch(/25 June/)
  })

  it('is nothing where nothing is corrected', () => {
    expect(render(sendingOf([noticeOf(JUNE)], REPLY)).kind).toBe('nothing')
  })
})

describe('a digest', () => {
  it('has a line for each call and a button to each, however many', () => {
    const reply = worded(sendingOf(all.map((call) => noticeOf(call))))
    const text = plainText(reply)
    expect(text).toMatch(new RegExp(`^New from [^\\n]*: ${all.length}\\n`))
    expect(text.match(/^• /gm)).toHaveLength(all.length)
    expect(codes(reply).slice(0, -1)).toEqual(all.map(({ id }) => `call:${id}`))
    for (const language of ['ar', 'en'] as const) {
      const sending = sendingOf(
        all.map((call) => noticeOf(call)),
        { language },
      )
      expect(splitReply(worded(sending), MESSAGE_LIMIT, messageSize)).toHaveLength(1)
    }
  })

  it('says from when to when it tells, by the clock and in the language of its reader', () => {
    const two = [noticeOf(JUNE), noticeOf(JULY)]
    expect(textOf(two)).toMatch(
      /^New from Wednesday 17 July 2024, 08:00 to Thursday 18 July 2024, 08:00: 2\n/,
    )
    expect(textOf(two, { language: 'ar' })).toMatch(
      /^الجديد من الأربعاء 17 يوليو\/تموز 2024 الساعة 08:00 إلى الخميس 18 يوليو\/تموز 2024 الساعة 08:00: إشعاران\n/,
    )
    const inNewYork = { ...DAY, timeZone: 'America/New_York' }
    expect(textOf(two, { digest: inNewYork })).toContain('17 July 2024, 01:00')
    expect(textOf(two, { ...EDIT, digest: DAY })).toMatch(/^New from Wednesday 17 July 2024, 08:00/)
  })

  it('of one call says so too, and tells it in full', () => {
    const text = textOf([noticeOf(JULY)], { digest: DAY })
    expect(text).toMatch(/^New from Wednesday 17 July 2024, 08:00 to [^\n]*: 1\n/)
    expect(text).not.toContain('New in the sources')
    expect(text).toMatch(/spoke with[\s\S]*Another source/)
    const moved = told({ ...tellable(JULY), on: '2024-07-13' })
    const corrected = textOf([noticeOf(JULY, { superseded: [moved] })], { ...EDIT, digest: DAY })
    expect(corrected).toMatch(/^New from [^\n]*\n+Correction\n/)
  })

  it('marks what is inferred, what is no held call, and how many sources there are', () => {
    const text = textOf([noticeOf(JULY), noticeOf(callOf('refused-2022-03-24-austin-shoigu'))])
    expect(text).toMatch(
      /12 July 2024: Austin and Belousov \(year inferred\) · Al-Osboa · 2 sources/,
    )
    expect(text).toMatch(
      /24 March 2022: Austin and Shoigu, refused \(year inferred\) · Levant News/,
    )
  })

  it('that is edited marks what was corrected and withdrawn in it', () => {
    const text = textOf(
      [
        noticeOf(JULY, {
          change: 'corrected',
          superseded: [told({ ...tellable(JULY), on: '2024-07-13' })],
        }),
        noticeOf(JUNE, { isWithdrawn: true }),
      ],
      EDIT,
    )
    expect(text).toMatch(/12 July 2024.*Correction; told before: 13 July 2024: Austin and Belousov/)
    expect(text).toMatch(/25 June 2024: Austin and Belousov\. Withdrawn/)
  })
})

describe('words for what the knowledge at hand does not have', () => {
  it('are not made up: a later version is waited for', () => {
    expect(render(sendingOf([noticeOf(JULY)]), VERSION - 1).kind).toBe('behind')
    expect(render(sendingOf([noticeOf(JULY)]), VERSION + 1).kind).toBe('content')
  })

  it.each(['new', 'digest'])('nor where the ledger has the call no more: %s', (form) => {
    const gone = noticeOf(JULY, { call: { ...tellable(JULY), id: 'gone' } })
    const notices = form === 'new' ? [gone] : [noticeOf(JUNE), gone]
    expect(render(sendingOf(notices)).kind).toBe('behind')
  })
})
