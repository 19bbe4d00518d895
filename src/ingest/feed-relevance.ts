import type { Person, Side } from '#core/person.ts'
import type { CallLexicon } from '#ingest/call-lexicon.ts'
import { createCallSigns, type SignFound } from '#ingest/call-signs.ts'
import type { FeedItem } from '#ingest/feed-item.ts'
import { createAffixedWords } from '#language/affixed-word.ts'

/** Whether an item of a feed is worth fetching its page. */
export type FeedRelevance = (item: Pick<FeedItem, 'title' | 'summary'>) => boolean

/** The two sides whose officials the ledger is about. */
const SIDES: readonly Side[] = ['us', 'ru']

/** Somebody of whom no term is known may hold any office. */
const mayCall = ({ side, terms }: Person): boolean =>
  SIDES.includes(side) &&
  (terms.length === 0 ||
    terms.some(({ office }) => office === 'defence-minister' || office === 'chief-of-staff'))

const sideOf = ({ label }: SignFound): Side | null => {
  switch (label.sign) {
    case 'side':
    case 'institution':
      return label.side
    case 'person':
      return label.person.side
    default:
      return null
  }
}

const isCall = ({ label }: SignFound): boolean =>
  label.sign === 'role' && (label.role === 'call' || label.role === 'by-phone')

/**
 * Makes what tells the items that may be about a call between officials of the two sides: those that name
 * an official of defence of either, both sides, or any call by telephone. It is meant to let through too
 * much rather than too little: what a title leaves out, the page may say.
 */
export const createFeedRelevance = (
  lexicon: CallLexicon,
  people: readonly Person[],
): FeedRelevance => {
  const signs = createCallSigns(lexicon, people)
  const words = createAffixedWords(lexicon.clitics)()
  return ({ title, summary }) => {
    const found = signs(words(`${title}\n${summary}`))
    const sides = new Set(found.map(sideOf))
    return (
      SIDES.every((side) => sides.has(side)) ||
      found.some(isCall) ||
      found.some(({ label }) => label.sign === 'person' && mayCall(label.person))
    )
  }
}
