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
  ['name', 'who'],
  ['count', 'count'],
  ['list', 'list'],
  ['which-call', 'when'],
  ['accounts', 'accounts'],
  ['topic', 'topic'],
  ['who', 'who'],
  ['when', 'when'],
]

/** Signs that a single word of the question shows too easily: a plain question word goes before them. */
const WEAK_ALONE: ReadonlySet<string> = new Set(['accounts', 'topic', 'source'])

const PLAIN = ['when', 'who', 'count', 'list', 'which-call'] as const

/** Signs that ask nothing and only take their words from others: «in your sources» asks for no source. */
const NEUTRAL = [
  'more-than',
  'next-call',
  'our-sources',
  'what-about',
  'time-of-day',
  'place',
  'language-of-call',
  'phone-number',
  'held',
]

/** Whether the outer cue takes the inner one's words; a neutral sign takes those that are just its own. */
const covers = (outer: Cue, inner: Cue): boolean =>
  (outer.at.length > inner.at.length ||
    (outer.at.length === inner.at.length && NEUTRAL.includes(outer.sign))) &&
  inner.at.every((place) => outer.at.includes(place))

/** The signs whose words no longer sign explains: «how many days» is no count, «when published» no when. */
export const tellingSigns = (cues: readonly Cue[]): ReadonlySet<string> => {
  const named = new Set([...BY_WEIGHT.map(([sign]) => sign), ...NEUTRAL])
  const asking = cues.filter(({ sign }) => named.has(sign))
  const telling = asking.filter(
    (cue) => !asking.some((other) => other.sign !== cue.sign && covers(other, cue)),
  )
  const first = Math.min(...cues.flatMap(({ at }) => at))
  // In the middle of a question «when» joins, it does not ask.
  const asked = telling.filter(
    ({ sign, at }) =>
      !(
        sign === 'when' &&
        at.length === 1 &&
        (at[0] ?? 0) > first + 3 &&
        telling.some((other) => other.sign !== 'when')
      ),
  )
  const plain = asked.some(({ sign }) => PLAIN.some((word) => word === sign))
  return new Set(
    asked
      .filter(({ sign, at }) => !(plain && at.length === 1 && WEAK_ALONE.has(sign)))
      .map(({ sign }) => sign),
  )
}

/** What is asked, from the telling signs; null where none says. */
export const decideAspect = (signs: ReadonlySet<string>, cues: readonly Cue[]): Aspect | null => {
  const shows = (sign: string): boolean => cues.some((cue) => cue.sign === sign)
  // «The difference between the accounts» measures no time; «who announced the call some days before» neither.
  if (shows('difference') && shows('accounts')) return 'accounts'
  if (signs.has('gap') && signs.has('source') && signs.has('who')) return 'source'
  return BY_WEIGHT.find(([sign]) => signs.has(sign))?.[1] ?? null
}
