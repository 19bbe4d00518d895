import { Calendar } from '#core/calendar.ts'
import type { CallKind, Outlook } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Person, Side } from '#core/person.ts'
import { isRelative, type PlacedDate, proposedDate } from '#ingest/call-days.ts'
import type { Official, Officials } from '#ingest/call-discourse.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import type { OfficeHolders } from '#ingest/office-holders.ts'
import type { ProposedDate } from '#ingest/proposed-report.ts'

/** What an article says of one call: its mentions, gathered. */
export type CallGroup = {
  readonly kind: CallKind
  readonly outlook: Outlook | null
  readonly refusedBy: Side | null
  readonly officials: Officials
  readonly people: readonly [Person, Person]
  readonly on: ProposedDate
  /** Whether the date is the call's own, or that of the words that make it known. */
  readonly dated: 'own' | 'statement' | 'none'
  readonly recalled: boolean
  readonly mentions: readonly CallMention[]
}

/** The day of somebody's words in a paragraph. */
export type Statement = { readonly paragraph: number; readonly placed: PlacedDate }

/** What gathering needs to know. */
export type GroupSettings = {
  readonly published: EdtfDate | null
  readonly holders: OfficeHolders
  /** Days of well-known events, which «since» counts from. */
  readonly events: ReadonlySet<string>
  /** The date that words such as «two days later» mean, said of a day. */
  readonly fromDay: (words: string, day: EdtfDate) => EdtfDate | null
}

/** A call so many days before the publication is an earlier one, where the article has a newer. */
const OLD = 5

const UNKNOWN: ProposedDate = { date: null, basis: 'unknown', words: null }

const isBefore = (date: EdtfDate, published: EdtfDate | null): boolean =>
  published !== null && date.last < Calendar.plusDays(published.first, -OLD)

type Dated = { readonly on: ProposedDate; readonly dated: CallGroup['dated'] }

/** Rules that count from a date named before. */
const FROM_MENTION = /-from-mention$/u

const datedAs = (
  mention: CallMention,
  current: CallGroup | null,
  { published, fromDay }: GroupSettings,
): Dated => {
  const { own, statement } = mention.dates
  const stale = mention.retold && current?.recalled === true
  const day = current?.on.date ?? null
  if (own !== null && own.mention.date === null && FROM_MENTION.test(own.mention.rule) && day !== null && EdtfDate.isExact(day)) {
    const date = fromDay(own.words, day)
    if (date !== null)
      return { on: { date, basis: 'inferred', words: own.words, rule: own.mention.rule }, dated: 'own' }
  }
  if (own !== null && !(stale && isRelative(own)))
    return { on: proposedDate(own, published), dated: 'own' }
  if (
    statement !== null &&
    mention.officials !== null &&
    !(stale && isRelative(statement)) &&
    !mention.recalled
  ) {
    const on = proposedDate(statement, published)
    return on.date === null
      ? { on: UNKNOWN, dated: 'none' }
      : { on: { ...on, basis: 'inferred' }, dated: 'statement' }
  }
  return { on: UNKNOWN, dated: 'none' }
}

const peopleOf = (
  { us, ru }: Officials,
  date: EdtfDate | null,
  { published, holders }: GroupSettings,
  named: readonly Official[],
): readonly [Person, Person] | null => {
  const one = (official: Official): Person | null => {
    const held = holders.holder(official, date ?? published)
    if (held !== null) return held
    const people = new Set(
      named
        .filter(({ side, office }) => side === official.side && office === official.office)
        .map(({ person }) => person),
    )
    const [only] = people
    return people.size === 1 ? (only ?? null) : null
  }
  const [a, b] = [one(us), one(ru)]
  return a === null || b === null ? null : [a, b]
}

