import type { Aspect } from '#answering/aspect.ts'
import type { Cue } from '#language/cue-reader.ts'

/** Signs that name what is asked, the more telling before the less where a question shows several. */
const BY_WEIGHT: readonly (readonly [sign: string, aspect: Aspect])[] = [
  ['published', 'published'],
  ['gap', 'gap'],
  ['difference', 'accounts'],
  ['refused', 'refused'],
  ['denied', 'refused'],
  ['planned', 'planned'],
  ['duration', 'duration'],
  ['initiator', 'initiator'],
  ['source', 'source'],
  ['count', 'count'],
  ['list', 'list'],
  ['accounts', 'accounts'],
  ['topic', 'topic'],
  ['who', 'who'],
  ['when', 'when'],
]

/** Signs that ask nothing and only take their words from others: «in your sources» asks for no source. */
const NEUTRAL = ['our-sources', 'what-about', 'time-of-day', 'place', 'language-of-call', 'phone-number', 'held']

const covers = (outer: Cue, inner: Cue): boolean =>
  outer.at.length > inner.at.length && inner.at.every((place) => outer.at.includes(place))

/** The signs whose words no longer sign explains: «how many days» is no count, «when published» no when. */
export const tellingSigns = (cues: readonly Cue[]): ReadonlySet<string> => {
  const named = new Set([...BY_WEIGHT.map(([sign]) => sign), ...NEUTRAL])
  const asking = cues.filter(({ sign }) => named.has(sign))
  return new Set(
    asking
      .filter((cue) => !asking.some((other) => other.sign !== cue.sign && covers(other, cue)))
      .map(({ sign }) => sign),
  )
}

/** What is asked, from the telling signs; null where none says. */
export const decideAspect = (signs: ReadonlySet<string>): Aspect | null => {
  // «The difference between the accounts» measures no time; «who announced the call some days before» neither.
  if (signs.has('difference') && signs.has('accounts')) return 'accounts'
  if (signs.has('gap') && signs.has('source') && signs.has('who')) return 'source'
  return BY_WEIGHT.find(([sign]) => signs.has(sign))?.[1] ?? null
}
