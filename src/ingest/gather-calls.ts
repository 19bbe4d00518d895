import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { CallGroup, DatedCall, GroupSettings, Statement } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { closedGroups } from '#ingest/closed-groups.ts'
import { isBetterDate, isEarlier, matchesGroup } from '#ingest/group-match.ts'
import { createGroupPeople, type GroupPeople, type TwoPeople } from '#ingest/group-people.ts'
import { mentionDate } from '#ingest/mention-date.ts'
import type { ProposedDate } from '#ingest/proposed-report.ts'
import { dateInTenure } from '#ingest/tenure-date.ts'

/** A group while the article is being read. */
type OpenGroup = { -readonly [Key in keyof CallGroup]: CallGroup[Key] } & {
  mentions: CallMention[]
}

const UNKNOWN: ProposedDate = { date: null, basis: 'unknown', words: null }

/** A call on a day that is still to come has not been held. */
const asPlanned = (mention: CallMention, published: EdtfDate | null): CallMention => {
  const date = mention.dates.own?.mention.date ?? null
  const ahead = published !== null && date !== null && date.first > published.last
  return ahead && mention.kind === 'held'
    ? { ...mention, kind: 'planned', outlook: 'scheduled' }
    : mention
}

const WEEK = 7

/** «Is due to speak on Friday»: of what is still to come the next such day, and not the last. */
const asAhead = (mention: CallMention, at: DatedCall, published: EdtfDate | null): DatedCall => {
  const { date } = at.on
  const isWeekday = mention.dates.own?.mention.rule === 'weekday'
  const isAhead = mention.kind === 'planned' && mention.outlook !== 'unannounced'
  if (!isAhead || !isWeekday || mention.retold) return at
  if (date === null || published === null || date.last >= published.first) return at
  return { ...at, on: { ...at.on, date: EdtfDate.day(Calendar.plusDays(date.first, WEEK)) } }
}

/** What came of a call is told again of two others: «nor has he had luck with …». */
const asEcho = (mention: CallMention, focus: OpenGroup | null): CallMention | null => {
  if (!mention.echo) return mention
  if (focus?.kind !== 'refused' && focus?.kind !== 'sought') return null
  return { ...mention, kind: focus.kind, refusedBy: focus.refusedBy }
}

/** «The Russians declined»: what was sought just before was refused. */
const turnDown = (told: CallMention, groups: readonly OpenGroup[]): void => {
  for (const group of groups)
    if (
      group.kind === 'sought' &&
      told.paragraph - (group.mentions.at(-1)?.paragraph ?? 0) <= 1 &&
      !groups.some(({ kind, people }) => kind === 'refused' && samePeople(people, group.people))
    )
      group.kind = 'refused'
}

const samePeople = (a: TwoPeople, b: TwoPeople): boolean => a[0] === b[0] && a[1] === b[1]

/** Whether «since» names a day of a call: not that of the war, not a year, not a length of time. */
const isDayOfCall = (
  { dates }: CallMention,
  date: EdtfDate | null,
  { events }: GroupSettings,
): boolean =>
  dates.own?.mention.fields.month !== undefined &&
  date !== null &&
  !events.has(date.edtf) &&
  (date.precision === 'day' || date.precision === 'month')

const join = (group: OpenGroup, mention: CallMention, at: DatedCall): void => {
  if (isBetterDate(at, group)) {
    group.on = at.on
    group.dated = at.dated
  }
  group.outlook ??= mention.outlook
  group.refusedBy ??= mention.refusedBy
  group.mentions.push(mention)
}

/**
 * The call that a sentence without names goes on about: the one told of last. Once an earlier call
 * has been recalled, another paragraph that neither dates nor retells anything is about the news again.
 */
const spokenOf = (
  mention: CallMention,
  focus: OpenGroup,
  groups: readonly OpenGroup[],
): OpenGroup => {
  const told = focus.mentions.at(-1)?.paragraph ?? 0
  const goesOn = !focus.recalled || mention.retold || mention.recalled || mention.paragraph <= told
  if (goesOn || mention.dates.own !== null) return focus
  return groups.findLast((group) => !group.recalled && group.kind === 'held') ?? focus
}

/** «Asked for a call and said during it …»: what was asked for came about. */
const cameAbout = (focus: OpenGroup | null, mention: CallMention, two: TwoPeople): boolean =>
  focus !== null &&
  focus.kind === 'planned' &&
  focus.outlook === 'expected' &&
  mention.kind === 'held' &&
  mention.account &&
  !mention.recalled &&
  mention.dates.own === null &&
  focus.mentions.at(-1)?.paragraph === mention.paragraph &&
  samePeople(focus.people, two)

