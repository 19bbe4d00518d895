import type { CallFacts } from '#answering/call-facts.ts'
import type { Sources } from '#answering/sources.ts'
import type { Attempt, Call } from '#core/call.ts'
import type { CallKind } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { TellableCall } from '#notices/call-change.ts'
import type { Speech } from '#replies/speech.ts'

/** What it takes to word a notice. */
export type NoticeView = {
  readonly speech: Speech
  readonly facts: CallFacts
  readonly sources: Sources
  /** The topic in which the notice stands; null outside one. */
  readonly topic: number | null
}

/** A call of the ledger, held or not, by its id; null where the ledger has none. */
export const ledgerCall = ({ ledger }: Sources, id: string): Call | Attempt | null =>
  [...ledger.calls, ...ledger.attempts].find((call) => call.id === id) ?? null

/** What a call of the ledger is. */
export const kindOf = (call: Call | Attempt): CallKind => ('kind' in call ? call.kind : 'held')

/** A call as it was told once, on one line: its date, who, and what of it. */
export const toldLine = ({ kind, on, between }: TellableCall, speech: Speech): string =>
  speech.say(`line-${kind}`, {
    date: speech.date(EdtfDate.of(on)),
    a: speech.name(between[0], 'short'),
    b: speech.name(between[1], 'short'),
  })
