/** Bounds of the waiting times, in milliseconds. */
export type BackoffBounds = { readonly first: number; readonly longest: number }

/**
 * How long to wait after so many failures in a row, from 1: anything up to a bound that doubles with each
 * («full jitter»: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). `random` is in [0, 1).
 */
export const fullJitter = (
  failures: number,
  { first, longest }: BackoffBounds,
  random: () => number,
): number => Math.round(random() * Math.min(longest, first * 2 ** Math.min(failures - 1, 40)))
