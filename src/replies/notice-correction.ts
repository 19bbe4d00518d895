import { EdtfDate } from '#core/edtf-date.ts'
import type { TellableCall } from '#notices/call-change.ts'
import type { Notice, Superseded } from '#notices/notice.ts'
import { kindOf, ledgerCall, type NoticeView, toldLine } from '#replies/notice-view.ts'
import type { Speech } from '#replies/speech.ts'

/** The calls as they were told before, of what was told. */
export const callsBefore = (superseded: readonly Superseded[]): readonly TellableCall[] =>
  superseded.filter(({ isWithdrawn }) => !isWithdrawn).map(({ call }) => call)

const looksLike = (a: TellableCall, b: TellableCall): boolean =>
  a.kind === b.kind && a.on === b.on && a.between.join() === b.between.join()

/** So many wrong things are named of one: the last ones. A message has its limit. */
const NAMED = 6

/** Several things that were told one after another; each once, and not what is right. */
export const oneAfterAnother = (before: readonly string[], now: string, speech: Speech): string =>
  [...new Set(before)]
    .filter((one) => one !== now)
    .slice(-NAMED)
    .reduce((first, then) => (first === '' ? then : speech.say('was-then', { first, then })), '')

/** Whether something was corrected that neither the date nor the people nor the kind of a call shows. */
const hidesCorrection = (superseded: readonly Superseded[], is: TellableCall): boolean => {
  const told = [...superseded, { call: is, isWithdrawn: false }]
  return told.some((one, at) => {
    const next = told[at + 1]
    if (next === undefined || one.isWithdrawn || next.isWithdrawn) return false
    return looksLike(one.call, next.call)
  })
}

/** All that was told before of a call and what is right, a sentence for each thing that differs. */
export const correctionSentences = (
  superseded: readonly Superseded[],
  is: TellableCall,
  speech: Speech,
): readonly string[] => {
  const { say } = speech
  const were = callsBefore(superseded)
  const sentence = (
    id: 'was-kind' | 'was-told',
    worded: (call: TellableCall) => string,
  ): readonly string[] => {
    const now = worded(is)
    const before = oneAfterAnother(were.map(worded), now, speech)
    return before === '' ? [] : [say(id, { before, now })]
  }
  const wasWithdrawn = superseded.some(({ isWithdrawn }) => isWithdrawn)
  return [
    ...(wasWithdrawn ? [say('was-withdrawn')] : []),
    ...sentence('was-kind', ({ kind }) => say(`now-${kind}`)),
    ...sentence('was-told', ({ on }) => speech.date(EdtfDate.of(on), true)),
    ...sentence('was-told', ({ between: [a, b] }) =>
      say('was-pair', { a: speech.name(a, 'full'), b: speech.name(b, 'full') }),
    ),
    ...(hidesCorrection(superseded, is) ? [say('was-other')] : []),
  ]
}

/** That a call which was told is none by itself, and which call its reports are of; by what was told of it last. */
export const withdrawnSentences = (
  { call, into, superseded }: Pick<Notice, 'call' | 'into' | 'superseded'>,
  { speech, sources }: NoticeView,
): readonly string[] => {
  const home = into === null ? null : ledgerCall(sources, into)
  const told = callsBefore(superseded)
  const last = told.at(-1) ?? call
  const values = {
    a: speech.name(last.between[0], 'full'),
    b: speech.name(last.between[1], 'full'),
    date: speech.date(EdtfDate.of(last.on), true),
  }
  const line = toldLine(last, speech)
  const earlier = oneAfterAnother(
    told.map((one) => toldLine(one, speech)),
    line,
    speech,
  )
  const more = earlier === '' ? [] : [speech.say('withdrawn-earlier', { before: earlier })]
  if (home === null) return [speech.say('withdrawn-gone', values), ...more]
  const { id, between, on } = home
  const named = toldLine({ id, kind: kindOf(home), on: on.date.edtf, between, sides: [] }, speech)
  return [speech.say('withdrawn-into', { ...values, call: named }), ...more]
}
