/** What kind of a chat a simulated one is. */
export const KINDS = ['private', 'group'] as const

/**
 * How a simulated chat behaves. `cut-before` and `cut-after` end the connection of the first message
 * before or after it is taken; `slow` never answers the first; `busy` asks for a pause at the first,
 * `broken` fails at it; `moved` has another id; the last three take nothing at all.
 */
export const BEHAVIOURS = [
  ...(['plain', 'busy', 'broken', 'slow', 'cut-before', 'cut-after', 'moved'] as const),
  ...(['blocked', 'deleted', 'not-found'] as const),
] as const

export type Behaviour = (typeof BEHAVIOURS)[number]

/** A simulated chat. */
export type SimulatedChat = {
  readonly id: number
  readonly isGroup: boolean
  readonly behaviour: Behaviour
}

/** Out of 1000 chats, how many behave so; the rest are plain. Only a group can have moved. */
const PER_MILLE: Readonly<Record<Exclude<Behaviour, 'plain'>, number>> = {
  busy: 5,
  broken: 5,
  slow: 1,
  'cut-before': 2,
  'cut-after': 2,
  moved: 5,
  blocked: 20,
  deleted: 5,
  'not-found': 5,
}

/** One chat in so many is a group. */
const GROUPS = 20

const FIRST_ID = 1_000_000

/** How much a moved group's new id differs from the old one: Telegram's supergroups begin so. */
const MOVED = -1_000_000_000_000

/** An even spread of numbers below 1000 that is the same in every run. */
const spread = (at: number): number => (Math.imul(at + 1, 2_654_435_761) >>> 0) % 1000

const behaviourAt = (at: number, isGroup: boolean): Behaviour => {
  let rest = spread(at)
  for (const [behaviour, share] of Object.entries(PER_MILLE)) {
    if (behaviour === 'moved' && !isGroup) continue
    const scaled = behaviour === 'moved' ? share * GROUPS : share
    if (rest < scaled) return behaviour as Behaviour
    rest -= scaled
  }
  return 'plain'
}

/** The chat of a number from 0 on: always the same. */
export const simulatedChat = (at: number): SimulatedChat => {
  const isGroup = at % GROUPS === GROUPS - 1
  return {
    id: isGroup ? -(FIRST_ID + at) : FIRST_ID + at,
    isGroup,
    behaviour: behaviourAt(at, isGroup),
  }
}

/** The number of a chat by its id, old or new; null where there is none such. */
export const numberOf = (id: number): number | null => {
  const old = id <= MOVED ? id - MOVED : id
  const at = Math.abs(old) - FIRST_ID
  return Number.isSafeInteger(at) && at >= 0 ? at : null
}

/** The id of a group after it has moved. */
export const movedId = (id: number): number => MOVED + id

/** Whether a message can reach a chat at all. */
export const isReachable = ({ behaviour }: SimulatedChat): boolean =>
  behaviour !== 'blocked' && behaviour !== 'deleted' && behaviour !== 'not-found'
