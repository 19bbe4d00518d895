import type { EdtfDate } from '#core/edtf-date.ts'
import type { Office, Person, Side, Term } from '#core/person.ts'

/** The offices whose holders telephone one another, the likeliest first. */
const CALLING: readonly Office[] = [
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'deputy-minister',
  'security-adviser',
  'foreign-minister',
]

const isDuring = ({ first, last }: Term, date: EdtfDate): boolean =>
  first <= date.last && (last === null || last >= date.first)

/** The best rank of the offices that somebody held at a time; null where it was none that counts. */
const rankOf = (person: Person, date: EdtfDate): number | null => {
  const ranks = person.terms
    .filter((term) => isDuring(term, date))
    .map(({ office }) => CALLING.indexOf(office))
    .filter((rank) => rank >= 0)
  return ranks.length === 0 ? null : Math.min(...ranks)
}

/** Whether somebody held an office that counts at a time that a date can mean. */
export const wasInOffice = (person: Person, date: EdtfDate): boolean =>
  rankOf(person, date) !== null

/** The officials of a side who were in office at a time, the likeliest to telephone first. */
export const officialsOn = (
  people: Iterable<Person>,
  side: Side,
  date: EdtfDate,
): readonly Person[] =>
  [...people]
    .filter((person) => person.side === side)
    .map((person) => ({ person, rank: rankOf(person, date) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person }) => person)

/** How long ago somebody last held an office that counts: the last day of it; null where never. */
const lastDay = ({ terms }: Person): string | null => {
  const days = terms
    .filter(({ office }) => CALLING.includes(office))
    .map(({ last }) => last ?? '9999-12-31')
  return days.sort().at(-1) ?? null
}

/**
 * All officials of a side who can have been the ones to telephone: those in office at a time, as
 * `officialsOn` orders them, then those of other times, the latest first.
 */
export const callersOf = (
  people: Iterable<Person>,
  side: Side,
  date: EdtfDate,
): readonly Person[] => {
  const all = [...people].filter((person) => person.side === side)
  const inOffice = officialsOn(all, side, date)
  const others = all
    .filter((person) => !inOffice.includes(person))
    .map((person) => ({ person, last: lastDay(person) }))
    .filter(({ last }) => last !== null)
    .sort((a, b) => ((a.last ?? '') > (b.last ?? '') ? -1 : 1))
  return [...inOffice, ...others.map(({ person }) => person)]
}
