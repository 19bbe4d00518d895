import { setImmediate, setTimeout } from 'node:timers/promises'

/**
 * Makes of work on many items at once a function of one: what is asked for while a batch is at work, or
 * in the same turn of the loop, goes into the next batch. The work tells a result for each item, in their
 * order; where it rejects, all of its batch do. `patience` is how many milliseconds the first of a batch
 * waits for others.
 */
export const gathered = <Item, Result>(
  most: number,
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  patience = 0,
): ((item: Item) => Promise<Result>) => {
  type Waiting = { readonly item: Item } & ReturnType<typeof Promise.withResolvers<Result>>
  const waiting: Waiting[] = []
  let isAtWork = false

  const workOff = async (): Promise<void> => {
    isAtWork = true
    while (waiting.length > 0) {
      await (patience > 0 && waiting.length < most ? setTimeout(patience) : setImmediate())
      const batch = waiting.splice(0, most)
      try {
        const results = await work(batch.map(({ item }) => item))
        for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result)
      } catch (fault) {
        for (const { reject } of batch) reject(fault)
      }
    }
    isAtWork = false
  }

  return (item) => {
    const asked = Promise.withResolvers<Result>()
    waiting.push({ item, ...asked })
    if (!isAtWork) void workOff()
    return asked.promise
  }
}
