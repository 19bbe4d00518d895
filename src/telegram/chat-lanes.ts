/** Does what concerns one chat in the order in which it came, and different chats at the same time. */
export type ChatLanes = {
  run<T>(lane: number | null, work: () => Promise<T>): Promise<T>
}

/** Lanes of one process; one that nothing waits in is forgotten. Work without a lane is begun at once. */
export const createChatLanes = (): ChatLanes => {
  const lanes = new Map<number, Promise<unknown>>()
  return Object.freeze({
    run<T>(lane: number | null, work: () => Promise<T>): Promise<T> {
      if (lane === null) return work()
      const before = lanes.get(lane)
      const result = before === undefined ? work() : before.then(work)
      const settled = result.catch(() => undefined)
      lanes.set(lane, settled)
      settled.then(() => {
        if (lanes.get(lane) === settled) lanes.delete(lane)
      })
      return result
    },
  })
}
