import type { CallGroup, DatedCall } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { isBetterDate } from '#ingest/group-match.ts'

/** A group while the article is being read. */
export type OpenGroup = { -readonly [Key in keyof CallGroup]: CallGroup[Key] } & {
  mentions: CallMention[]
}

/** Adds what one more sentence says of a call: the better date wins, and what was not known is. */
export const joinGroup = (group: OpenGroup, mention: CallMention, at: DatedCall): void => {
  if (isBetterDate(at, group)) {
    group.on = at.on
    group.dated = at.dated
  }
  group.outlook ??= mention.outlook
  group.refusedBy ??= mention.refusedBy
  group.mentions.push(mention)
}
