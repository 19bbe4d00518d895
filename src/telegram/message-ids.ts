const BETWEEN = '+'

/**
 * The ids of the messages of one notice as one text: most often a single number, `10`; where it took
 * several messages, `10+11`. `read` gives none for what is no such text.
 */
export const MessageIds = {
  write: (ids: readonly string[]): string => ids.join(BETWEEN),
  read: (text: string): readonly number[] =>
    /^\d+(?:\+\d+)*$/.test(text) ? text.split(BETWEEN).map(Number) : [],
} as const
