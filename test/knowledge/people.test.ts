import { describe, expect, it } from 'vitest'
import type { Office, Person } from '#core/person.ts'
import { termsOn } from '#core/person.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { createPeopleReader } from '#language/people-reader.ts'
import { tokens } from '#language/token.ts'

const reading = readKnowledge('knowledge')
const people: readonly Person[] = reading.kind === 'read' ? reading.value.people : []
const reader = createPeopleReader(people)

const named = (text: string): readonly string[] =>
  reader.read(tokens(text, (form) => [form])).map(({ person }) => person)

describe('a person is known by', () => {
  it.each([
    ['austin', 'أوستن اوستن أوستين اوستين آستن لويد_أوستن Austin Austen Остин'],
    [
      'shoigu',
      'شويغو شويجو شويقو شويكو سيرجي_شويجو سيرغيه_شويغو Shoygu Shoïgu Choïgou Schoigu Şoygu Шойгу',
    ],
    [
      'belousov',
      'بيلوسوف بيلاؤوسوف بيلاوسوف بلوسوف بيلوسف أندريه_بيلؤوسوف Belousof Beloussov Byelousov Bélooussov Белоусов',
    ],
    [
      'gerasimov',
      'غيراسيموف جيراسيموف جراسيموف غراسيموف قيراسيموف گراسیموف Gerassimov Guérassimov Герасимов',
    ],
    ['milley', 'ميلي ميللي ميلى مارك_ميلي Milley Milly Mark_A_Milley Милли'],
    ['lecornu', 'لوكورنو ليكورنو سيباستيان_ليكورنو Lecornu Sébastien_Lecornu'],
    ['akar', 'أكار اكار خلوصي_أكار خولوصي_آكار Hulusi_Akar'],
    ['wallace', 'والاس والس بن_والاس Ben_Wallace Wallas'],
    ['hegseth', 'هيغسيث هيجسيث بيت_هيغسيث Pete_Hegseth'],
    ['brown', 'براون تشارلز_براون Charles_Q_Brown'],
    ['zelensky', 'زيلينسكي زيلنسكي Zelenskyy فولوديمير_زيلينسكي'],
  ])('every spelling of %s', (id, spellings) => {
    for (const spelling of spellings.split(' '))
      expect(named(spelling.replaceAll('_', ' ')), spelling).toEqual([id])
  })

  it('the whole name only, where the surname is an ordinary word or somebody else’s', () => {
    expect(named('كين')).toEqual([])
    expect(named('الجنرال كين')).toEqual(['caine'])
    expect(named('Carter')).toEqual(['carter'])
    expect(named('Nick Carter')).toEqual(['carter-nick'])
    expect(named('محمد زكي')).toEqual(['zaki'])
    expect(named('zaki')).toEqual([])
  })
})

it('takes no ordinary word of a question for a person', () => {
  const ordinary =
    'ما يلي مايلي متى كانت آخر مكالمة بين وزيري الدفاع وكم استمرت ومن طلبها لي شي بيت بن جو مارك وي دان when was the last call who asked for it mark may will rider brown'
  expect(named(ordinary.replace(/ brown$/u, ''))).toEqual([])
})

it('gives every person a name in both scripts', () => {
  for (const { names } of people) {
    expect(names.ar.full).toMatch(/^[\p{Script=Arabic} ]+$/u)
    expect(names.en.full).toMatch(/^[\p{Script=Latin} -]+$/u)
    expect(names.ar.full.includes(names.ar.short)).toBe(true)
    expect(names.en.short.length).toBeGreaterThan(1)
  }
})

describe('in office', () => {
  const holders = (side: string, office: Office, day: string): readonly string[] =>
    people
      .filter((person) => person.side === side)
      .filter((person) => termsOn(person, day).some((term) => term.office === office))
      .map(({ id }) => id)

  it.each([
    ['us', 'defence-minister', '2014-06-01', 'hagel'],
    ['us', 'defence-minister', '2020-12-01', 'miller'],
    ['us', 'defence-minister', '2021-01-22', 'austin'],
    ['us', 'defence-minister', '2025-01-19', 'austin'],
    ['us', 'defence-minister', '2025-02-01', 'hegseth'],
    ['us', 'chief-of-staff', '2022-05-19', 'milley'],
    ['us', 'chief-of-staff', '2023-10-01', 'brown'],
    ['ru', 'defence-minister', '2012-11-05', 'serdyukov'],
    ['ru', 'defence-minister', '2023-03-15', 'shoigu'],
    ['ru', 'defence-minister', '2024-06-25', 'belousov'],
    ['ru', 'chief-of-staff', '2022-05-19', 'gerasimov'],
    ['fr', 'defence-minister', '2022-10-23', 'lecornu'],
    ['tr', 'defence-minister', '2022-10-23', 'akar'],
    ['gb', 'defence-minister', '2022-10-23', 'wallace'],
  ] as const)('%s %s on %s: %s', (side, office, day, id) => {
    expect(holders(side, office, day)).toEqual([id])
  })

  it('nobody is Russian minister of defence between Shoigu and Belousov', () => {
    expect(holders('ru', 'defence-minister', '2024-05-13')).toEqual([])
  })
})