/** The people of a mention; null where the article does not determine them. */
const peopleOf = (
  mention: CallMention,
  officials: CallGroup['officials'],
  date: EdtfDate | null,
  people: GroupPeople,
): TwoPeople | null => {
  const unnamed = mention.officials === null || mention.sinceThen
  return unnamed && date !== null && mention.kind === 'held'
    ? (people.inOffice(officials, date) ?? people.of(officials, date))
    : people.of(officials, date)
}

/** A day on which the two held no office was read with a wrong year: it is not known. */
const checkedDate = (at: DatedCall, two: TwoPeople, people: GroupPeople): DatedCall =>
  at.on.date === null || at.on.basis === 'stated' || people.served(two, at.on.date)
    ? at
    : { on: { ...UNKNOWN, words: at.on.words }, dated: at.dated }

/** Gathers the mentions of an article, in its order, into calls. */
export const gatherCalls = (
  mentions: readonly CallMention[],
  statements: readonly Statement[],
  settings: GroupSettings,
): readonly CallGroup[] => {
  const { published, holders } = settings
  const people = createGroupPeople(mentions, holders, published)
  const byPeople = new Map<string, OpenGroup[]>()
  const groups: OpenGroup[] = []
  let focus: OpenGroup | null = null
  for (const next of mentions) {
    const heard =
      next.officials === null && focus === null && !next.echo && next.dates.own !== null
        ? { ...next, officials: next.spokenOf }
        : next
    if (heard.echo && heard.officials === null) {
      turnDown(heard, groups)
      continue
    }
    const echoed = asEcho(heard, focus)
    if (echoed === null) continue
    const mention = asPlanned(echoed, published)
    const ahead = asAhead(mention, mentionDate(mention, focus, settings), published)
    const known = mention.officials === null ? focus?.people : people.of(mention.officials, null)
    const read =
      published === null && known !== undefined && known !== null
        ? dateInTenure(ahead, mention, known, holders)
        : ahead
    if (read === null) continue
    if (mention.sinceThen && !isDayOfCall(mention, read.on.date, settings)) continue
    if (mention.officials === null) {
      if (focus === null) continue
      focus = spokenOf(mention, focus, groups)
      const isDated = read.on.date !== null || (mention.recalled && read.on.words !== null)
      const another =
        isDated && read.dated === 'own' && !matchesGroup(focus, mention, read, published)
      if (!another) {
        if (mention.recalled) continue
        if (mention.kind === focus.kind) join(focus, mention, read)
        else if (mention.kind === 'held') join(focus, mention, { on: UNKNOWN, dated: 'none' })
        continue
      }
    }
    const officials = mention.officials ?? focus?.officials
    if (officials === undefined) continue
    const two = peopleOf(mention, officials, read.on.date, people)
    if (two === null) continue
    const at = checkedDate(read, two, people)
    const { date } = at.on
    if (focus !== null && cameAbout(focus, mention, two)) {
      focus.kind = 'held'
      focus.outlook = null
    }
    const key = `${two[0].id} ${two[1].id}`
    const same = byPeople.get(key) ?? []
    byPeople.set(key, same)
    const near: readonly OpenGroup[] = focus !== null && same.includes(focus) ? [focus] : []
    const told =
      near.find((group) => matchesGroup(group, mention, at, published)) ??
      same.findLast((group) => matchesGroup(group, mention, at, published))
    if (told !== undefined) {
      join(told, mention, at)
      if (!mention.sinceThen) focus = told
      continue
    }
    if (date === null && mention.recalled && at.on.words === null) continue
    const late = mention.paragraph > 1 && date !== null && at.dated === 'own'
    const group: OpenGroup = {
      kind: mention.kind,
      outlook: mention.outlook,
      refusedBy: mention.refusedBy,
      officials,
      people: two,
      ...at,
      recalled:
        mention.recalled ||
        (late && (isEarlier(date, published) || (mention.retold && same.length > 0))),
      mentions: [mention],
    }
    groups.push(group)
    same.push(group)
    // What a call is the first since is told in passing: the text goes on about the call itself.
    if (!mention.sinceThen || focus === null) focus = group
  }
  return closedGroups(groups, statements, published)
}
