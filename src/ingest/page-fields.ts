import type { PagesLexicon } from '#ingest/page-lexicon.ts'
import { phraseWords } from '#ingest/page-words.ts'
import { words } from '#language/words.ts'

/** What a saved text tells of itself in fields before its article, and the lines of these. */
export type TextFields = {
  readonly title: string | null
  readonly published: string | null
  readonly address: string | null
  readonly outlet: string | null
  /** The lines that are fields, with the name of the field; null for one of no use here. */
  readonly lines: ReadonlyMap<number, keyof PagesLexicon['fields'] | null>
}

const NONE: TextFields = {
  title: null,
  published: null,
  address: null,
  outlet: null,
  lines: new Map(),
}

const FIELD = /^([\p{L}][\p{L}\p{M} _-]{1,24}?)\s*[:\uff1a=]\s*(\S.*)$/u
const FENCE = /^(?:-{3,}|\+{3,})$/
const ADDRESS = /^https?:\/\/\S+$/i

/** How many lines a text's fields can take. */
const MOST = 30

/** Reads the fields that stand before a saved text. */
export type FieldReader = (lines: readonly string[]) => TextFields

/**
 * Makes the reader of fields. Fields stand at the very beginning: between two fences, where each line is one, or bare,
 * where only the known names are. An address in a line of its own is one too.
 */
export const createFieldReader = (lexicon: PagesLexicon['fields']): FieldReader => {
  const names = new Map<string, keyof PagesLexicon['fields']>()
  for (const name of ['title', 'published', 'address', 'outlet'] as const)
    for (const written of lexicon[name]) names.set(phraseWords(written).join(' '), name)
  const nameOf = (written: string): keyof PagesLexicon['fields'] | null =>
    names.get(
      words(written.replaceAll('_', ' '))
        .map(({ form }) => form)
        .join(' '),
    ) ?? null

  return (lines) => {
    const found: { -readonly [Key in keyof PagesLexicon['fields']]?: string } = {}
    const at = new Map<number, keyof PagesLexicon['fields'] | null>()
    const head = lines.slice(0, MOST)
    const fence = FENCE.test(head[0] ?? '')
      ? head.findIndex((line, index) => index > 0 && FENCE.test(line))
      : -1
    for (const [index, line] of head.entries()) {
      if (index <= fence && FENCE.test(line)) {
        at.set(index, null)
        continue
      }
      const field = ADDRESS.test(line) ? [line, 'url', line] : FIELD.exec(line)
      const name = field === null ? null : nameOf(field[1] ?? '')
      if (name === null && index > fence) break
      at.set(index, name)
      if (name !== null) found[name] ??= (field?.[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
    }
    if (at.size === 0) return NONE
    return {
      title: found.title ?? null,
      published: found.published ?? null,
      address: found.address ?? null,
      outlet: found.outlet ?? null,
      lines: at,
    }
  }
}