/** The two who held the offices on the day, where those who are named did not. */
const peopleThen = (
  group: CallGroup | null,
  officials: Officials,
  date: EdtfDate,
  settings: GroupSettings,
): readonly [Person, Person] | null => {
  const { us, ru } = officials
  const then = (official: Official): Official =>
    official.person !== null && !settings.holders.served(official.person, date)
      ? { ...official, person: null }
      : official
  return peopleOf({ us: then(us), ru: then(ru) }, date, settings, []) ?? group?.people ?? null
}

const samePeople = (a: readonly [Person, Person], b: readonly [Person, Person]): boolean =>
  a[0] === b[0] && a[1] === b[1]

/** Whether a mention can be of the call of a group. */
const fits = (
  group: CallGroup,
  mention: CallMention,
  at: Dated,
  published: EdtfDate | null,
): boolean => {
  if (group.kind !== mention.kind) return false
  const mine = at.on.date
  const theirs = group.on.date
  if (mine !== null && theirs !== null) {
    if (isPast(mine, theirs, published) || isPast(theirs, mine, published)) return false
    if (EdtfDate.overlap(mine, theirs))
      return at.dated === 'own' || group.dated === 'own' || !mention.recalled
    // The day of somebody's words yields to the call's own day.
    return (
      (at.dated === 'statement' || group.dated === 'statement') &&
      !mention.recalled &&
      !group.recalled &&
      Math.abs(Calendar.daysBetween(mine.first, theirs.first)) <= 2
    )
  }
  if (mine !== null)
    return group.recalled === (mention.recalled || (mention.paragraph > 1 && isBefore(mine, published)))
  if (theirs !== null) return mention.recalled ? group.recalled : true
  return group.recalled === mention.recalled
}

/** «Days ago» is not of the call of yesterday or today that is being told of. */
const isPast = (vague: EdtfDate, exact: EdtfDate, published: EdtfDate | null): boolean =>
  vague.precision === 'interval' &&
  EdtfDate.isExact(exact) &&
  published !== null &&
  exact.first >= Calendar.plusDays(published.first, -1) &&
  vague.last >= Calendar.plusDays(published.first, -1)

const better = (a: Dated, b: Dated): boolean => {
  if (b.on.date === null) return a.on.date !== null
  if (a.on.date === null) return false
  if (a.dated !== b.dated) return a.dated === 'own'
  return EdtfDate.isExact(a.on.date) && !EdtfDate.isExact(b.on.date)
}

const joinedTo = (group: CallGroup, mention: CallMention, at: Dated): CallGroup => ({
  ...group,
  ...(better(at, group) ? { on: at.on, dated: at.dated } : {}),
  outlook: group.outlook ?? mention.outlook,
  refusedBy: group.refusedBy ?? mention.refusedBy,
  mentions: [...group.mentions, mention],
})

/** A call on a day that is still to come has not been held. */
const asPlanned = (mention: CallMention, published: EdtfDate | null): CallMention => {
  const date = mention.dates.own?.mention.date ?? null
  const ahead = published !== null && date !== null && date.first > published.last
  return ahead && mention.kind === 'held' ? { ...mention, kind: 'planned', outlook: 'scheduled' } : mention
}

