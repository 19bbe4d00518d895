import { setImmediate } from 'node:timers/promises'

/** Work on many items at once, asked for one by one. Each promise is settled as its batch is. */
export type Gathered<Item, Result> = {
  /** Asks for an item to be in the next batch, which is begun as soon as none is at work. */
  soon(item: Item): Promise<Result>
  /** Asks for an item to be in the next batch that is begun for others, or in one of its own after a while. */
  later(item: Item): Promise<Result>
}

/**
 * Makes of work on many items at once work on each: what is asked for while a batch is at work, or in the
 * same turn of the loop, goes into the next one, `most` at a time. The work tells a result for each item,
 * in their order; where it rejects, all of its batch do. `patience` is how many milliseconds an item waits
 * for others that is not asked for soon.
 */
export const gathered = <Item, Result>(
  most: number,
  patience: number,
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): Gathered<Item, Result> => {
  type Waiting = { readonly item: Item } & ReturnType<typeof Promise.withResolvers<Result>>
  const waiting: Waiting[] = []
  let isAtWork = false
  /** Whether something waits that is asked for soon, or has waited long enough. */
  let isDue = false
  let isTimed = false

  const workOff = async (): Promise<void> => {
    isAtWork = true
    while (isDue) {
      await setImmediate()
      const batch = waiting.splice(0, most)
      isDue = waiting.length > 0
      try {
        const results = await work(batch.map(({ item }) => item))
        for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result)
      } catch (fault) {
        for (const { reject } of batch) reject(fault)
      }
    }
    isAtWork = false
  }

  const wait = (item: Item): Promise<Result> => {
    const asked = Promise.withResolvers<Result>()
    waiting.push({ item, ...asked })
    return asked.promise
  }

  const begin = (): void => {
    isDue = true
    if (!isAtWork) void workOff()
  }

  return Object.freeze({
    soon(item: Item) {
      const result = wait(item)
      begin()
      return result
    },
    later(item: Item) {
      const result = wait(item)
      if (!isTimed)
        setTimeout(() => {
          isTimed = false
          if (waiting.length > 0) begin()
        }, patience)
      isTimed = true
      return result
    },
  })
}
