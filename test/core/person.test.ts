import { describe, expect, it } from 'vitest'
import { type Person, type Term, termsOn } from '#core/person.ts'

const term = (first: string, last: string | null): Term => ({
  office: 'defence-minister',
  first,
  last,
  acting: false,
})

const FIRST = term('2006-12-18', '2011-06-30')
const LATER = term('2022-03-01', null)

const smith: Person = {
  id: 'smith',
  side: 'us',
  names: { ar: { full: '', short: '' }, en: { full: 'John Smith', short: 'Smith' } },
  spellings: [],
  terms: [FIRST, LATER],
}

describe('termsOn', () => {
  it.each([
    ['2006-12-17', []],
    ['2006-12-18', [FIRST]],
    ['2011-06-30', [FIRST]],
    ['2011-07-01', []],
    ['2022-02-28', []],
    ['2099-01-01', [LATER]],
  ])('finds the terms that take in %s', (day, terms) => {
    expect(termsOn(smith, day)).toEqual(terms)
  })

  it('finds both offices on the day on which one is handed over for the other', () => {
    const next = term('2011-06-30', '2013-02-26')
    expect(termsOn({ ...smith, terms: [FIRST, next] }, '2011-06-30')).toEqual([FIRST, next])
  })
})
