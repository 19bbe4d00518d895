import type { CallRole } from '#ingest/call-lexicon.ts'

/** Nouns that are a call by themselves or between two people. */
export const CALL_NOUNS: readonly CallRole[] = ['call', 'contact-noun']

/** These, and «talks», which are a call only where one has been told of. */
export const TALK_NOUNS: readonly CallRole[] = [...CALL_NOUNS, 'talk-noun']
