/** One of the two sides whose calls are read. */
export type CallSide = 'us' | 'ru'

/** Whether a side, or what is said of one, is one of the two. */
export const isCallSide = (side: string | null | undefined): side is CallSide =>
  side === 'us' || side === 'ru'

/** The other of the two sides. */
export const oppositeSide = (side: CallSide): CallSide => (side === 'us' ? 'ru' : 'us')
