/**
 * Lets answers to people's questions go before notices, within one process. An answer also uses some of
 * the rate that all share: `taken` counts them, and the notices leave that many instants unused.
 */
export type PriorityGate = {
  /** Sends an answer while no notice is begun. */
  urgent<T>(send: () => Promise<T>): Promise<T>
  /** Resolves once no answer is being sent. */
  clear(): Promise<void>
  /** How many answers were sent since this was asked last. */
  taken(): number
}

/** A gate that stands open. */
export const createPriorityGate = (): PriorityGate => {
  let sending = 0
  let taken = 0
  let opened = Promise.withResolvers<void>()
  opened.resolve()
  return Object.freeze({
    async urgent<T>(send: () => Promise<T>): Promise<T> {
      if (sending === 0) opened = Promise.withResolvers<void>()
      sending += 1
      taken += 1
      try {
        return await send()
      } finally {
        sending -= 1
        if (sending === 0) opened.resolve()
      }
    },
    clear: () => opened.promise,
    taken: () => {
      const count = taken
      taken = 0
      return count
    },
  })
}
