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
        if (mention.kind === focus.kind) joinGroup(focus, mention, read)
        else if (mention.kind === 'held') joinGroup(focus, mention, { on: UNKNOWN, dated: 'none' })
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
      joinGroup(told, mention, at)
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
