import { Calendar } from '#core/calendar.ts'
import type { Named, Speech } from '#replies/speech.ts'

/** A city by whose clock a subscriber may live. */
export type ZoneCity = {
  /** A name of the IANA time zone database. */
  readonly zone: string
  readonly names: Named
}

/** Cities that are offered together. */
export type ZoneRegion = {
  /** Up to 8 small Latin letters. */
  readonly key: string
  readonly names: Named
  readonly cities: readonly ZoneCity[]
}

/** The zone of a new subscription. */
export const UTC = 'UTC'

/** Zones that are a whole number of hours from UTC all year (IANA names them with the sign turned round). */
const OFFSET = /^Etc\/GMT([+-])(\d{1,2})$/

/** A time of day as a clock of 24 hours shows it; minutes since midnight. */
export const clockTime = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** What the clock of a zone shows at an instant in milliseconds since 1970. */
export const timeIn = (zone: string, now: number): string =>
  clockTime(Calendar.localTime(now, zone).minute)

/** A zone in the reader's words: its city, its distance from UTC, else its own name. */
export const zoneName = (
  zone: string,
  zones: readonly ZoneRegion[],
  { say, language }: Speech,
): string => {
  const city = zones.flatMap(({ cities }) => cities).find((one) => one.zone === zone)
  if (city !== undefined) return city.names[language]
  if (zone === UTC) return say('zone-utc')
  const [, sign, hours] = OFFSET.exec(zone) ?? []
  if (hours === undefined) return zone
  return say('zone-offset', { offset: `${sign === '-' ? '+' : '\u2212'}${hours}` })
}

/** Distances in whole hours, each with another time of day. */
const HOURS = Array.from({ length: 24 }, (_, at) => at - 11)

const wholeHours = (hours: number): string =>
  hours === 0 ? UTC : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`

const HOUR = 60

/**
 * A zone for each time that clocks show somewhere at an instant: the whole hours from UTC, and of the
 * cities one for each distance that is no whole hour. In the order of the distance.
 */
export const zonesByClock = (zones: readonly ZoneRegion[], now: number): readonly string[] => {
  const utc = Calendar.localTime(now, UTC).minute
  const showing = new Map<number, string>()
  const between = (zone: string): number =>
    (((Calendar.localTime(now, zone).minute - utc + 11 * HOUR) % 1440) + 1440) % 1440
  const cities = zones.flatMap(({ cities: all }) => all.map(({ zone }) => zone))
  for (const zone of [...HOURS.map(wholeHours), ...cities]) {
    const distance = between(zone)
    if (!showing.has(distance)) showing.set(distance, zone)
  }
  return [...showing].sort(([a], [b]) => a - b).map(([, zone]) => zone)
}
