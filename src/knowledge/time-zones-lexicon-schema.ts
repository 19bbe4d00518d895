import { z } from 'zod'
import { Calendar } from '#core/calendar.ts'
import type { ZoneRegion } from '#replies/settings-zones.ts'

const named = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) })

/** Buttons carry the keys: a longer one would not fit. */
const region = z.string().regex(/^[a-z]{1,8}$/, 'a region is named with up to 8 small letters')

const zone = z
  .string()
  .max(28)
  .refine(Calendar.isZone, 'give a name of the IANA time zone database, such as Asia/Riyadh')

/** `lexicon/time-zones.yaml`: the cities by whose clocks subscribers live, by regions. */
export const timeZonesLexiconSchema = z.record(
  region,
  z.strictObject({ names: named, cities: z.record(zone, named) }),
)

/** The regions of a lexicon file, in its order. Throws where the file is not of the schema. */
export const zoneRegionsOf = (file: unknown): readonly ZoneRegion[] =>
  Object.entries(timeZonesLexiconSchema.parse(file)).map(([key, { names, cities }]) => ({
    key,
    names,
    cities: Object.entries(cities).map(([place, cityNames]) => ({
      zone: place,
      names: cityNames,
    })),
  }))