/** Gathers the mentions of an article, in its order, into calls. */
export const groupsOf = (
  mentions: readonly CallMention[],
  statements: readonly Statement[],
  settings: GroupSettings,
): readonly CallGroup[] => {
  const { published } = settings
  const named = mentions.flatMap(({ officials, sinceThen }) =>
    officials === null || sinceThen
      ? []
      : [officials.us, officials.ru].filter(({ person }) => person !== null),
  )
  const groups: CallGroup[] = []
  let current: CallGroup | null = null
  const keep = (before: CallGroup | null, after: CallGroup): void => {
    if (before === null) groups.push(after)
    else groups[groups.indexOf(before)] = after
    // What a call is the first since is told in passing: the text goes on about the call itself.
    if (after.mentions.at(-1)?.sinceThen !== true || current === null) current = after
    else if (current === before) current = after
  }
  for (const told of mentions) {
    const focus = current as CallGroup | null
    if (told.echo && focus?.kind !== 'refused' && focus?.kind !== 'sought') continue
    const echoed: CallMention =
      told.echo && focus !== null ? { ...told, kind: focus.kind, refusedBy: focus.refusedBy } : told
    const mention = asPlanned(echoed, published)
    const at = datedAs(mention, focus, settings)
    const { date } = at.on
    if (mention.sinceThen && mention.dates.own?.mention.fields.month === undefined) continue
    if (
      mention.sinceThen &&
      (date === null ||
        settings.events.has(date.edtf) ||
        date.precision === 'year' ||
        date.precision === 'interval')
    )
      continue
    if (mention.officials === null) {
      if (focus === null) continue
      const other = date !== null && at.dated === 'own' && !fits(focus, mention, at, published)
      if (!other) {
        if (!mention.recalled && (mention.kind === focus.kind || mention.kind === 'held'))
          keep(
            focus,
            joinedTo(
              focus,
              mention,
              focus.kind === mention.kind ? at : { on: UNKNOWN, dated: 'none' },
            ),
          )
        continue
      }
    }
    const officials = mention.officials ?? focus?.officials
    if (officials === undefined) continue
    const people =
      date !== null && mention.kind === 'held'
        ? (peopleThen(null, officials, date, settings) ??
          peopleOf(officials, date, settings, named))
        : peopleOf(officials, date, settings, named)
    if (people === null) continue
    const known = [...(focus === null ? [] : [focus]), ...groups.toReversed()].find(
      (group) => samePeople(group.people, people) && fits(group, mention, at, published),
    )
    if (known !== undefined) {
      keep(known, joinedTo(known, mention, at))
      continue
    }
    if (date === null && mention.recalled) continue
    keep(null, {
      kind: mention.kind,
      outlook: mention.outlook,
      refusedBy: mention.refusedBy,
      officials,
      people,
      on: at.on,
      dated: at.dated,
      recalled:
        mention.recalled ||
        (mention.paragraph > 1 && date !== null && at.dated === 'own' && isBefore(date, published)),
      mentions: [mention],
    })
  }
  return withoutDenied(groups).map((group) => datedByStatement(group, statements, published))
}

/** A call that a side denies was not held because a newspaper says so. */
const withoutDenied = (groups: readonly CallGroup[]): readonly CallGroup[] =>
  groups.filter(
    (group) =>
      group.kind !== 'held' ||
      !groups.some(
        (other) =>
          other.kind === 'denied' &&
          samePeople(other.people, group.people) &&
          group.mentions.every(({ source }) => source === null || source.by === 'press') &&
          isNear(group.on.date, other.on.date),
      ),
  )

const isNear = (a: EdtfDate | null, b: EdtfDate | null): boolean =>
  a === null || b === null || Math.abs(Calendar.daysBetween(a.last, b.last)) <= WEEKS

/** A denial is of a call of the last days, and not of one long ago. */
const WEEKS = 14

/** How far into an article the words that make its matter known may stand. */
const OPENING = 2

/** Where nothing dates a call that the article is about, the day of the words that make it known does. */
const datedByStatement = (
  group: CallGroup,
  statements: readonly Statement[],
  published: EdtfDate | null,
): CallGroup => {
  if (group.on.date !== null || group.recalled) return group
  const [first] = group.mentions.map(({ paragraph }) => paragraph).filter((number) => number > 0)
  if (first === undefined || (group.kind === 'held' && first > OPENING)) return group
  const told =
    statements.find(({ paragraph, placed }) => paragraph === first && placed.mention.date !== null) ??
    statements.find(
      ({ paragraph, placed }) =>
        first <= OPENING &&
        paragraph <= OPENING &&
        placed.mention.date !== null &&
        EdtfDate.isExact(placed.mention.date) &&
        isNear(placed.mention.date, published),
    )
  if (told === undefined) return group
  const on = proposedDate(told.placed, published)
  if (on.date === null || group.on.words !== null) return group
  return { ...group, on: { ...on, basis: 'inferred' }, dated: 'statement' }
}
