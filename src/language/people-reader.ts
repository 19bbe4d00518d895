import type { Person } from '#core/person.ts'
import type { Token } from '#language/token.ts'
import { words } from '#language/words.ts'

/** A person named in a text. */
export type PersonMention = {
  readonly person: string
  /** Places among the text's words, first and last. */
  readonly from: number
  readonly to: number
}

/** Finds the people that a text names, by any spelling that is known. */
export type PeopleReader = {
  /** The people named, in the order of the text; the longest spelling wins. */
  read(tokens: readonly Token[]): readonly PersonMention[]
  /** Every word of every spelling. */
  readonly vocabulary: ReadonlySet<string>
}

type Spelling = { readonly person: string; readonly rest: readonly string[] }

const spellingsOf = (person: Person): readonly string[] => [
  person.names.ar.full,
  person.names.en.full,
  person.names.ar.short,
  person.names.en.short,
  ...person.spellings,
]

/** Makes the reader of some people. A spelling that two people share names neither. */
export const createPeopleReader = (people: readonly Person[]): PeopleReader => {
  const byFirst = new Map<string, Spelling[]>()
  const vocabulary = new Set<string>()
  for (const person of people) {
    for (const spelling of new Set(spellingsOf(person))) {
      const [first, ...rest] = words(spelling).map((word) => word.form)
      if (first === undefined) continue
      byFirst.set(first, [...(byFirst.get(first) ?? []), { person: person.id, rest }])
      for (const word of [first, ...rest]) vocabulary.add(word)
    }
  }

  const longestAt = (tokens: readonly Token[], from: number): PersonMention | null => {
    const found = (tokens[from]?.forms ?? [])
      .flatMap((form) => byFirst.get(form) ?? [])
      .filter(({ rest }) => rest.every((word, at) => tokens[from + 1 + at]?.form === word))
      .sort((a, b) => b.rest.length - a.rest.length)
    const [best] = found
    if (best === undefined) return null
    const rivals = found.filter(({ rest }) => rest.length === best.rest.length)
    if (rivals.some(({ person }) => person !== best.person)) return null
    return { person: best.person, from, to: from + best.rest.length }
  }

  return {
    vocabulary,
    read(tokens) {
      const mentions: PersonMention[] = []
      for (let from = 0; from < tokens.length; from += 1) {
        const mention = longestAt(tokens, from)
        if (mention === null) continue
        mentions.push(mention)
        from = mention.to
      }
      return mentions
    },
  }
}
