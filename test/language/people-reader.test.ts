import { describe, expect, it } from 'vitest'
import { createPeopleReader } from '#language/people-reader.ts'
import { tokens } from '#language/token.ts'
import { createWordForms } from '#language/word-forms.ts'
import { personOf } from '../makers/people.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

const { people, lexicon } = realKnowledge()
const wordForms = createWordForms(lexicon.clitics)

const namedBy = (reader: ReturnType<typeof createPeopleReader>) => (text: string) =>
  reader.read(tokens(text, wordForms)).map(({ person }) => person)

describe('a reader of people', () => {
  const smith = personOf(
    'smith',
    { full: 'جون سميث', short: 'سميث' },
    { full: 'John Smith', short: 'Smith' },
    { spellings: ['سمث'] },
  )
  const other = personOf(
    'smithson',
    { full: 'مارك سميث', short: 'سميث' },
    { full: 'Mark Smith', short: 'Smith' },
  )

  it('finds a person by surname or whole name, in either script, and by every spelling', () => {
    const named = namedBy(createPeopleReader([smith]))
    expect(named('Smith, SMITH, John Smith, سميث, جون سميث, سِمث')).toEqual(Array(6).fill('smith'))
  })

  it('finds a name with particles joined to it', () => {
    const named = namedBy(createPeopleReader([smith]))
    expect(named('تحدث وسميث')).toEqual(['smith'])
    expect(named('اتصل بسميث')).toEqual(['smith'])
  })

  it('takes the longest spelling, and says which words it is', () => {
    const { read } = createPeopleReader([smith])
    expect(read(tokens('did John Smith call', wordForms))).toEqual([
      { person: 'smith', from: 1, to: 2 },
    ])
  })

  it('names neither of two people where a spelling is of both', () => {
    const named = namedBy(createPeopleReader([smith, other]))
    expect(named('Smith called')).toEqual([])
    expect(named('سميث')).toEqual([])
  })

  it('tells the two apart by their whole names', () => {
    const named = namedBy(createPeopleReader([smith, other]))
    expect(named('John Smith and Mark Smith')).toEqual(['smith', 'smithson'])
  })

  it('finds no name within a longer word or in half of a spelling', () => {
    const named = namedBy(createPeopleReader([smith]))
    expect(named('Smithsonian John')).toEqual([])
  })

  it('knows every word of every spelling', () => {
    expect(createPeopleReader([smith]).vocabulary).toEqual(
      new Set(['john', 'smith', 'جون', 'سميث', 'سمث']),
    )
  })
})

describe('the people of the knowledge', () => {
  const named = namedBy(createPeopleReader(people))

  it.each([
    ['أوستن', 'austin'],
    ['اوستين', 'austin'],
    ['لويد أوستن', 'austin'],
    ['Lloyd Austin', 'austin'],
    ['شويجو', 'shoigu'],
    ['Shoygu', 'shoigu'],
    ['سيرغي شويغو', 'shoigu'],
    ['بيلاؤوسوف', 'belousov'],
    ['بيلاوسوف', 'belousov'],
    ['Belousof', 'belousov'],
    ['جيراسيموف', 'gerasimov'],
    ['Gerasimov', 'gerasimov'],
    ['ميللي', 'milley'],
    ['Milley', 'milley'],
    ['ليكورنو', 'lecornu'],
    ['والاس', 'wallace'],
    ['أكار', 'akar'],
  ])('are known by %s', (spelling, person) => {
    expect(named(spelling)).toEqual([person])
  })

  it('are each found by the names that replies use', () => {
    for (const { id, names } of people)
      for (const name of [names.ar.full, names.en.full])
        expect([name, ...named(name)]).toEqual([name, id])
  })
})
