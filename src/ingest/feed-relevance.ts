import type { Office, Person, Side } from '#core/person.ts'
import type { CallLexicon, CallRole } from '#ingest/call-lexicon.ts'
import { createCallSigns, type SignFound } from '#ingest/call-signs.ts'
import type { FeedItem } from '#ingest/feed-item.ts'
import { createAffixedWords } from '#language/affixed-word.ts'

/** Whether an item of a feed is worth fetching its page. */
export type FeedRelevance = (item: Pick<FeedItem, 'title' | 'summary'>) => boolean

/** The two sides whose officials the ledger is about. */
const SIDES: readonly Side[] = ['us', 'ru']

const DEFENCE: ReadonlySet<Office | 'other'> = new Set<Office | 'other'>([
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'deputy-minister',
])

/** Words of a call; words that may be of one; words of two people who speak, which leave open how. */
const CALL: ReadonlySet<CallRole> = new Set<CallRole>(['call', 'by-phone', 'phone-verb'])
const CONTACT: ReadonlySet<CallRole> = new Set<CallRole>([...CALL, 'contact-noun', 'called-verb'])
const TALK: ReadonlySet<CallRole> = new Set<CallRole>(['talk-noun', 'talk-verb', 'dual-verb'])

/** Somebody of whom no term is known may hold any office. */
const isOfDefence = ({ side, terms }: Person): boolean =>
  SIDES.includes(side) &&
  (terms.length === 0 ||
    terms.some(({ office }) => DEFENCE.has(office) && office !== 'deputy-minister'))

/** How far from an office or a counterpart the country stands that it is of, in words; of two there are two. */
const BESIDE = 1
const BESIDE_TWO = 4

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

/** What is named of one side, from whole armies to a person or an office that can telephone. */
type Named = { readonly somebody: boolean; readonly defence: boolean }

/** Who is named in an item, and what is said that they do. */
const readSigns = (found: readonly SignFound[]) => {
  const has = (roles: ReadonlySet<CallRole>): boolean =>
    found.some(({ label }) => label.sign === 'role' && roles.has(label.role))
  const countries = found.filter(({ label }) => label.sign === 'side')
  const besides = (sign: SignFound): readonly (Side | null)[] => {
    const reach = 'count' in sign.label && sign.label.count !== 'one' ? BESIDE_TWO : BESIDE
    return countries
      .filter(({ from, to }) => from - sign.to <= reach && sign.from - to <= reach)
      .map(sideOf)
  }
  const offices = found.filter(({ label }) => label.sign === 'office' && DEFENCE.has(label.office))
  const counterparts = found.filter(({ label }) => label.sign === 'counterpart')
  const people = found.flatMap(({ label }) => (label.sign === 'person' ? [label.person] : []))
  const isOfOthers =
    people.some((person) => !isOfDefence(person)) ||
    found.some(({ label }) => label.sign === 'office' && label.office === 'other')
  /** A country is not its ministry, though its name can stand for it. */
  const isCountry = ({ from, to }: SignFound): boolean =>
    countries.some((country) => country.from <= from && to <= country.to)
  const named = (side: Side): Named => {
    const somebody =
      people.some((person) => person.side === side && isOfDefence(person)) ||
      offices.some(
        (office) =>
          (office.label.sign === 'office' && office.label.side === side) ||
          besides(office).includes(side),
      )
    const institution = found.some(
      (sign) => sign.label.sign === 'institution' && sign.label.side === side && !isCountry(sign),
    )
    return { somebody, defence: somebody || (institution && !isOfOthers) }
  }
  const sides = new Set(found.map(sideOf))
  const isForeign = (side: Side | null): boolean => side !== null && !SIDES.includes(side)
  return {
    us: named('us'),
    ru: named('ru'),
    areBothNamed: SIDES.every((side) => sides.has(side)),
    isForeign: [...sides].some(isForeign),
    /** A counterpart who is of a third country. */
    hasForeignPartner: counterparts.some((sign) => {
      const beside = besides(sign)
      return beside.length > 0 && beside.every(isForeign)
    }),
    areTwoNamed: offices.some((sign) => sign.label.sign === 'office' && sign.label.count !== 'one'),
    somebody: offices.length > 0 || people.some(isOfDefence),
    isOfNobody: found.every(({ label }) =>
      ['role', 'lead', 'filler', 'joiner', 'article', 'press'].includes(label.sign),
    ),
    isOfOthers,
    counterpart: counterparts.length > 0,
    /** Several counterparts: a round of calls, of which the title names some. */
    round: counterparts.some(({ label }) => label.sign === 'counterpart' && label.count === 'many'),
    called: has(CALL),
    contact: has(CONTACT),
    talk: has(TALK),
  }
}

/**
 * Makes what tells the items that can be about a call between defence officials of the two sides: such of
 * both are named; or somebody of defence of either telephones, be it with a third country, for calls come in
 * rounds; or calls somebody of whom nobody says that it is a third country's; or the two countries, or people whom nobody names, have a call. What only names the two countries, or
 * a call of presidents and foreign ministers, is about something else.
 */
export const createFeedRelevance = (
  lexicon: CallLexicon,
  people: readonly Person[],
): FeedRelevance => {
  const signs = createCallSigns(lexicon, people)
  const words = createAffixedWords(lexicon.clitics)()
  return ({ title, summary }) => {
    const item = readSigns(signs(words(`${title}\n${summary}`)))
    const { us, ru, areBothNamed, contact, called, talk, counterpart } = item
    const isDefence = us.defence || ru.defence || item.somebody
    if (us.defence && ru.defence && (us.somebody || ru.somebody || contact || talk)) return true
    if ((us.somebody || ru.somebody) && (called || (item.round && (contact || talk)))) return true
    if (item.hasForeignPartner && !(us.somebody && ru.somebody)) return false
    if (isDefence && (contact || counterpart)) return areBothNamed || !item.isForeign
    if (areBothNamed && (item.areTwoNamed || (item.somebody && talk))) return true
    return called && (item.isOfNobody || (areBothNamed && !item.isOfOthers))
  }
}
