const SENTENCE = /[.!?\u061f\n]\s/gu

/** How many letters back what is pointed at may be. */
const LETTERS = 600

/** How many ends of sentences stand between two places of a text. */
export const endsBetween = (text: string, from: number, to: number): number =>
  text.slice(from, to).match(SENTENCE)?.length ?? 0

/** Whether two or more ends of sentences stand between two places: then the one is not the topic of the other. */
export const isFar = (text: string, from: number, to: number): boolean =>
  to - from > LETTERS || endsBetween(text, from, to) > 1
