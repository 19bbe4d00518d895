/** The years in which a call without a printed year is looked for. */
export const YEARS_OF_CALLS = { first: 2010, last: 2040 } as const
