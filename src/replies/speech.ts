import type { Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import { type Side, termsOn } from '#core/person.ts'
import { dateWords, whenWords } from '#replies/date-words.ts'
import type { Phrasebook, PhraseValues } from '#replies/phrasebook.ts'

/** Names of things of the lexicon in both languages. */
export type Named = Readonly<Record<Language, string>>

/** What replies need to know beside the sources. */
export type Names = {
  readonly topics: ReadonlyMap<string, Named>
  readonly sides: ReadonlyMap<Side, { readonly side: Named; readonly capital: Named }>
  readonly events: ReadonlyMap<string, Named>
}

/** One language's way of naming what answers speak of. */
export type Speech = {
  readonly language: Language
  readonly say: (id: string, values?: PhraseValues) => string
  readonly date: (date: EdtfDate, weekday?: boolean) => string
  /** A date with what comes before it in a sentence. */
  readonly when: (date: EdtfDate, weekday?: boolean) => string
  /** A person's surname, or whole name. */
  readonly name: (id: string, form: 'short' | 'full') => string
  /** A person's whole name with the office held on the day of the call. */
  readonly official: (id: string, call: Call) => string
  readonly outlet: (id: string) => string
  readonly topic: (key: string) => string
  readonly side: (side: Side) => string
  readonly capital: (side: Side) => string
  readonly event: (key: string) => string
  /** Several things as a list in words. */
  readonly list: (items: readonly string[]) => string
  /** «the call of … between … and …» */
  readonly call: (call: Call) => string
  /** «…: … and …» */
  readonly callLine: (call: Call) => string
}

/** Makes the speech of a language. */
export const createSpeech = (
  language: Language,
  phrasebook: Phrasebook,
  sources: Sources,
  names: Names,
): Speech => {
  const say = phrasebook[language]
  const date = (value: EdtfDate, weekday = false): string => dateWords(value, say, weekday)
  const name = (id: string, form: 'short' | 'full'): string =>
    sources.people.get(id)?.names[language][form] ?? id
  const pairOf = (call: Call): { a: string; b: string } => ({
    a: name(call.between[0], 'short'),
    b: name(call.between[1], 'short'),
  })
  return {
    language,
    say,
    date,
    when: (value, weekday = false) => whenWords(value, say, weekday),
    name,
    official: (id, call) => {
      const person = sources.people.get(id)
      const office =
        person === undefined ? undefined : termsOn(person, call.on.date.last)[0]?.office
      if (person === undefined || (office !== 'defence-minister' && office !== 'chief-of-staff'))
        return name(id, 'full')
      return say('person-with-office', {
        name: name(id, 'full'),
        office: say(`office-${office}`, { side: person.side }),
      })
    },
    outlet: (id) => sources.outlets.get(id)?.names[language] ?? id,
    topic: (key) => names.topics.get(key)?.[language] ?? key,
    side: (side) => names.sides.get(side)?.side[language] ?? side,
    capital: (side) => names.sides.get(side)?.capital[language] ?? side,
    event: (key) => names.events.get(key)?.[language] ?? key,
    list: (items) => {
      const last = items.at(-1) ?? ''
      if (items.length < 2) return last
      return say('and-list', { list: items.slice(0, -1).join(say('comma')), last })
    },
    call: (call) =>
      say('call-of', {
        date: date(call.on.date),
        how: call.on.date.precision === 'interval' ? 'loose' : 'dated',
        ...pairOf(call),
      }),
    callLine: (call) => say('call-line', { date: date(call.on.date), ...pairOf(call) }),
  }
}
