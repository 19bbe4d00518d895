/** A paragraph of a file, and the line on which it begins. */
export type LinedParagraph = {
  readonly text: string
  readonly line: number
  readonly lines: number
}

/** The paragraphs of a text: what stands between blank lines, without the blanks around it. */
export const paragraphsOf = (body: string, linesBefore: number): readonly LinedParagraph[] => {
  const found: LinedParagraph[] = []
  let open: string[] = []
  const close = (end: number): void => {
    if (open.length === 0) return
    const text = open.join('\n').trim()
    found.push({ text, line: linesBefore + end - open.length + 1, lines: open.length })
    open = []
  }
  const lines = body.split('\n')
  lines.forEach((line, at) => {
    if (line.trim() === '') close(at)
    else open.push(line)
  })
  close(lines.length)
  return found
}
