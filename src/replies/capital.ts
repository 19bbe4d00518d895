/** A phrase as the beginning of a sentence: its first letter a capital one, in scripts that have them. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
