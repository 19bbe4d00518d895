import { EdtfDate } from '#core/edtf-date.ts'
import type { TellableCall } from '#notices/call-change.ts'
import type { Notice } from '#notices/notice.ts'
import { kindOf, ledgerCall, type NoticeView, toldLine } from '#replies/notice-view.ts'
import type { Speech } from '#replies/speech.ts'

/** What was told before of a call and what is right, a sentence for each thing that differs. */
export const correctionSentences = (
  was: TellableCall,
  is: TellableCall,
  speech: Speech,
): readonly string[] => {
  const { say } = speech
  const [a, b] = was.between.map((person) => speech.name(person, 'full'))
  const [c, d] = is.between.map((person) => speech.name(person, 'full'))
  const date = (call: TellableCall): string => speech.date(EdtfDate.of(call.on), true)
  const differing = [
    ...(was.kind === is.kind
      ? []
      : [say('was-kind', { before: say(`now-${was.kind}`), now: say(`now-${is.kind}`) })]),
    ...(was.on === is.on ? [] : [say('was-date', { before: date(was), now: date(is) })]),
    ...(was.between.join() === is.between.join()
      ? []
      : [say('was-people', { a: a ?? '', b: b ?? '', c: c ?? '', d: d ?? '' })]),
  ]
  return differing.length === 0 ? [say('was-other')] : differing
}

/** That a call which was told is none by itself, and which call its reports are of. */
export const withdrawnSentence = (
  { call, into }: Pick<Notice, 'call' | 'into'>,
  { speech, sources }: NoticeView,
): string => {
  const home = into === null ? null : ledgerCall(sources, into)
  const values = {
    a: speech.name(call.between[0], 'full'),
    b: speech.name(call.between[1], 'full'),
    date: speech.date(EdtfDate.of(call.on), true),
  }
  if (home === null) return speech.say('withdrawn-gone', values)
  const { id, between, on } = home
  const named = toldLine({ id, kind: kindOf(home), on: on.date.edtf, between, sides: [] }, speech)
  return speech.say('withdrawn-into', { ...values, call: named })
}
