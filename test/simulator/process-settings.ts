import { z } from 'zod'
import type { StoreAddress } from '#storage/open-store.ts'

const Settings = z.object({
  scale: z.number().positive(),
  origin: z.number(),
  apiRoot: z.string(),
  address: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('file'), path: z.string() }),
    z.object({ kind: z.literal('server'), url: z.string() }),
  ]),
  inFlight: z.number().int().positive().nullable(),
})

/** What a process that delivers notices to a simulated Telegram is told. */
export type DeliveryProcessSettings = {
  readonly scale: number
  readonly origin: number
  readonly apiRoot: string
  readonly address: StoreAddress
  /** How many messages are on their way at once; null for the program's own setting. */
  readonly inFlight: number | null
}

/** The settings as the one argument of the process. */
export const ProcessSettings = {
  read: ([, , argument = '{}']: readonly string[]): DeliveryProcessSettings =>
    Settings.parse(JSON.parse(argument)),
  write: (settings: DeliveryProcessSettings): string => JSON.stringify(settings),
} as const
