import type { Transformer } from 'grammy'
import type { PriorityGate } from '#notices/priority-gate.ts'

const MESSAGES: ReadonlySet<string> = new Set(['sendMessage', 'editMessageText'])

/** Lets what an answer sends go before notices, and counts it in the rate that both share. */
export const answersFirst =
  (gate: PriorityGate): Transformer =>
  (prev, method, payload, signal) =>
    MESSAGES.has(method)
      ? gate.urgent(() => prev(method, payload, signal))
      : prev(method, payload, signal)
