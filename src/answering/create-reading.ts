import { createBareNames } from '#answering/bare-names.ts'
import type { KnownEvent, Reading } from '#answering/reading.ts'
import type { Language } from '#core/language.ts'
import { OFFICES, type Person } from '#core/person.ts'
import { type CuePhrase, cuePhrase } from '#language/cue-phrase.ts'
import { createCueReader, wordsOfPhrases } from '#language/cue-reader.ts'
import type { DateReader } from '#language/date-reader.ts'
import { createNearestWord } from '#language/nearest-word.ts'
import { createPeopleReader } from '#language/people-reader.ts'
import { createPlausible } from '#language/plausible.ts'
import { type Clitics, createWordForms } from '#language/word-forms.ts'
import { words } from '#language/words.ts'

type Phrases = readonly string[]
type Entries = Readonly<Record<string, { readonly phrases: Phrases }>>

/** The lexicon of questions, as `knowledge/lexicon` holds it. */
export type QuestionLexicon = {
  readonly questions: {
    readonly classes: Readonly<Record<string, Phrases>>
    readonly signs: Readonly<Record<string, Phrases>>
    readonly splits: Phrases
    readonly fillers: Phrases
  }
  readonly topics: Entries
  readonly officials: {
    readonly sides: Entries
    readonly offices: Entries
    readonly outlets: Readonly<Record<string, Phrases>>
    readonly events: Readonly<
      Record<
        string,
        { readonly phrases: Phrases; readonly during?: Phrases | undefined } & KnownEvent
      >
    >
  }
  readonly clitics: Clitics
  /** Names of outlets in both languages, by key. */
  readonly outlets: Readonly<Record<string, Readonly<Record<Language, string>>>>
}

const choices = (lines: Phrases): readonly string[] =>
  lines
    .flatMap((line) => line.split('|'))
    .flatMap((choice) => words(choice).map(({ form }) => form))

const phrasesOf = ({
  questions,
  topics,
  officials,
  outlets,
}: QuestionLexicon): readonly CuePhrase[] => {
  const named = (prefix: string, entries: Entries): readonly (readonly [string, Phrases])[] =>
    Object.entries(entries).map(([key, { phrases }]) => [`${prefix}:${key}`, phrases])
  const outletPhrases = Object.entries(outlets).map(
    ([key, names]) =>
      [
        `outlet:${key}`,
        Object.values(names)
          .map((name) => words(name).map(({ form }) => form))
          .filter(({ length }) => length > 1 && length <= 3)
          .map((forms) => forms.join(' ')),
      ] as const,
  )
  const all: readonly (readonly [string, Phrases])[] = [
    ...Object.entries(questions.signs),
    ['call', questions.classes['call'] ?? []],
    ...named('topic', topics),
    ...named('side', officials.sides),
    ...named('office', officials.offices),
    ...named('event', officials.events),
    ...Object.entries(officials.events).map(
      ([key, { during }]) => [`during:${key}`, during ?? []] as const,
    ),
    ...outletPhrases,
    ...Object.entries(officials.outlets).map(
      ([key, phrases]) => [`outlet:${key}`, phrases] as const,
    ),
  ]
  return all.flatMap(([sign, phrases]) =>
    phrases.map((phrase) => cuePhrase(sign, phrase, questions.classes)),
  )
}

/** Every wording of the lexicon as it is written there. */
const lexiconWords = ({ questions, topics, officials }: QuestionLexicon): readonly string[] => [
  ...Object.values(questions.classes).flat(),
  ...Object.values(questions.signs).flat(),
  ...[topics, officials.sides, officials.offices, officials.events].flatMap((entries) =>
    Object.values(entries).flatMap(({ phrases }) => phrases),
  ),
]

const namesOf = ({ names, spellings }: Person): readonly string[] => [
  names.ar.full,
  names.en.full,
  ...spellings,
]

/**
 * Makes what questions are read with, from the lexicon, the people, and the words of the sources. A
 * misspelt word is taken for a word of the lexicon or a name, never for a mere word of an article.
 * Throws for a lexicon that names an office which is none of `OFFICES`.
 */
export const createReading = (
  lexicon: QuestionLexicon,
  people: readonly Person[],
  dates: DateReader,
  texts: readonly string[],
): Reading => {
  const unknown = Object.keys(lexicon.officials.offices).find(
    (key) => !OFFICES.some((office) => office === key),
  )
  if (unknown !== undefined) throw new Error(`The lexicon names an unknown office: ${unknown}`)
  const wordForms = createWordForms(lexicon.clitics)
  const phrases = phrasesOf(lexicon)
  const cues = createCueReader(phrases)
  // Names of countries and topics are too like one another, and like other words, to be guessed at.
  const asking = phrases.filter(({ sign }) => !sign.includes(':'))
  const peopleReader = createPeopleReader(people)
  const fillers = new Set(choices(lexicon.questions.fillers))
  const writings = new Map<string, string>()
  for (const text of [...lexiconWords(lexicon), ...people.flatMap(namesOf)]) {
    for (const { form, start, end } of words(text))
      if (!writings.has(form)) writings.set(form, text.slice(start, end))
  }
  const corpus = texts.flatMap((text) => words(text).map(({ form }) => form))
  const vocabulary = new Set([
    ...cues.vocabulary,
    ...peopleReader.vocabulary,
    ...fillers,
    ...corpus.flatMap((form) => wordForms(form)),
  ])
  return {
    wordForms,
    people: peopleReader,
    bareName: createBareNames(people),
    dates,
    cues,
    splits: new Set(choices(lexicon.questions.splits)),
    fillers,
    known: (form) => vocabulary.has(form) || cues.knows(form),
    written: (form) => writings.get(form) ?? form,
    nearest: createNearestWord({
      names: peopleReader.vocabulary,
      others: wordsOfPhrases(asking),
    }),
    plausible: createPlausible(vocabulary),
    events: new Map(Object.entries(lexicon.officials.events)),
  }
}
