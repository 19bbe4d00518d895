import type { EdtfDate } from '#core/edtf-date.ts'
import type { Person } from '#core/person.ts'
import type { Official } from '#ingest/call-discourse.ts'
import { DEFENCE_OFFICES } from '#ingest/defence-offices.ts'

/** Who an official of a text is on the days that a date can mean; null where that is not one person. */
export type OfficeHolders = {
  holder(official: Official, date: EdtfDate | null): Person | null
  /** Whether a person held an office of defence of their side on one of those days. */
  served(person: Person, date: EdtfDate): boolean
}

/** Makes the look-up of who held which office when. */
export const createOfficeHolders = (people: readonly Person[]): OfficeHolders => {
  const overlaps = (first: string, last: string | null, date: EdtfDate): boolean =>
    first <= date.last && (last === null || date.first <= last)
  return {
    holder({ side, office, person }, date) {
      if (person !== null) return person
      if (office === null || date === null) return null
      const holders = people.flatMap((one) =>
        one.side === side
          ? one.terms
              .filter((term) => term.office === office && overlaps(term.first, term.last, date))
              .map((term) => ({ one, term }))
          : [],
      )
      const [only, ...others] = holders
      if (others.length === 0) return only?.one ?? null
      // Of a handover within the span the one in office on its last day, where that is not a few days only.
      const last = holders.filter(({ term }) => term.first <= date.first)
      return last.length === 1 ? (last[0]?.one ?? null) : null
    },
    served: (person, date) =>
      person.terms.some(
        ({ office, first, last }) => DEFENCE_OFFICES.has(office) && overlaps(first, last, date),
      ),
  }
}
