import { lead, paragraph } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { zoneSentence } from '#replies/settings-summary.ts'
import { choose, inRows, type SettingsView, turnTo } from '#replies/settings-view.ts'
import { timeIn, UTC, type ZoneRegion, zoneName, zonesByClock } from '#replies/settings-zones.ts'

const MINUTE = 60_000

const zoneButton = (view: SettingsView, zone: string, name: 'zone' | 'cities', part = ''): Button =>
  choose(
    view,
    {
      label: zoneName(zone, view.zones, view.speech),
      change: { kind: 'zone', zone },
      isChosen: view.subscription.timeZone === zone,
    },
    name,
    part,
  )

/** The choice of a region, of UTC, or of a zone by what the clock shows. */
export const zonePage = (view: SettingsView): Reply => {
  const { speech, subscription, zones, now } = view
  const regions = zones.map(({ key, names }) => turnTo(view, names[speech.language], 'cities', key))
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('ask-zone')),
      paragraph(zoneSentence(subscription, zones, speech, now)),
    ],
    buttons: [
      ...inRows(regions, 2),
      [turnTo(view, speech.say('to-clock'), 'clock'), zoneButton(view, UTC, 'zone')],
      [turnTo(view, speech.say('button-back'), 'main')],
    ],
  }
}

/** The choice of a city of a region. */
export const citiesPage = (view: SettingsView, { key, cities }: ZoneRegion): Reply => {
  const { speech, subscription, zones, now } = view
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('ask-cities')),
      paragraph(zoneSentence(subscription, zones, speech, now)),
    ],
    buttons: [
      ...inRows(
        cities.map(({ zone }) => zoneButton(view, zone, 'cities', key)),
        3,
      ),
      [turnTo(view, speech.say('button-back'), 'zone')],
    ],
  }
}

/** The choice of a zone by what its clock shows now. The buttons hold for as long as the clock shows that. */
export const clockPage = (view: SettingsView): Reply => {
  const { speech, subscription, zones, now } = view
  const shown = Math.floor(now / MINUTE)
  const clocks = zonesByClock(zones, now).map((zone) =>
    choose(
      view,
      {
        label: timeIn(zone, now),
        change: { kind: 'clock', zone, shown },
        isChosen: subscription.timeZone === zone,
      },
      'zone',
    ),
  )
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('ask-clock')),
      paragraph(zoneSentence(subscription, zones, speech, now)),
    ],
    buttons: [...inRows(clocks, 4), [turnTo(view, speech.say('button-back'), 'zone')]],
  }
}
