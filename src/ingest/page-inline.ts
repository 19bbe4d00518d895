import { joinWrapped } from '#ingest/page-wrapped.ts'

/** A line of a block: its text, and the shares of it that stand in links and in bold type. */
export type InlineLine = { readonly text: string; readonly linked: number; readonly bold: number }

/** Gathers the inline content of one block of a tree. */
export type InlineRun = {
  add(text: string, linked: boolean, bold: boolean): void
  /** Ends a line, as `br` does. */
  break(): void
  /** The lines gathered, and begins anew. */
  take(): readonly InlineLine[]
}

type Piece = { text: string; linked: number; bold: number }

const empty = (): Piece => ({ text: '', linked: 0, bold: 0 })

/** White space that HTML collapses; a no-break space is none. */
const COLLAPSED = /[ \t\n\r\f]+/g

const lineOf = (pieces: readonly Piece[]): InlineLine => {
  const text = pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(COLLAPSED, ' ')
    .trim()
  const length = Math.max(1, text.length)
  const sum = (count: (piece: Piece) => number): number =>
    Math.min(1, pieces.reduce((total, piece) => total + count(piece), 0) / length)
  return { text, linked: sum(({ linked }) => linked), bold: sum(({ bold }) => bold) }
}

/** Makes an empty run. */
export const createInlineRun = (): InlineRun => {
  let pieces: Piece[] = [empty()]
  let parts: string[] = []
  const close = (): void => {
    const last = pieces.at(-1)
    if (last !== undefined) last.text = parts.join('')
    parts = []
  }
  return {
    add(text, linked, bold) {
      const last = pieces.at(-1)
      if (last === undefined) return
      parts.push(text)
      const length = text.replace(COLLAPSED, ' ').trim().length
      if (linked) last.linked += length
      if (bold) last.bold += length
    },
    break() {
      close()
      pieces.push(empty())
    },
    take() {
      close()
      const lines = pieces
      pieces = [empty()]
      if (lines.length === 1) {
        const line = lineOf(lines)
        return line.text === '' ? [] : [line]
      }
      const trimmed = lines.map((piece) => ({
        ...piece,
        text: piece.text.replace(COLLAPSED, ' ').trim(),
      }))
      return joinWrapped(trimmed)
        .map(lineOf)
        .filter(({ text }) => text !== '')
    },
  }
}
