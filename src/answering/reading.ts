import type { BareNames } from '#answering/bare-names.ts'
import type { Day } from '#core/calendar.ts'
import type { CueReader } from '#language/cue-reader.ts'
import type { DateReader } from '#language/date-reader.ts'
import type { PeopleReader } from '#language/people-reader.ts'

/** An event that questions count from. */
export type KnownEvent = {
  readonly date: Day
  readonly proof: { readonly article: string; readonly passage: number }
}

/** Everything that a question is read with. */
export type Reading = {
  readonly wordForms: (form: string) => readonly string[]
  readonly people: PeopleReader
  /** Parts of people's names, which name them only where a party is named. */
  readonly bareName: BareNames
  readonly dates: DateReader
  readonly cues: CueReader
  /** Words that begin a second question. */
  readonly splits: ReadonlySet<string>
  /** Words that carry nothing for the choice of an answer. */
  readonly fillers: ReadonlySet<string>
  /** Whether a folded word is one that the sources or the lexicon use. */
  readonly known: (form: string) => boolean
  /** The one known word that an unknown one was probably meant to be. */
  readonly nearest: (form: string) => string | null
  /** A folded word as the lexicon or a name writes it, to be shown to a person. */
  readonly written: (form: string) => string
  /** Whether a word looks like a word of its language rather than random letters. */
  readonly plausible: (form: string) => boolean
  /** The events that a question may count from, by key, each with the passage that gives its day. */
  readonly events: ReadonlyMap<string, KnownEvent>
}
