import type { ClauseWords } from '#answering/clause-words.ts'
import { ownTopics } from '#answering/own-topics.ts'
import type { When } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import { relationAt, relationOf } from '#answering/when-relation.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** A day written whole is that day, whatever stood before it. */
const plainDate = (date: EdtfDate | null, relation: When['relation']): EdtfDate | null =>
  date === null || relation !== 'on' ? date : EdtfDate.of(date.edtf.replaceAll('~', ''))

/** The dates named in the clause, but for a lone figure that counts calls. */
const datedWhens = (words: ClauseWords): readonly When[] =>
  words.dates
    .filter(
      ({ date, fields, either, to }) =>
        date !== null ||
        fields.month !== undefined ||
        either.length > 0 ||
        (fields.day !== undefined && !words.places('call').some(([at]) => at === to + 1)),
    )
    .map((mention): When => {
      const { year, month, day, weekday } = mention.fields
      const loneWeekday = weekday !== undefined && month === undefined && year === undefined
      const fields = {
        ...(year === undefined ? {} : { year }),
        ...(month === undefined ? {} : { month }),
        ...(day === undefined ? {} : { day }),
        ...(loneWeekday ? { weekday } : {}),
      }
      const relation = relationOf(words, mention)
      const pointed = words
        .places('toward')
        .some((places) => places.some((place) => mention.from <= place && place <= mention.to + 1))
      return {
        date: plainDate(mention.date, relation),
        fields,
        yearless:
          !pointed &&
          year === undefined &&
          (month !== undefined || day !== undefined || loneWeekday),
        either: mention.either,
        relation,
        event: null,
        topic: null,
      }
    })

/** What a date that stands for something else names of a date as such. */
const UNDATED = { fields: {}, yearless: false, either: [], topic: null } as const

/** The events that the calls are before or after, or on whose day they are where it is named in words enough. */
const eventWhens = (words: ClauseWords, reading: Reading): readonly When[] =>
  words.named('event').flatMap(({ key, at }): readonly When[] => {
    const day = reading.events.get(key)?.date
    const relation = relationAt(words, at[0] ?? 0)
    // «What did he say about the invasion?»: it is spoken of, not counted from.
    const spokenOf = words.places('about').some((places) => places.at(-1) === (at[0] ?? 0) - 1)
    if (day === undefined || (relation === 'on' && (at.length < 2 || spokenOf))) return []
    return [{ ...UNDATED, date: EdtfDate.day(day), relation, event: key }]
  })

/** «During the war»: since its first day. */
const duringWhens = (words: ClauseWords, reading: Reading): readonly When[] =>
  words.named('during').flatMap(({ key }): readonly When[] => {
    const day = reading.events.get(key)?.date
    return day === undefined
      ? []
      : [{ ...UNDATED, date: EdtfDate.day(day), relation: 'since', event: key }]
  })

/** Topics that name the call to count from: «after the dirty bomb call». */
type Anchored = { readonly key: string; readonly relation: 'before' | 'after' }

const anchoredTopics = (words: ClauseWords): readonly Anchored[] =>
  words.named('topic').flatMap(({ key, at: [place = 0] }): readonly Anchored[] => {
    // «After the invasion of Ukraine»: what every call is about marks none to count from.
    if (ownTopics({ topics: [key] }).length === 0) return []
    const near = (sign: string): boolean =>
      words.places(sign).some(([at = -9]) => at < place && place - at <= 3)
    if (!words.places('call').some(([at = -9]) => Math.abs(at - place) <= 3)) return []
    return near('after')
      ? [{ key, relation: 'after' }]
      : near('before')
        ? [{ key, relation: 'before' }]
        : []
  })

/** The topics to count from. */
const topicWhens = (words: ClauseWords): readonly When[] =>
  anchoredTopics(words).map(
    ({ key, relation }): When => ({ ...UNDATED, date: null, relation, event: null, topic: key }),
  )

/** When the calls asked for were: the dates named, the events, each once, and the topics to count from. */
export const readWhens = (words: ClauseWords, reading: Reading): readonly When[] => {
  const seen = new Set<string | null>()
  const once = [...duringWhens(words, reading), ...eventWhens(words, reading)].filter(
    ({ event }) => (seen.has(event) ? false : seen.add(event)),
  )
  // «Since the war began, on 24 February 2022»: the date only says again when the event was.
  const apart = datedWhens(words).filter(
    ({ date, relation }) =>
      !once.some((event) => relation === 'on' && date !== null && event.date?.edtf === date.edtf),
  )
  return [...apart, ...once, ...topicWhens(words)]
}
