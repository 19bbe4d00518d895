/** How often something is done, and how much longer it is left alone at most after failures, in milliseconds. */
export type Rhythm = { readonly every: number; readonly longest: number }

/** However long a server asks to be left alone, it is asked again after a day. */
const DAY = 24 * 3600 * 1000

/**
 * How long to wait after so many failures in a row: the usual time, and with full jitter up to as much
 * more, doubled with each failure up to the longest; as long as the server asks where that is longer. The
 * jitter keeps processes and feeds from coming back all at once; what fails is never asked more often than
 * what does not. `random` gives a number from 0 to 1.
 */
export const backoff = (
  failures: number,
  { every, longest }: Rhythm,
  random: () => number,
  retryAfter: number | null,
): number => {
  const jitter = random() * Math.min(longest, every * 2 ** failures)
  return Math.min(Math.max(every + jitter, retryAfter ?? 0), Math.max(DAY, every))
}
