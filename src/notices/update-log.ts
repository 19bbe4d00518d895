/** How an incoming update stands: to be handled now, handled before, or in the hands of another process. */
export type UpdateTurn = 'handle' | 'handled' | 'in-hand'

/**
 * Which incoming updates were handled, so that one that the channel repeats is handled once. Times are
 * in milliseconds since 1970.
 */
export type UpdateLog = {
  /** Takes an update in hand until an instant. One whose time ran out, as its process died, is given out again. */
  begin(update: number, now: number, until: number): Promise<UpdateTurn>
  /** Notes that an update was handled. */
  end(update: number, now: number): Promise<void>
  /** Gives an update back that could not be handled, to be begun again at once. */
  abandon(update: number): Promise<void>
}
