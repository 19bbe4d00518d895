import type { CallKind, Outlook } from '#core/call-report.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Person, Side } from '#core/person.ts'
import type { Officials } from '#ingest/call-discourse.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import type { OfficeHolders } from '#ingest/office-holders.ts'
import type { ProposedDate } from '#ingest/proposed-report.ts'
import type { StatementDay } from '#ingest/statement-days.ts'

/** A date, and whether it is the call's own or that of the words that make the call known. */
export type DatedCall = {
  readonly on: ProposedDate
  readonly dated: 'own' | 'statement' | 'none'
}

/** What an article says of one call: its mentions, gathered. */
export type CallGroup = DatedCall & {
  readonly kind: CallKind
  readonly outlook: Outlook | null
  readonly refusedBy: Side | null
  readonly officials: Officials
  /** The American, then the Russian. */
  readonly people: readonly [Person, Person]
  /** Whether the article tells of it as of an earlier call. */
  readonly recalled: boolean
  readonly mentions: readonly CallMention[]
}

/** The day of somebody's words in a paragraph. */
export type Statement = StatementDay & { readonly paragraph: number }

/** What gathering mentions needs to know. */
export type GroupSettings = {
  readonly published: EdtfDate | null
  readonly holders: OfficeHolders
  /** Days of well-known events, which «since» counts from. */
  readonly events: ReadonlySet<string>
  /** The date that words such as «two days later» mean, said of a day. */
  readonly fromDay: (words: string, day: EdtfDate) => EdtfDate | null
}
