import type { Call } from '#core/call.ts'
import { list } from '#replies/blocks.ts'
import { dateNote, markedLine } from '#replies/date-notes.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** More notes on dates than this would hide the answer: the lines are marked then. */
const NOTED = 2

/** How the dates of a few calls are known; nothing for more. */
export const callNotes = (calls: readonly Call[], speech: Speech): readonly Block[] =>
  calls.length > NOTED ? [] : calls.flatMap((call) => dateNote(call, speech))

/** Calls as a list, the inferred dates marked. */
export const callLines = (calls: readonly Call[], speech: Speech): Block =>
  list(calls.map((call) => markedLine(call, speech)))
