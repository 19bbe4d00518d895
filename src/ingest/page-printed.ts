import type { Line } from '#ingest/page-line.ts'

/** The share of the page's first paragraphs that structured data must print before they are believed about the rest. */
const BELIEVED = 0.6

/** Blocks of so many letters are found again by their beginning. */
const BEGINNING = 40
const LEAST = 20

const MOST = 300_000

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')

/**
 * Whether the body of an article as structured data give it prints a line. They are asked only where they print most
 * of what the page shows first: many give a summary, an old version, or another text.
 */
export const printedBy = (
  body: string | null,
  lines: readonly Line[],
  start: number,
): ((line: Line) => boolean | null) => {
  if (body === null || start < 0) return () => null
  const whole = bare(body.slice(0, MOST).replace(/<[^<>]{0,500}>/g, ' '))
  const prints = ({ block }: Line): boolean | null => {
    const text = bare(block.text.slice(0, BEGINNING * 3)).slice(0, BEGINNING)
    return text.length < LEAST ? null : whole.includes(text)
  }
  const first = lines.slice(start).filter(({ kind }) => kind === 'prose').slice(0, 5)
  const known = first.filter((line) => prints(line) === true)
  if (first.length < 2 || known.length < first.length * BELIEVED) return () => null
  // A long line that is not printed is another text's; the data may end before the article does.
  const last = bare(lines.findLast((line) => prints(line) === true)?.block.text ?? '').slice(0, BEGINNING)
  const ends = whole.length - whole.lastIndexOf(last) < 2_000
  return (line) => {
    const printed = prints(line)
    return printed === true ? true : printed === false && ends ? null : null
  }
}
