import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { NumberWords } from '#language/date-lexicon.ts'
import { fold } from '#language/fold.ts'

/** Reads how long a call lasted, from words: ISO 8601, `~` behind it where it is about. */
export type DurationReader = (s: CallSentence) => string | null

type Amount = { readonly minutes: number; readonly to: number }

const HOUR = 60

/** The letter that a number without the article ends with: «خمسا وأربعين». */
const TANWIN = '\u0627'
const ARTICLE = '\u0627\u0644'

/** How many words behind «lasted» its length may stand. */
const REACH = 12

/** Calls of less than a minute or more than this many minutes are something else. */
const LONGEST = 8 * HOUR

/** Makes the reader of durations, with the numbers as words that the lexicon of dates holds. */
export const createDurationReader = (cardinals: NumberWords): DurationReader => {
  const numbers = new Map<string, number>()
  for (const place of ['ones', 'teens', 'tens'] as const)
    for (const [value, forms] of Object.entries(cardinals[place]))
      for (const form of forms) {
        numbers.set(fold(form), Number(value))
        if (!form.startsWith(ARTICLE)) numbers.set(`${fold(form)}${TANWIN}`, Number(value))
      }

  const numberAt = (s: CallSentence, place: number): Amount | null => {
    const word = s.words[place]
    if (word === undefined) return null
    if (/^\d{1,3}$/u.test(word.form)) return { minutes: Number(word.form), to: place }
    const value = word.readings
      .filter(({ definite }) => !definite)
      .map(({ form }) => numbers.get(form))
      .find((one) => one !== undefined)
    if (value === undefined) return null
    const next = s.words[place + 1]
    const more = next?.readings
      .filter(({ conjunction }) => conjunction !== '' || value >= 20)
      .map(({ form }) => numbers.get(form))
      .find((one) => one !== undefined)
    const tens = more !== undefined && ((value < 10 && more >= 20) || (value >= 20 && more < 10))
    return tens ? { minutes: value + more, to: place + 1 } : { minutes: value, to: place }
  }

  const is = (s: CallSentence, role: CallRole, place: number): boolean => s.has(role, place, place)

  /** The fraction of an hour at a place, in minutes. */
  const fraction = (s: CallSentence, place: number): number | null =>
    is(s, 'half-word', place)
      ? 30
      : is(s, 'quarter-word', place)
        ? 15
        : is(s, 'third-word', place)
          ? 20
          : null

  /** «And a half», «except a quarter», «and 20 minutes» behind an hour. */
  const rest = (s: CallSentence, hours: number, to: number): Amount => {
    const minutes = hours * HOUR
    const except = is(s, 'except', to + 1)
    const joined = s.words[to + 1]?.readings.some(({ conjunction }) => conjunction !== '') === true
    const and = s.at('joiner', to + 1) !== undefined || except
    const next = and ? to + 2 : to + 1
    const skipped = s.at('article', next) !== undefined ? next + 1 : next
    if (!and && !joined) return { minutes, to }
    const part = fraction(s, skipped)
    if (part !== null) return { minutes: except ? minutes - part : minutes + part, to: skipped }
    const more = numberAt(s, next)
    if (more !== null && is(s, 'minute-word', more.to + 1))
      return { minutes: minutes + (except ? -more.minutes : more.minutes), to: more.to + 1 }
    return { minutes, to }
  }

  const amountAt = (s: CallSentence, place: number): Amount | null => {
    const part = fraction(s, place)
    if (part !== null) {
      const behind = s.at('article', place + 1) === undefined ? place + 1 : place + 2
      return is(s, 'hour-word', behind) ? { minutes: part, to: behind } : null
    }
    if (is(s, 'two-hours', place)) return rest(s, 2, place)
    const number = numberAt(s, place)
    if (number !== null) {
      const unit = number.to + 1
      if (is(s, 'minute-word', unit)) return { minutes: number.minutes, to: unit }
      if (is(s, 'hour-word', unit)) return rest(s, number.minutes, unit)
      if (
        s.at('joiner', unit) !== undefined &&
        fraction(s, unit + 2) === 30 &&
        is(s, 'hour-word', unit + 3)
      )
        return { minutes: number.minutes * HOUR + 30, to: unit + 3 }
      return null
    }
    return is(s, 'hour-word', place) ? rest(s, 1, place) : null
  }

  return (s) => {
    for (let place = 0; place < s.words.length; place += 1) {
      const amount = amountAt(s, place)
      if (amount === null || amount.minutes < 1 || amount.minutes > LONGEST) continue
      const lasts = s.has('lasting', Math.max(0, place - REACH), place - 1)
      const attributive =
        s.has('hourlong', place, place) ||
        s.role('lasting').some(({ from }) => from === amount.to + 1) ||
        s.role('call').some(({ from }) => from === amount.to + 1) ||
        (s.role('contact-noun').some(({ from }) => from === amount.to + 1) && place < amount.to)
      const framed = s.has('aside', place - 1, place - 1) || s.has('behind', place - 1, place - 1)
      if (!attributive && (!lasts || framed)) continue
      const about =
        s.has('about', Math.max(0, place - 3), place - 1) ||
        s.has('about', amount.to + 1, amount.to + 1)
      const hours = Math.floor(amount.minutes / HOUR)
      const minutes = amount.minutes % HOUR
      return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${about ? '~' : ''}`
    }
    return null
  }
}
