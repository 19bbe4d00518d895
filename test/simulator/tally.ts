import { BEHAVIOURS, isReachable, simulatedChat } from './chat-kinds.ts'

/** What the simulated Telegram has seen. Times are in milliseconds of its clock since its first request. */
export type Report = {
  readonly requests: number
  readonly accepted: number
  readonly edits: number
  /** Refused because they came too fast: the program's own fault. */
  readonly refusedForSpeed: number
  /** Refused with a pause, failed, cut or left without an answer as the chat's behaviour says. */
  readonly hindered: number
  /** Requests to chats that take nothing. */
  readonly unreachable: number
  readonly reachable: number
  readonly reached: number
  /** Messages beyond the first of a chat: of those whose connection was cut after the first was taken, and of others. */
  readonly twiceAfterCut: number
  readonly twice: number
  /** When the messages were taken, by the clock, that others of these came after. */
  readonly repeated: readonly number[]
  /** Messages taken for chats that should get none. */
  readonly wrong: number
  /** When the last message was taken, and when nineteen of twenty reachable chats had theirs. */
  readonly lastAt: number
  readonly mostAt: number
  /** Requests until `mostAt`, for the rate: those that a chat does not take use a turn too. */
  readonly mostRequests: number
}

/** Counts by chat in some bytes each. */
export type Tally = {
  request(now: number): void
  hindered(): void
  refusedForSpeed(): void
  unreachable(): void
  edited(): void
  /** A message was taken for a chat. */
  accept(at: number, now: number): void
  /** Whether anything has been asked of a chat before; from now on it has. */
  isFirst(at: number): boolean
  report(): Report
}

const MOST = 0.95

/** An empty tally of so many chats. */
export const createTally = (chats: number): Tally => {
  const received = new Uint8Array(chats)
  const asked = new Uint8Array(chats)
  const takenAt = new Float64Array(chats)
  const repeated: number[] = []
  const behaviours = Uint8Array.from({ length: chats }, (_, at) =>
    BEHAVIOURS.indexOf(simulatedChat(at).behaviour),
  )
  const behaviourAt = (at: number) => BEHAVIOURS[behaviours[at] ?? 0] ?? 'plain'
  const reachableAt = (at: number): boolean =>
    isReachable({ id: 0, isGroup: false, behaviour: behaviourAt(at) })
  const reachable = Array.from({ length: chats }, (_, at) => at).filter(reachableAt).length
  const counts = { requests: 0, accepted: 0, edits: 0, refusedForSpeed: 0, hindered: 0 }
  let unreachable = 0
  let reached = 0
  let wrong = 0
  let twiceAfterCut = 0
  let start: number | null = null
  let lastAt = 0
  let mostAt = 0
  let mostRequests = 0

  return Object.freeze({
    request(now: number) {
      start ??= now
      counts.requests += 1
    },
    hindered() {
      counts.hindered += 1
    },
    refusedForSpeed() {
      counts.refusedForSpeed += 1
    },
    unreachable() {
      unreachable += 1
    },
    edited() {
      counts.edits += 1
    },
    isFirst(at: number) {
      const isFirst = asked[at] === 0
      asked[at] = 1
      return isFirst
    },
    accept(at: number, now: number) {
      counts.accepted += 1
      lastAt = now - (start ?? now)
      if (!reachableAt(at)) wrong += 1
      else if (received[at] === 0) {
        reached += 1
        if (reached === Math.ceil(reachable * MOST)) {
          mostAt = lastAt
          mostRequests = counts.requests
        }
      }
      const before = received[at] ?? 0
      const isAfterCut = before === 1 && behaviourAt(at) === 'cut-after'
      if (isAfterCut) twiceAfterCut += 1
      else if (before > 0) repeated.push(takenAt[at] ?? 0)
      takenAt[at] = now
      received[at] = Math.min(255, before + 1)
    },
    report(): Report {
      return {
        ...counts,
        unreachable,
        reachable,
        reached,
        twiceAfterCut,
        twice: repeated.length,
        repeated,
        wrong,
        lastAt,
        mostAt,
        mostRequests,
      }
    },
  })
}
