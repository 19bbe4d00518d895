import { OFFICES } from '#core/person.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { ReadLexicon } from '#knowledge/read-lexicon.ts'
import { cueFault } from '#language/cue-phrase.ts'

type Path = readonly (string | number)[]
type Classes = Readonly<Record<string, readonly string[]>>

/** A list of phrases, where it stands, and the classes of words that they may ask for. */
type Listed = {
  readonly at: Path
  readonly phrases: readonly string[]
  readonly classes: Classes
}

const listed = (
  at: Path,
  lists: Readonly<Record<string, readonly string[] | undefined>>,
  classes: Classes,
): readonly Listed[] =>
  Object.entries(lists).flatMap(([key, phrases = []]) => [{ at: [...at, key], phrases, classes }])

/** The phrases of the lexicon by what reads them: a fault in one would end the program at its start. */
const listsOf = ({ lexicon }: ReadLexicon): readonly Listed[] => {
  const { questions, topics, officials, calls } = lexicon
  const entries = (at: Path, of: Readonly<Record<string, { phrases: readonly string[] }>>) =>
    Object.entries(of).map(([key, { phrases }]) => ({ at: [...at, key, 'phrases'], phrases }))
  const asked: readonly Omit<Listed, 'classes'>[] = [
    ...(['sides', 'offices', 'events'] as const).flatMap((part) =>
      entries(['officials', part], officials[part]),
    ),
    ...Object.entries(officials.events).map(([key, { during = [] }]) => ({
      at: ['officials', 'events', key, 'during'],
      phrases: during,
    })),
  ]
  const told: Classes = { ...calls.classes, side: [] }
  return [
    ...listed(['questions', 'signs'], questions.signs, questions.classes),
    ...listed(['officials', 'outlets'], officials.outlets, questions.classes),
    ...asked.map((list) => ({ ...list, classes: questions.classes })),
    // Topics are read in articles too, where questions and their classes are not known.
    ...entries(['topics'], topics).map((list) => ({ ...list, classes: {} })),
    ...(['roles', 'leads', 'sides', 'institutions', 'counterparts'] as const).flatMap((part) =>
      listed(['calls', part], calls[part], told),
    ),
    ...calls.offices.map(({ phrases }, at) => ({
      at: ['calls', 'offices', at, 'phrases'],
      phrases,
      classes: told,
    })),
    ...listed(
      ['calls'],
      {
        filler: calls.filler,
        joiners: calls.joiners,
        countryLeads: calls.countryLeads,
        both: calls.both,
        bothCountries: calls.bothCountries,
        press: calls.press,
        otherEvents: calls.otherEvents,
      },
      told,
    ),
  ]
}

/** Whether the phrases of the lexicon can be read, and its offices are such as people hold. */
export const checkPhrases = (read: ReadLexicon): readonly Problem[] => {
  const { lexicon, source } = read
  const phrases = listsOf(read).flatMap(({ at, phrases: list, classes }) =>
    list.flatMap((phrase, index): readonly Problem[] => {
      const fault = cueFault(phrase, classes)
      if (fault === null) return []
      const place = source.locate([...at, index])
      return fault.kind === 'no-class'
        ? [
            {
              ...place,
              what: `no class of words “${fault.name}”`,
              todo: 'name it under “classes”, or write its words out',
            },
          ]
        : [{ ...place, what: `“${phrase}” begins with no word`, todo: 'begin it with a word' }]
    }),
  )
  const offices = Object.keys(lexicon.officials.offices)
    .filter((key) => !OFFICES.some((office) => office === key))
    .map((key) => ({
      ...source.locate(['officials', 'offices', key]),
      what: `no office “${key}”`,
      todo: `use one of: ${OFFICES.join(', ')}`,
    }))
  return [...phrases, ...offices]
}
