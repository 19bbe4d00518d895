import type { DeliveryLog, DeliveryParts } from '#notices/delivery.ts'

type Report = DeliveryParts<unknown>['reportParked']

/** How many reports are remembered, so as not to be repeated. */
const REMEMBERED = 1000

/** Reports notices that were put aside, once for each call and reason: one fault parks many of them. */
export const createReports = (report: Report, log: DeliveryLog): Report => {
  const told = new Set<string>()
  return async (parked) => {
    const key = JSON.stringify([parked.call, parked.reason])
    if (told.has(key)) return
    if (told.size >= REMEMBERED) told.clear()
    told.add(key)
    try {
      await report(parked)
    } catch (fault) {
      log.error({ err: fault, call: parked.call }, 'A notice put aside could not be reported')
    }
  }
}
