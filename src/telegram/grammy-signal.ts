import type { Transformer } from 'grammy'

type GrammySignal = NonNullable<Parameters<Transformer>[3]>

/**
 * Node's own signal as grammY takes it. grammY is declared with the signal of an older package, whose
 * `dispatchEvent` has another type; it only listens and reads `aborted`, which are the same in both.
 */
export const grammySignal = (signal: AbortSignal): GrammySignal => signal as unknown as GrammySignal
