import type { CallKind } from '#core/call-report.ts'
import type { SubscriptionChoices, Who } from '#notices/subscription.ts'
import { clockTime, timeIn, type ZoneRegion, zoneName } from '#replies/settings-zones.ts'
import type { Speech } from '#replies/speech.ts'

/** The kinds of calls in the order in which they are named. */
export const CALL_KINDS: readonly CallKind[] = ['held', 'planned', 'denied', 'refused', 'sought']

/** Whose calls, as a sentence. */
export const whoSentence = (who: Who, speech: Speech): string => {
  if (who.kind === 'all') return speech.say('who-all')
  const chosen = [
    ...who.sides.map(speech.side),
    ...who.people.map((person) => speech.name(person, 'full')),
  ]
  return speech.say('who-chosen', { who: speech.list(chosen) })
}

/** What of calls, as sentences. */
export const whatSentences = (
  { kinds, extent }: SubscriptionChoices,
  { say, list }: Speech,
): readonly string[] => {
  const told = CALL_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => say(`kind-${kind}`))
  return [say('kinds-told', { kinds: list(told) }), say(`extent-${extent}`)]
}

/** When notices come, as a sentence. */
export const whenSentence = ({ cadence }: SubscriptionChoices, { say }: Speech): string => {
  switch (cadence.kind) {
    case 'at-once':
      return say('cadence-at-once')
    case 'daily':
      return say('cadence-daily', { time: clockTime(cadence.hour * 60) })
    case 'weekly':
      return say('cadence-weekly', {
        weekday: say(`weekday-${cadence.weekday}`),
        time: clockTime(cadence.hour * 60),
      })
  }
}

/** In which hours nothing comes, as a sentence. */
export const quietSentence = ({ quiet }: SubscriptionChoices, { say }: Speech): string =>
  quiet === null
    ? say('quiet-none')
    : say('quiet-hours', { from: clockTime(quiet.from), to: clockTime(quiet.to) })

/** By whose clock, as a sentence. */
export const zoneSentence = (
  { timeZone }: SubscriptionChoices,
  zones: readonly ZoneRegion[],
  speech: Speech,
  now: number,
): string =>
  speech.say('zone-clock', {
    zone: zoneName(timeZone, zones, speech),
    time: timeIn(timeZone, now),
  })

/** How notices come, as sentences. A language that was not chosen is that of the speech. */
export const howSentences = (
  { silent, language }: SubscriptionChoices,
  speech: Speech,
): readonly string[] => [
  speech.say(silent ? 'sound-off' : 'sound-on'),
  speech.say(`written-${language ?? speech.language}`),
]

/** All that a subscriber has chosen, sentence by sentence. `now` is in milliseconds since 1970. */
export const choicesSentences = (
  choices: SubscriptionChoices,
  zones: readonly ZoneRegion[],
  speech: Speech,
  now: number,
): readonly string[] => [
  whoSentence(choices.who, speech),
  ...whatSentences(choices, speech),
  whenSentence(choices, speech),
  quietSentence(choices, speech),
  zoneSentence(choices, zones, speech, now),
  ...howSentences(choices, speech),
]
