import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Person } from '#core/person.ts'
import type { Official, Officials } from '#ingest/call-discourse.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import type { OfficeHolders } from '#ingest/office-holders.ts'

/** The American and the Russian of a call. */
export type TwoPeople = readonly [Person, Person]

/** Finds the people of a call, of whom an article may name the offices only. */
export type GroupPeople = {
  /**
   * Those who are named, and for an office its holder on the day of the call, else of publication,
   * else the only one whom the article names for it. Null where that is not one person each.
   */
  of(officials: Officials, date: EdtfDate | null): TwoPeople | null
  /** As `of`, but a named person who held no office then stands for the office that they held later. */
  inOffice(officials: Officials, date: EdtfDate): TwoPeople | null
  /** Whether both served on a date, give or take the days of a handover. */
  served(people: TwoPeople, date: EdtfDate): boolean
}

/** Days about a handover on which either may have spoken. */
const HANDOVER = 3

const keyOf = ({ side, office }: Official): string => `${side} ${office ?? ''}`

/** Makes the finder for one article. */
export const createGroupPeople = (
  mentions: readonly CallMention[],
  holders: OfficeHolders,
  published: EdtfDate | null,
): GroupPeople => {
  const named = new Map<string, Set<Person>>()
  for (const { officials, sinceThen } of mentions) {
    if (officials === null || sinceThen) continue
    for (const official of [officials.us, officials.ru])
      if (official.person !== null)
        named.set(keyOf(official), (named.get(keyOf(official)) ?? new Set()).add(official.person))
  }
  const onlyNamed = (official: Official): Person | null => {
    const [only, ...others] = named.get(keyOf(official)) ?? []
    return others.length === 0 ? (only ?? null) : null
  }
  const find = (
    { us, ru }: Officials,
    date: EdtfDate | null,
    fallback: (official: Official) => Person | null,
  ): TwoPeople | null => {
    const one = (official: Official): Person | null =>
      holders.holder(official, date ?? published) ?? fallback(official)
    const [american, russian] = [one(us), one(ru)]
    return american === null || russian === null ? null : [american, russian]
  }
  return {
    of: (officials, date) => find(officials, date, onlyNamed),
    inOffice: ({ us, ru }, date) => {
      const then = (official: Official): Official =>
        official.person !== null && !holders.served(official.person, date)
          ? { ...official, person: null }
          : official
      return find({ us: then(us), ru: then(ru) }, date, () => null)
    },
    served: (people, { first, last }) => {
      const around = EdtfDate.between(
        Calendar.plusDays(first, -HANDOVER),
        Calendar.plusDays(last, HANDOVER),
      )
      return people.every((person) => holders.served(person, around))
    },
  }
}
