import type { EdtfDate } from '#core/edtf-date.ts'
import { asAhead, asPlanned } from '#ingest/ahead-of-publication.ts'
import type { CallGroup, DatedCall, GroupSettings, Statement } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { closedGroups } from '#ingest/closed-groups.ts'
import { isEarlier, matchesGroup } from '#ingest/group-match.ts'
import { createGroupPeople, type GroupPeople, type TwoPeople } from '#ingest/group-people.ts'
import { mentionDate } from '#ingest/mention-date.ts'
import { joinGroup, type OpenGroup } from '#ingest/open-group.ts'
import type { ProposedDate } from '#ingest/proposed-report.ts'
import { dateInTenure } from '#ingest/tenure-date.ts'
import { asEcho, cameAbout, turnDown } from '#ingest/what-came-of-it.ts'

const UNKNOWN: ProposedDate = { date: null, basis: 'unknown', words: null }

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

/** Before any call has been told, a day without names is of those of whom the text spoke. */
const heardAs = (mention: CallMention, focus: OpenGroup | null): CallMention =>
  mention.officials === null && focus === null && !mention.echo && mention.dates.own !== null
    ? { ...mention, officials: mention.spokenOf }
    : mention

/** The date of a mention; null where the two cannot have spoken on it. */
const dateOf = (
  mention: CallMention,
  focus: OpenGroup | null,
  people: GroupPeople,
  settings: GroupSettings,
): DatedCall | null => {
  const { published, holders } = settings
  const at = asAhead(mention, mentionDate(mention, focus, settings), published)
  const known = mention.officials === null ? focus?.people : people.of(mention.officials, null)
  const read =
    published === null && known !== undefined && known !== null
      ? dateInTenure(at, mention, known, holders)
      : at
  if (read === null || !mention.sinceThen) return read
  return isDayOfCall(mention, read.on.date, settings) ? read : null
}

/** Whether a mention without names tells of another call than the one told of last: by a day of its own. */
const isAnother = (
  mention: CallMention,
  at: DatedCall,
  focus: OpenGroup,
  published: EdtfDate | null,
): boolean => {
  const isDated = at.on.date !== null || (mention.recalled && at.on.words !== null)
  return isDated && at.dated === 'own' && !matchesGroup(focus, mention, at, published)
}

/** Adds to a call what is said of it without names: of a kind of its own, without the day. */
const goOn = (focus: OpenGroup, mention: CallMention, at: DatedCall): void => {
  if (mention.recalled) return
  if (mention.kind === focus.kind) joinGroup(focus, mention, at)
  else if (mention.kind === 'held') joinGroup(focus, mention, { on: UNKNOWN, dated: 'none' })
}

/** Whether what is said stands beside the call that it is said of: a call that is news, told just before. */
const isNear = ({ paragraph }: CallMention, { kind, recalled, mentions }: OpenGroup): boolean =>
  kind === 'held' && !recalled && paragraph - (mentions.at(-1)?.paragraph ?? 0) <= 1

/** A call that is told of for the first time. */
const newGroup = (
  mention: CallMention,
  officials: CallGroup['officials'],
  two: TwoPeople,
  at: DatedCall,
  published: EdtfDate | null,
  isOnly: boolean,
): OpenGroup => {
  const { date } = at.on
  const late = mention.paragraph > 1 && date !== null && at.dated === 'own'
  return {
    kind: mention.kind,
    outlook: mention.outlook,
    refusedBy: mention.refusedBy,
    officials,
    people: two,
    ...at,
    recalled:
      mention.recalled || (late && (isEarlier(date, published) || (mention.retold && !isOnly))),
    mentions: [mention],
  }
}

/** Gathers the mentions of an article, in its order, into calls. */
export const gatherCalls = (
  mentions: readonly CallMention[],
  statements: readonly Statement[],
  settings: GroupSettings,
): readonly CallGroup[] => {
  const { published } = settings
  const people = createGroupPeople(mentions, settings.holders, published)
  const byPeople = new Map<string, OpenGroup[]>()
  const groups: OpenGroup[] = []
  let focus: OpenGroup | null = null
  for (const next of mentions) {
    if (next.goesOn) {
      if (focus !== null && isNear(next, focus))
        joinGroup(focus, next, { on: UNKNOWN, dated: 'none' })
      continue
    }
    const heard = heardAs(next, focus)
    if (heard.echo && heard.officials === null) {
      turnDown(heard, groups)
      continue
    }
    const echoed = asEcho(heard, focus)
    if (echoed === null) continue
    const mention = asPlanned(echoed, published)
    const read = dateOf(mention, focus, people, settings)
    if (read === null) continue
    if (mention.officials === null) {
      if (focus === null) continue
      focus = spokenOf(mention, focus, groups)
      if (!isAnother(mention, read, focus, published)) {
        goOn(focus, mention, read)
        continue
      }
    }
    const officials = mention.officials ?? focus?.officials
    if (officials === undefined) continue
    const two = peopleOf(mention, officials, read.on.date, people)
    if (two === null) continue
    const at = checkedDate(read, two, people)
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
      joinGroup(told, mention, at)
      if (!mention.sinceThen) focus = told
      continue
    }
    if (at.on.date === null && mention.recalled && at.on.words === null) continue
    const group = newGroup(mention, officials, two, at, published, same.length === 0)
    groups.push(group)
    same.push(group)
    // What a call is the first since is told in passing: the text goes on about the call itself.
    if (!mention.sinceThen || focus === null) focus = group
  }
  return closedGroups(groups, statements, published)
}
