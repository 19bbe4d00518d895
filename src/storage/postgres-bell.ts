import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ChangeBell, OnFault } from '#storage/change-signal.ts'
import { CHANGES_CHANNEL } from '#storage/knowledge-version.ts'
import { postgresFault } from '#storage/postgres-fault.ts'
import { connectionSettings, databaseName, POSTGRES_LIMITS } from '#storage/postgres-pool.ts'

const FIRST_WAIT = 250
const LONGEST_WAIT = 5000

/** A connection that was lost says so only when it is used. */
const PULSE = 15_000

/**
 * Rings when PostgreSQL notifies its listeners of a change, over a connection of its own. One that is
 * lost is made again, and rings then too, as something may have been missed.
 */
export const postgresBell = (url: string, onFault: OnFault): ChangeBell =>
  Object.freeze({
    start(ring: () => void) {
      const stopped = new AbortController()
      const { signal } = stopped
      const pause = (wait: number): Promise<unknown> =>
        sleep(wait, undefined, { signal, ref: false }).catch(() => undefined)

      /** Listens until the connection is lost or all is over. */
      const listen = async (onReady: () => void): Promise<void> => {
        const client = new Client(connectionSettings(url, POSTGRES_LIMITS))
        const lost = new AbortController()
        const over = AbortSignal.any([signal, lost.signal])
        client.on('error', (error) => lost.abort(error))
        client.on('end', () => lost.abort(new Error('the connection has ended')))
        client.on('notification', ring)
        try {
          await client.connect()
          await client.query(`listen ${CHANGES_CHANNEL}`)
          onReady()
          ring()
          while (!over.aborted) {
            await sleep(PULSE, undefined, { signal: over, ref: false }).catch(() => undefined)
            if (!over.aborted) await client.query('select 1')
          }
          if (lost.signal.aborted && !signal.aborted) throw lost.signal.reason
        } finally {
          await client.end().catch(() => undefined)
        }
      }

      const keepListening = async (): Promise<void> => {
        let wait = FIRST_WAIT
        while (!signal.aborted) {
          try {
            await listen(() => {
              wait = FIRST_WAIT
            })
          } catch (error) {
            onFault(postgresFault(error, databaseName(url)))
            await pause(wait)
            wait = Math.min(LONGEST_WAIT, wait * 2)
          }
        }
      }

      const ended = keepListening()
      return {
        async stop() {
          stopped.abort()
          await ended
        },
      }
    },
  })
