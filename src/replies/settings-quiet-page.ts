import type { QuietHours } from '#notices/subscription.ts'
import { lead, paragraph } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { quietSentence, zoneSentence } from '#replies/settings-summary.ts'
import { choose, inRows, type SettingsView, turnTo } from '#replies/settings-view.ts'
import { clockTime } from '#replies/settings-zones.ts'

const DAY = 1440
const STEP = 30

const at = (hours: number): number => hours * 60

/** Nights as people keep them. */
const PRESETS: readonly QuietHours[] = [
  { from: at(22), to: at(7) },
  { from: at(23), to: at(8) },
  { from: at(0), to: at(8) },
  { from: at(0), to: at(6) },
]

/** A time of day so much earlier or later, one step further where that is the time to avoid. */
const moved = (minute: number, by: number, avoided: number): number => {
  const next = (((minute + by) % DAY) + DAY) % DAY
  return next === avoided ? moved(next, by, avoided) : next
}

const stepButtons = (
  view: SettingsView,
  { from, to }: QuietHours,
): readonly (readonly Button[])[] => {
  const { say } = view.speech
  const begin = (by: number): Button => {
    const quiet = { from: moved(from, by, to), to }
    const label = say('choose-from', { time: clockTime(quiet.from) })
    return choose(view, { label, change: { kind: 'quiet', quiet }, isChosen: false }, 'quiet')
  }
  const end = (by: number): Button => {
    const quiet = { from, to: moved(to, by, from) }
    const label = say('choose-to', { time: clockTime(quiet.to) })
    return choose(view, { label, change: { kind: 'quiet', quiet }, isChosen: false }, 'quiet')
  }
  return [
    [begin(-STEP), begin(STEP)],
    [end(-STEP), end(STEP)],
  ]
}

/** The choice of the hours in which nothing comes: none, a usual night, or its ends moved by half an hour. */
export const quietPage = (view: SettingsView): Reply => {
  const { speech, subscription, zones, now } = view
  const { say } = speech
  const { quiet } = subscription
  const none = choose(
    view,
    {
      label: say('choose-no-quiet'),
      change: { kind: 'quiet', quiet: null },
      isChosen: quiet === null,
    },
    'quiet',
  )
  const presets = PRESETS.map((preset) =>
    choose(
      view,
      {
        label: say('choose-quiet', { from: clockTime(preset.from), to: clockTime(preset.to) }),
        change: { kind: 'quiet', quiet: preset },
        isChosen: quiet?.from === preset.from && quiet.to === preset.to,
      },
      'quiet',
    ),
  )
  return {
    language: speech.language,
    blocks: [
      lead(say('ask-quiet')),
      paragraph(quietSentence(subscription, speech)),
      paragraph(zoneSentence(subscription, zones, speech, now)),
    ],
    buttons: [
      [none],
      ...inRows(presets, 2),
      ...(quiet === null ? [] : stepButtons(view, quiet)),
      [turnTo(view, say('to-zone'), 'zone'), turnTo(view, say('button-back'), 'main')],
    ],
  }
}
