import type { EdtfDate } from '#core/edtf-date.ts'
import type { Side } from '#core/person.ts'
import type { CallSide } from '#ingest/opposite-side.ts'
import type { Party } from '#ingest/party.ts'

/** An official as a text names them: a person, or the holder of an office of a side. */
export type Official = {
  readonly side: CallSide
  readonly office: Exclude<Party['office'], 'other'>
  readonly person: Party['person']
}

/** The two officials of a call, before anybody has asked who held the offices on its day. */
export type Officials = { readonly us: Official; readonly ru: Official }

/** A day that a text has told, with its words and the rule that read them. */
export type DayTold = { readonly date: EdtfDate; readonly words: string; readonly rule: string }

/** An official who was named, so many sentences ago. */
export type Named = { readonly official: Official; readonly ago: number }

/** What the text read so far has been about. */
export type Discourse = {
  /** The officials of the call last told of; null where it was a call of others, or none yet. */
  readonly pair: Officials | null
  /** The officials of the calls told of, the last first. */
  readonly pairs: readonly Officials[]
  /** The two officials last named, beside each other or one after the other, on whatever occasion. */
  readonly duo: Officials | null
  /** The officials of each side last named, with the number of sentences since. */
  readonly cast: readonly Named[]
  /** Whether the call last told of was one of others. */
  readonly foreign: boolean
  /** The side whose institution was last heard. */
  readonly voice: Side | null
  /** The last one who was said to do something. */
  readonly subject: Party | null
  /** The day of the call last told of, whoever spoke; null where it had none. */
  readonly day: DayTold | null
  /** The sides that have been named. */
  readonly sides: ReadonlySet<string>
}
