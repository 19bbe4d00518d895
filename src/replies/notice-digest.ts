import { Calendar } from '#core/calendar.ts'
import type { Attempt, Call } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DigestPeriod, Notice } from '#notices/notice.ts'
import { lead, list } from '#replies/blocks.ts'
import { callsBefore, oneAfterAnother } from '#replies/notice-correction.ts'
import { noticeButtons } from '#replies/notice-reply.ts'
import { ledgerCall, type NoticeView, toldLine } from '#replies/notice-view.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { clockTime } from '#replies/settings-zones.ts'
import type { Speech } from '#replies/speech.ts'

const dateMark = ({ on }: Call, { say }: Speech): string => {
  switch (on.basis) {
    case 'stated':
      return ''
    case 'year-inferred':
      return ` ${say('mark-year-inferred')}`
    case 'inferred':
      return ` ${say('mark-inferred')}`
  }
}

/** What of a call that is told now was told otherwise before. */
const afterCorrection = (line: string, { call, superseded }: Notice, speech: Speech): string => {
  const before = oneAfterAnother(
    callsBefore(superseded).map((one) => toldLine(one, speech)),
    toldLine(call, speech),
    speech,
  )
  const isRestored = superseded.some(({ isWithdrawn }) => isWithdrawn)
  if (before !== '') {
    const corrected = speech.say('line-corrected', { line, before })
    return isRestored ? speech.say('line-restored', { line: corrected }) : corrected
  }
  return speech.say(isRestored ? 'line-restored' : 'line-mended', { line })
}

const standingLine = (
  notice: Notice,
  call: Call | Attempt,
  { speech, sources: { articles } }: NoticeView,
): string => {
  const dated = `${toldLine(notice.call, speech)}${dateMark(call, speech)}`
  const [first] = call.reports
  const article = first === undefined ? undefined : articles.get(first.article)
  const line =
    article === undefined
      ? dated
      : speech.say('line-outlet', { line: dated, outlet: speech.outlet(article.outlet) })
  const sources = new Set(call.reports.map(({ article }) => article)).size
  const told = sources < 2 ? line : speech.say('line-sources', { line, count: sources })
  return notice.superseded.length === 0 ? told : afterCorrection(told, notice, speech)
}

type Line = { readonly text: string; readonly card: Button | null }

const lineOf = (notice: Notice, view: NoticeView): Line | null => {
  const { speech, sources } = view
  if (notice.isWithdrawn)
    return {
      text: speech.say('line-withdrawn', { line: toldLine(notice.call, speech) }),
      card: null,
    }
  const call = ledgerCall(sources, notice.call.id)
  if (call === null) return null
  return {
    text: standingLine(notice, call, view),
    card: { label: speech.callLine(call), action: { kind: 'call', call: call.id } },
  }
}

const moment = (instant: number, timeZone: string, speech: Speech): string => {
  const { day, minute } = Calendar.localTime(instant, timeZone)
  return speech.say('digest-moment', {
    date: speech.date(EdtfDate.day(day), true),
    time: clockTime(minute),
  })
}

/** How many notices a digest has, from when to when, by the reader's clock. */
export const digestTitle = (
  { from, to, timeZone }: DigestPeriod,
  count: number,
  speech: Speech,
): string =>
  speech.say('notice-digest', {
    from: moment(from, timeZone, speech),
    to: moment(to, timeZone, speech),
    count,
  })

/**
 * Several notices as one message under a title: a line for each call and a button to each. Null where the
 * ledger at hand does not have one of the calls.
 */
export const digestReply = (
  notices: readonly Notice[],
  title: string,
  view: NoticeView,
): Reply | null => {
  const { speech } = view
  const lines = notices.flatMap((notice) => lineOf(notice, view) ?? [])
  if (lines.length < notices.length) return null
  return {
    language: speech.language,
    blocks: [lead(title), list(lines.map(({ text }) => text))],
    buttons: noticeButtons(
      lines.flatMap(({ card }) => card ?? []),
      view,
    ),
  }
}
