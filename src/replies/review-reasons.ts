import { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { DraftReason, SayReason } from '#ingest/draft-reason.ts'
import type { Speech } from '#replies/speech.ts'

/** A reason as a full sentence of one language. */
const sentence = (
  reason: DraftReason,
  { say, date, when }: Pick<Speech, 'say' | 'date' | 'when'>,
) => {
  switch (reason.kind) {
    case 'rule': {
      if (reason.published === null)
        return say('reason-undated', { words: reason.words, date: date(reason.date, true) })
      const values = { words: reason.words, published: when(reason.published) }
      if (/statement/.test(reason.rule))
        return say('reason-statement', { words: reason.words, date: date(reason.date, true) })
      if (reason.basis === 'year-inferred')
        return say('reason-year', { ...values, year: reason.date.last.slice(0, 4) })
      return say('reason-rule', { ...values, date: date(reason.date, true) })
    }
    case 'editor-date':
      return reason.words === null
        ? say('reason-editor')
        : say('reason-editor-words', { words: reason.words })
    case 'same-call':
      return say('reason-same-call', { date: date(reason.date) })
    case 'address':
      return say('reason-address', { words: reason.words })
    case 'given':
      return say(reason.origin === 'feed' ? 'reason-feed' : 'reason-given')
    case 'editor-published':
      return say('reason-published')
    case 'unpublished':
      return say('reason-unpublished', {
        first: date(EdtfDate.day(reason.first)),
        until: date(EdtfDate.day(reason.until)),
      })
  }
}

/** Makes what says the reasons of dates in both languages. */
export const createSayReason =
  (speech: Readonly<Record<Language, Pick<Speech, 'say' | 'date' | 'when'>>>): SayReason =>
  (reason) => ({ ar: sentence(reason, speech.ar), en: sentence(reason, speech.en) })
