import type { Office, Person, Side } from '#core/person.ts'
import type { CallLexicon, CallRole, PartyCount, PartyLead } from '#ingest/call-lexicon.ts'
import type { AffixedWord } from '#language/affixed-word.ts'
import {
  createPhraseFinder,
  type LabelledPhrases,
  type PhraseFound,
} from '#language/phrase-finder.ts'

/** What words of an article can be for a report of a call. */
export type CallSign =
  | { readonly sign: 'role'; readonly role: CallRole }
  | { readonly sign: 'person'; readonly person: Person }
  | {
      readonly sign: 'office'
      readonly office: Office | 'other'
      readonly count: PartyCount
      readonly side: Side | null
    }
  | { readonly sign: 'counterpart'; readonly count: PartyCount }
  | { readonly sign: 'side'; readonly side: Side }
  | { readonly sign: 'both' }
  | { readonly sign: 'both-countries' }
  | { readonly sign: 'lead'; readonly lead: PartyLead }
  | { readonly sign: 'filler' }
  | { readonly sign: 'article' }
  | { readonly sign: 'joiner' }
  | { readonly sign: 'country-lead' }
  | { readonly sign: 'institution'; readonly side: Side }
  | { readonly sign: 'press' }
  | { readonly sign: 'other-event' }

/** A sign found among the words of a sentence. */
export type SignFound<Kind extends CallSign['sign'] = CallSign['sign']> = Omit<
  PhraseFound<unknown>,
  'label'
> & { readonly label: Extract<CallSign, { sign: Kind }> }

/** Finds every sign of calls among the words of a sentence. */
export type CallSigns = (words: readonly AffixedWord[]) => readonly SignFound[]

const list = (label: CallSign, phrases: readonly string[]): LabelledPhrases<CallSign> => ({
  label,
  phrases,
})

const spellings = ({ names, spellings: more }: Person): readonly string[] => [
  names.ar.full,
  names.en.full,
  names.ar.short,
  names.en.short,
  ...more,
]

/** Makes the finder of the lexicon's signs and of the names of people. */
export const createCallSigns = (lexicon: CallLexicon, people: readonly Person[]): CallSigns => {
  const { sides } = lexicon
  const classes = { ...lexicon.classes, side: [...sides.us, ...sides.ru, ...sides.other] }
  const lists: LabelledPhrases<CallSign>[] = [
    ...Object.entries(lexicon.roles).map(([role, phrases]) =>
      list({ sign: 'role', role: role as CallRole }, phrases),
    ),
    ...people.map((person) =>
      list(
        { sign: 'person', person },
        spellings(person).map((name) => name.replace(/[?|<>]/gu, ' ')),
      ),
    ),
    ...lexicon.offices.map(({ office, count, side, phrases }) =>
      list({ sign: 'office', office, count, side: side ?? null }, phrases),
    ),
    list({ sign: 'counterpart', count: 'one' }, lexicon.counterparts.one),
    list({ sign: 'counterpart', count: 'many' }, lexicon.counterparts.many),
    ...Object.entries(sides).map(([side, phrases]) => list({ sign: 'side', side }, phrases)),
    list({ sign: 'both' }, lexicon.both),
    list({ sign: 'both-countries' }, lexicon.bothCountries),
    ...Object.entries(lexicon.leads).map(([lead, phrases]) =>
      list({ sign: 'lead', lead: lead as PartyLead }, phrases),
    ),
    list({ sign: 'filler' }, lexicon.filler),
    list({ sign: 'article' }, lexicon.articlesOfParty),
    list({ sign: 'joiner' }, lexicon.joiners),
    list({ sign: 'country-lead' }, lexicon.countryLeads),
    ...Object.entries(lexicon.institutions).map(([side, phrases]) =>
      list({ sign: 'institution', side }, phrases),
    ),
    list({ sign: 'press' }, lexicon.press),
    list({ sign: 'other-event' }, lexicon.otherEvents),
  ]
  return createPhraseFinder(lists, classes) as CallSigns
}
