import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { zoneRegionsOf } from '#knowledge/time-zones-lexicon-schema.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { knowledgeFolder } from './knowledge-folder.ts'

const FILE = 'lexicon/time-zones.yaml'

const faultsOf = (zones: string): readonly string[] => {
  const reading = readKnowledge(knowledgeFolder({ [FILE]: zones }))
  return reading.kind === 'faulty'
    ? reading.problems.map(({ file, line, what }) => `${file}:${line}: ${what}`)
    : []
}

const region = (key: string, zone: string): string =>
  `${key}:\n  names: { ar: هنا, en: Here }\n  cities:\n    ${zone}: { ar: مدينة, en: City }\n`

describe('the cities by whose clocks subscribers live', () => {
  const regions = zoneRegionsOf(realKnowledge().lexicon['time-zones'])
  const cities = regions.flatMap((one) => one.cities)

  it('are each in one region, with a zone and a name of their own in both languages', () => {
    expect(cities.length).toBeGreaterThan(80)
    for (const { zone } of cities) expect(Calendar.isZone(zone), zone).toBe(true)
    for (const language of ['ar', 'en'] as const)
      expect(new Set(cities.map(({ names }) => names[language])).size).toBe(cities.length)
    for (const { names } of cities) expect(names.ar).toMatch(/^[\u0621-\u0652 ]+$/u)
  })

  it('are as many in a region as one message has buttons for', () => {
    for (const { key, cities: own } of regions) expect(own.length, key).toBeLessThan(90)
  })

  it.each([
    ['a zone that there is not', region('here', 'Mars/Olympus')],
    ['a zone too long for a button', region('here', 'America/Argentina/Buenos_Aires')],
    ['a region that is no short key', region('Here and there', 'UTC')],
  ])('are checked: %s is a fault of the file', (_, zones) => {
    expect(faultsOf(zones)).toEqual([expect.stringContaining(FILE)])
  })
})
