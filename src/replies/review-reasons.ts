import { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { DraftReason, SayReason } from '#ingest/draft-reason.ts'
import type { Speech } from '#replies/speech.ts'

type ReasonSpeech = Pick<Speech, 'language' | 'say' | 'date' | 'when'>

/** A day that a sentence arrives at: Arabic says «يوم» before it, English nothing. */
const meant = (value: EdtfDate, { language, date, when }: ReasonSpeech): string =>
  language === 'ar' ? when(value, true) : date(value, true)

/** A reason as a full sentence of one language. */
const sentence = (reason: DraftReason, speech: ReasonSpeech): string => {
  const { say, date, when } = speech
  switch (reason.kind) {
    case 'rule': {
      if (reason.published === null)
        return say('reason-undated', { words: reason.words, date: meant(reason.date, speech) })
      const values = { words: reason.words, published: when(reason.published) }
      if (/statement/.test(reason.rule))
        return say('reason-statement', { words: reason.words, date: when(reason.date, true) })
      if (reason.basis === 'year-inferred')
        return say('reason-year', { ...values, year: reason.date.last.slice(0, 4) })
      return say('reason-rule', { ...values, date: meant(reason.date, speech) })
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
  (speech: Readonly<Record<Language, ReasonSpeech>>): SayReason =>
  (reason) => ({ ar: sentence(reason, speech.ar), en: sentence(reason, speech.en) })
