/** Everything that a question can want to know. The values are those of `kind` in the command line's output. */
export const ASPECTS = [
  'when',
  'list',
  'count',
  'who',
  'duration',
  'initiator',
  'topic',
  'accounts',
  'gap',
  'planned',
  'refused',
  'source',
  'published',
  'passages',
] as const

/** What a question wants to know. */
export type Aspect = (typeof ASPECTS)[number]
