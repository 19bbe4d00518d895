import type { Office } from '#core/person.ts'
import type { Affixes } from '#language/affixed-word.ts'

type Phrases = readonly string[]

/** The parts that words play in a report of a call; `knowledge/lexicon/calls.yaml` shows each by its words. */
export const CALL_ROLES = [
  'call',
  'by-phone',
  'contact-noun',
  'talk-noun',
  'phone-verb',
  'called-verb',
  'phones-somebody',
  'talk-verb',
  'dual-verb',
  'discuss-verb',
  'hold-verb',
  'received',
  'not',
  'not-not',
  'planned',
  'announce',
  'sought',
  'failed',
  'refused',
  'refuse-else',
  'denied',
  'doing',
  'gerund',
  'attending',
  'owned-thing',
  'substance',
  'sure-contact',
  'rather',
  'rumour',
  'alleged',
  'taking-place',
  'naming',
  'bare-verb',
  'refused-thing',
  'hearing',
  'reports',
  'untrue',
  'hypothetical',
  'aside',
  'firm',
  'owned',
  'speech',
  'statement',
  'voice',
  'quoted-that',
  'clause',
  'when',
  'relative',
  'last',
  'last-behind',
  'first',
  'one-of-them',
  'ordinal',
  'ordinal-verb',
  'dating-verb',
  'further',
  'object-pronoun',
  'habit',
  'behind',
  'if-word',
  'whether',
  'infinitive',
  'trying',
  'reach',
  'yet',
  'plural',
  'again',
  'also',
  'same-day',
  'day-after',
  'erratum',
  'successor',
  'epithet',
  'no-comment',
  'cancelled',
  'any',
  'urging',
  'since',
  'this',
  'recall',
  'had',
  'already',
  'asked',
  'asking-verb',
  'asked-verb',
  'asker-first',
  'request-verb',
  'lasting',
  'hour-word',
  'two-hours',
  'hourlong',
  'minute-word',
  'half-word',
  'quarter-word',
  'third-word',
  'except',
  'about',
  'in-person',
  'no-call',
] as const

/** A part that a word plays in a report of a call. */
export type CallRole = (typeof CALL_ROLES)[number]

/** How the words before a party lead to it: as the one spoken with, one of two, the one from whom, or aside. */
export type PartyLead = 'with' | 'between' | 'from' | 'of'

/** How many people an office's words name. */
export type PartyCount = 'one' | 'two' | 'many'

/** The words by which calls are read in articles, as `knowledge/lexicon/calls.yaml` holds them. */
export type CallLexicon = {
  readonly clitics: Affixes
  readonly classes: Readonly<Record<string, Phrases>>
  readonly roles: Readonly<Record<CallRole, Phrases>>
  readonly leads: Readonly<Record<PartyLead, Phrases>>
  /** Letters joined to the front of a party that lead to it as `with` does. */
  readonly leadLetters: Phrases
  readonly offices: readonly {
    readonly office: Office | 'other'
    readonly count: PartyCount
    readonly side?: string | undefined
    readonly phrases: Phrases
  }[]
  readonly counterparts: { readonly one: Phrases; readonly many: Phrases }
  /** Words that may stand between an office and a name or a side. */
  readonly filler: Phrases
  readonly articlesOfParty: Phrases
  readonly joiners: Phrases
  readonly countryLeads: Phrases
  /** The two people of a call as one. */
  readonly both: Phrases
  readonly bothCountries: Phrases
  readonly sides: Readonly<Record<'us' | 'ru' | 'other', Phrases>>
  readonly institutions: Readonly<Record<'us' | 'ru', Phrases>>
  readonly press: Phrases
  /** Events with days of their own. */
  readonly otherEvents: Phrases
}
