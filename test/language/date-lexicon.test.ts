import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dateLexiconOf } from '#knowledge/date-lexicon-schema.ts'
import { words } from '#language/words.ts'

const file = parse(readFileSync('knowledge/lexicon/dates.yaml', 'utf8'))

describe('the lexicon of dates', () => {
  it('holds words, and no phrase that folds to nothing', () => {
    const lists = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return [value]
      if (Array.isArray(value)) return value.flatMap(lists)
      return value !== null && typeof value === 'object' ? Object.values(value).flatMap(lists) : []
    }
    const empty = lists(file).filter((phrase) => words(phrase).length === 0)
    expect(empty).toEqual([])
  })

  it('is refused where a month is left out, or a part has no name', () => {
    const { '5': _, ...months } = file.months
    expect(() => dateLexiconOf({ ...file, months })).toThrow(/months/)
    expect(() => dateLexiconOf({ ...file, roles: { ...file.roles, sideways: [] } })).toThrow(
      /sideways/,
    )
  })

  it('gives one word to one month, whatever its set of names', () => {
    const seen = new Map<string, string>()
    for (const [month, { sure, unsure, short = [] }] of Object.entries(
      dateLexiconOf(file).months,
    )) {
      for (const name of [...sure, ...unsure, ...short]) {
        const form = words(name)
          .map((word) => word.form)
          .join(' ')
        expect([undefined, month], name).toContain(seen.get(form))
        seen.set(form, month)
      }
    }
  })
})
