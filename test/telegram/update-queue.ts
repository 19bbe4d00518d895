import type { Update } from 'grammy/types'

/** What `getUpdates` takes; the timeout is in seconds. */
export type Poll = {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  readonly timeout?: number | undefined
}

type Waiting = {
  readonly finish: (updates: readonly Update[] | 'conflict') => void
}

/** The updates that wait for a bot, as `getUpdates` gives and confirms them. */
export type UpdateQueue = {
  /** Queues an update; done when it has been confirmed. */
  deliver(update: Omit<Update, 'update_id'>): Promise<void>
  /** Updates from an offset on, which confirms those before it; waits for one up to the timeout. */
  poll(poll: Poll, gone: AbortSignal): Promise<readonly Update[] | 'conflict'>
  pending(): readonly Update[]
}

/** An empty queue. A second poll ends the first with a conflict, as two programs with one token do. */
export const createUpdateQueue = (): UpdateQueue => {
  let next = 1000
  let updates: readonly Update[] = []
  let waiting: Waiting | null = null
  const confirmations = new Map<number, () => void>()

  const confirmBefore = (offset: number): void => {
    for (const { update_id } of updates.filter((update) => update.update_id < offset)) {
      confirmations.get(update_id)?.()
      confirmations.delete(update_id)
    }
    updates = updates.filter(({ update_id }) => update_id >= offset)
  }

  return Object.freeze({
    deliver(update: Omit<Update, 'update_id'>) {
      const update_id = next
      next += 1
      updates = [...updates, { ...update, update_id }]
      const confirmed = new Promise<void>((resolve) => confirmations.set(update_id, resolve))
      waiting?.finish(updates)
      return confirmed
    },

    poll({ offset = 0, limit = 100, timeout = 0 }: Poll, gone: AbortSignal) {
      confirmBefore(offset)
      waiting?.finish('conflict')
      if (updates.length > 0 || timeout === 0) return Promise.resolve(updates.slice(0, limit))
      return new Promise<readonly Update[] | 'conflict'>((resolve) => {
        const finish = (found: readonly Update[] | 'conflict'): void => {
          clearTimeout(timer)
          waiting = null
          resolve(found === 'conflict' ? found : found.slice(0, limit))
        }
        const timer = setTimeout(() => finish([]), timeout * 1000)
        const mine: Waiting = { finish }
        gone.addEventListener('abort', () => {
          if (waiting === mine) finish([])
        })
        waiting = mine
      })
    },

    pending: () => updates,
  })
}
