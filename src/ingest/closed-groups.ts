import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { OPENING } from '#ingest/article-opening.ts'
import type { CallGroup, Statement } from '#ingest/call-group.ts'
import { proposedDate } from '#ingest/proposed-date.ts'

/** A denial is of a call of the last days, and words make known what has just been. */
const LATELY = 14

const isNear = (a: EdtfDate | null, b: EdtfDate | null): boolean =>
  a === null || b === null || Math.abs(Calendar.daysBetween(a.last, b.last)) <= LATELY

/** A call that a side denies was not held because a newspaper says so; an undated denial is of the last days. */
const withoutDenied = (
  groups: readonly CallGroup[],
  published: EdtfDate | null,
): readonly CallGroup[] => {
  const denied = groups.filter(({ kind }) => kind === 'denied')
  return groups.filter(
    ({ kind, mentions, people, on }) =>
      kind !== 'held' ||
      !mentions.every(({ source }) => source === null || source.by === 'press') ||
      !denied.some(
        (other) =>
          other.people[0] === people[0] &&
          other.people[1] === people[1] &&
          isNear(on.date, other.on.date ?? published),
      ),
  )
}

/** Where nothing dates a call that the article is about, the day of the words that make it known does. */
const datedByStatement = (
  group: CallGroup,
  statements: readonly Statement[],
  published: EdtfDate | null,
): CallGroup => {
  if (group.on.date !== null || group.on.words !== null || group.recalled) return group
  const first = group.mentions.find(({ paragraph }) => paragraph > 0)?.paragraph
  if (first === undefined || (group.kind === 'held' && first > OPENING)) return group
  // A call that was held is dated by the words of a side alone.
  const dated = statements.filter(
    ({ placed, official }) => placed.mention.date !== null && (official || group.kind !== 'held'),
  )
  const told =
    dated.find(({ paragraph }) => paragraph === first) ??
    dated.find(({ paragraph, placed: { mention } }) => {
      const { date } = mention
      const opening = first <= OPENING && paragraph <= OPENING
      return opening && date !== null && EdtfDate.isExact(date) && isNear(date, published)
    })
  if (told === undefined) return group
  const on = proposedDate(told.placed, published)
  return on.date === null
    ? group
    : { ...group, on: { ...on, basis: 'inferred' }, dated: 'statement' }
}

/** The calls of an article when all of it has been read: what is denied weighed, what is undated dated. */
export const closedGroups = (
  groups: readonly CallGroup[],
  statements: readonly Statement[],
  published: EdtfDate | null,
): readonly CallGroup[] =>
  withoutDenied(groups, published).map((group) => datedByStatement(group, statements, published))
