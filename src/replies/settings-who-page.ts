import { isCaller } from '#answering/party-filter.ts'
import type { Sources } from '#answering/sources.ts'
import type { Person, Side } from '#core/person.ts'
import { lead, paragraph } from '#replies/blocks.ts'
import { capital } from '#replies/capital.ts'
import type { Button, Reply } from '#replies/reply.ts'
import type { SettingsPageName } from '#replies/settings-action.ts'
import { whoSentence } from '#replies/settings-summary.ts'
import { choose, inRows, type SettingsView, turnTo } from '#replies/settings-view.ts'

/** As many as a phone shows without much scrolling. */
const SIDES_ON_PAGE = 8
const PEOPLE_ON_PAGE = 8

/** The two sides whose calls the ledger is of come first everywhere. */
const OWN: readonly Side[] = ['us', 'ru']

const rank = (side: Side): number => (OWN.includes(side) ? OWN.indexOf(side) : OWN.length)

/** The last day in office; those who are in office come after all days. */
const lastDay = ({ terms }: Person): string =>
  terms
    .map(({ last }) => last ?? '9999-12-31')
    .sort()
    .at(-1) ?? ''

const byRank = (a: Person, b: Person): number => {
  const own = Number(rank(b.side) < OWN.length) - Number(rank(a.side) < OWN.length)
  if (own !== 0) return own
  const [first, second] = [lastDay(a), lastDay(b)]
  if (first !== second) return first < second ? 1 : -1
  return rank(a.side) - rank(b.side) || (a.id < b.id ? -1 : 1)
}

/** The officials who may be chosen, of the two sides and in office first. */
export const choosablePeople = ({ people }: Sources): readonly Person[] =>
  [...people.values()].filter(isCaller).sort(byRank)

/** The sides that may be chosen: those of the officials, where replies have a name for them. */
export const choosableSides = ({
  sources,
  speech,
}: Pick<SettingsView, 'sources' | 'speech'>): readonly Side[] => {
  const sides = new Set(choosablePeople(sources).map(({ side }) => side))
  return [...sides]
    .filter((side) => speech.side(side) !== side)
    .sort(
      (a, b) => rank(a) - rank(b) || speech.side(a).localeCompare(speech.side(b), speech.language),
    )
}

type Cut<T> = {
  readonly page: number
  readonly pages: number
  /** The number of the first shown, from 1. */
  readonly from: number
  readonly shown: readonly T[]
}

/** One page of several things; the first where the part names none. */
const cutPage = <T>(all: readonly T[], part: string, size: number): Cut<T> => {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const asked = /^\d{1,4}$/.test(part) ? Number(part) : 1
  const page = asked >= 1 && asked <= pages ? asked : 1
  const from = (page - 1) * size
  return { page, pages, from: from + 1, shown: all.slice(from, from + size) }
}

const turns = (
  view: SettingsView,
  { page, pages }: Cut<unknown>,
  name: SettingsPageName,
): readonly Button[] => [
  ...(page > 1 ? [turnTo(view, view.speech.say('button-earlier'), name, String(page - 1))] : []),
  ...(page < pages
    ? [turnTo(view, view.speech.say('button-further'), name, String(page + 1))]
    : []),
]

/** The choice of sides, or of everyone. */
export const sidesPage = (view: SettingsView, part: string): Reply => {
  const { speech, subscription } = view
  const { say } = speech
  const { who } = subscription
  const cut = cutPage(choosableSides(view), part, SIDES_ON_PAGE)
  const at = String(cut.page)
  const sides = cut.shown.map((side) => {
    const isChosen = who.kind === 'chosen' && who.sides.includes(side)
    const change = { kind: 'side', side, chosen: !isChosen } as const
    return choose(view, { label: capital(speech.side(side)), change, isChosen }, 'sides', at)
  })
  const all = {
    label: say('choose-all'),
    change: { kind: 'all' },
    isChosen: who.kind === 'all',
  } as const
  return {
    language: speech.language,
    blocks: [lead(say('ask-sides')), paragraph(whoSentence(who, speech))],
    buttons: [
      [choose(view, all, 'sides', at)],
      ...inRows(sides, 2),
      turns(view, cut, 'sides'),
      [turnTo(view, say('to-people'), 'people'), turnTo(view, say('button-back'), 'main')],
    ],
  }
}

/** The choice of officials, page by page. */
export const peoplePage = (view: SettingsView, part: string): Reply => {
  const { speech, sources, subscription } = view
  const { who } = subscription
  const everyone = choosablePeople(sources)
  const cut = cutPage(everyone, part, PEOPLE_ON_PAGE)
  const people = cut.shown.map(({ id }) => {
    const isChosen = who.kind === 'chosen' && who.people.includes(id)
    const change = { kind: 'person', person: id, chosen: !isChosen } as const
    return choose(
      view,
      { label: speech.name(id, 'full'), change, isChosen },
      'people',
      String(cut.page),
    )
  })
  const range = {
    from: String(cut.from),
    to: String(cut.from + cut.shown.length - 1),
    total: String(everyone.length),
  }
  return {
    language: speech.language,
    blocks: [lead(speech.say('ask-people', range)), paragraph(whoSentence(who, speech))],
    buttons: [
      ...inRows(people, 2),
      turns(view, cut, 'people'),
      [turnTo(view, speech.say('button-back'), 'sides')],
    ],
  }
}
