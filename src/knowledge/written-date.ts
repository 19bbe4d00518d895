import type { DateBasis, DatedFact } from '#core/call-report.ts'
import type { EdtfDate } from '#core/edtf-date.ts'

/** How an editor writes a date and what proves it. */
export type WrittenDate = {
  readonly date: EdtfDate
  readonly basis: DateBasis
  readonly words: string | null | undefined
  readonly why: DatedFact['why'] | undefined
}

/** What is wrong with it, and in which of its parts. */
export type DateFault = {
  readonly part: 'words' | 'why'
  readonly message: string
  readonly todo: string
}

/** Holds a date to what its basis promises: a printed date has words, a reasoned one its reason. */
export const dateFaults = ({ basis, words, why }: WrittenDate): readonly DateFault[] => {
  const faults: DateFault[] = []
  if (basis !== 'inferred' && (words ?? null) === null) {
    const message = `a date that is ${basis} has no words of the article`
    faults.push({ part: 'words', message, todo: 'copy the words that print it' })
  }
  if (basis === 'stated' && (why ?? null) !== null) {
    const message = 'a date that is stated has a reason'
    faults.push({ part: 'why', message, todo: 'leave the reason out, or change the basis' })
  }
  if (basis !== 'stated' && (why ?? null) === null) {
    const message = `a date that is ${basis} has no reason`
    faults.push({ part: 'why', message, todo: 'say in Arabic and English why it is this date' })
  }
  return faults
}

/** The fact that they write. */
export const datedFact = ({ date, basis, words, why }: WrittenDate): DatedFact => ({
  date,
  basis,
  words: words ?? null,
  why: why ?? null,
})
