import type { Line } from '#ingest/page-line.ts'

/** The share of the page's first paragraphs that structured data must print before they are believed about the rest. */
const BELIEVED = 0.6

/** Blocks of so many letters are found again by their beginning. */
const BEGINNING = 40
const LEAST = 20

const MOST = 300_000

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')

/**
 * Whether the body of an article as structured data give it prints a line. They are believed only where they print
 * most of what the page shows first: many give a summary, an old version, or another text. What they do not print may
 * still be the article's, for many of them break off.
 */
export const printedBy = (
  body: string | null,
  lines: readonly Line[],
  start: number,
): ((line: Line) => boolean) => {
  if (body === null || start < 0) return () => false
  const whole = bare(body.slice(0, MOST).replace(/<[^<>]{0,500}>/g, ' '))
  const prints = ({ block }: Line): boolean => {
    const text = bare(block.text.slice(0, BEGINNING * 3)).slice(0, BEGINNING)
    return text.length >= LEAST && whole.includes(text)
  }
  const first = lines
    .slice(start)
    .filter(({ kind }) => kind === 'prose')
    .slice(0, 5)
  const known = first.filter(prints)
  if (first.length < 2 || known.length < first.length * BELIEVED) return () => false
  return prints
}
