import type { CallRole } from '#ingest/call-lexicon.ts'

/** Verbs that tell of a call that is held, made or spoken. */
export const CALL_VERBS: readonly CallRole[] = [
  'hold-verb',
  'talk-verb',
  'phone-verb',
  'called-verb',
]
