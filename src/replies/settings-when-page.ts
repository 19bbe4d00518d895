import { lead, paragraph } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { whenSentence, zoneSentence } from '#replies/settings-summary.ts'
import { choose, inRows, type SettingsView, turnTo } from '#replies/settings-view.ts'
import { clockTime } from '#replies/settings-zones.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

/** The choice of when: at once, every day or every week. */
export const whenPage = (view: SettingsView): Reply => {
  const { speech, subscription, zones, now } = view
  const { say } = speech
  const { cadence } = subscription
  const cadences = (['at-once', 'daily', 'weekly'] as const).map((kind) =>
    choose(
      view,
      {
        label: say(`choose-${kind}`),
        change: { kind: 'cadence', cadence: kind },
        isChosen: cadence.kind === kind,
      },
      'when',
    ),
  )
  const details: readonly Button[] = [
    ...(cadence.kind === 'weekly'
      ? [turnTo(view, say('to-weekday', { weekday: say(`weekday-${cadence.weekday}`) }), 'weekday')]
      : []),
    ...(cadence.kind === 'at-once'
      ? []
      : [turnTo(view, say('to-hour', { time: clockTime(cadence.hour * 60) }), 'hour')]),
  ]
  return {
    language: speech.language,
    blocks: [
      lead(say('ask-when')),
      paragraph(whenSentence(subscription, speech)),
      paragraph(zoneSentence(subscription, zones, speech, now)),
    ],
    buttons: [
      cadences,
      details,
      [turnTo(view, say('to-zone'), 'zone'), turnTo(view, say('button-back'), 'main')],
    ],
  }
}

/** The choice of the weekday of a weekly digest. */
export const weekdayPage = (view: SettingsView): Reply => {
  const { speech, subscription } = view
  const { cadence } = subscription
  const days = upTo(7).map((at) =>
    choose(
      view,
      {
        label: speech.say(`weekday-${at + 1}`),
        change: { kind: 'weekday', weekday: at + 1 },
        isChosen: cadence.kind === 'weekly' && cadence.weekday === at + 1,
      },
      'when',
    ),
  )
  return {
    language: speech.language,
    blocks: [lead(speech.say('ask-weekday')), paragraph(whenSentence(subscription, speech))],
    buttons: [...inRows(days, 4), [turnTo(view, speech.say('button-back'), 'when')]],
  }
}

/** The choice of the hour of a digest. */
export const hourPage = (view: SettingsView): Reply => {
  const { speech, subscription, zones, now } = view
  const { cadence } = subscription
  const hours = upTo(24).map((hour) =>
    choose(
      view,
      {
        label: clockTime(hour * 60),
        change: { kind: 'hour', hour },
        isChosen: cadence.kind !== 'at-once' && cadence.hour === hour,
      },
      'when',
    ),
  )
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('ask-hour')),
      paragraph(whenSentence(subscription, speech)),
      paragraph(zoneSentence(subscription, zones, speech, now)),
    ],
    buttons: [...inRows(hours, 4), [turnTo(view, speech.say('button-back'), 'when')]],
  }
}
