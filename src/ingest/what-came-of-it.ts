import type { CallMention } from '#ingest/call-mention.ts'
import type { TwoPeople } from '#ingest/group-people.ts'
import type { OpenGroup } from '#ingest/open-group.ts'

/** What came of a call is told again of two others: «nor has he had luck with …». */
export const asEcho = (mention: CallMention, focus: OpenGroup | null): CallMention | null => {
  if (!mention.echo) return mention
  if (focus?.kind !== 'refused' && focus?.kind !== 'sought') return null
  return { ...mention, kind: focus.kind, refusedBy: focus.refusedBy }
}

/** «The Russians declined»: what was sought just before was refused. */
export const turnDown = (told: CallMention, groups: readonly OpenGroup[]): void => {
  for (const group of groups)
    if (
      group.kind === 'sought' &&
      told.paragraph - (group.mentions.at(-1)?.paragraph ?? 0) <= 1 &&
      !groups.some(({ kind, people }) => kind === 'refused' && samePeople(people, group.people))
    )
      group.kind = 'refused'
}

const samePeople = (a: TwoPeople, b: TwoPeople): boolean => a[0] === b[0] && a[1] === b[1]

/** «Asked for a call and said during it …»: what was asked for came about. */
export const cameAbout = (focus: OpenGroup | null, mention: CallMention, two: TwoPeople): boolean =>
  focus !== null &&
  focus.kind === 'planned' &&
  focus.outlook === 'expected' &&
  mention.kind === 'held' &&
  mention.account &&
  !mention.recalled &&
  mention.dates.own === null &&
  focus.mentions.at(-1)?.paragraph === mention.paragraph &&
  samePeople(focus.people, two)
