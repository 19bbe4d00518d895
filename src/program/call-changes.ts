import { createHash } from 'node:crypto'
import type { Person } from '#core/person.ts'
import type { LedgerCall, LedgerChange } from '#ingest/ledger-change.ts'
import type { CallChange, TellableCall } from '#notices/call-change.ts'

type People = ReadonlyMap<string, Person>

const contentOf = ({ reports }: LedgerCall): string =>
  createHash('sha256').update(JSON.stringify(reports)).digest('base64url').slice(0, 22)

/** A call of the ledger as notices refer to it. */
export const tellableCall = (call: LedgerCall, people: People): TellableCall => ({
  id: call.id,
  kind: 'kind' in call ? call.kind : 'held',
  on: call.on.date.edtf,
  between: call.between,
  sides: [...new Set(call.between.flatMap((id) => people.get(id)?.side ?? []))],
  content: contentOf(call),
})

/** A change of the ledger as notices are told of it. */
export const callChange = (change: LedgerChange, people: People): CallChange => {
  const told = (call: LedgerCall): TellableCall => tellableCall(call, people)
  switch (change.kind) {
    case 'new-call':
      return { kind: 'new-call', call: told(change.call) }
    case 'further-report':
    case 'corrected':
      return { kind: change.kind, call: told(change.call), was: told(change.was) }
    case 'withdrawn':
      return { kind: 'withdrawn', was: told(change.was), into: change.into?.id ?? null }
  }
}
