import type { Call } from '#core/call.ts'
import { aside } from '#replies/blocks.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** What is to be said of how a call's date is known; nothing where it is printed whole. */
export const dateNote = ({ on }: Call, { say, language }: Speech): readonly Block[] => {
  const why = on.why?.[language] ?? ''
  switch (on.basis) {
    case 'stated':
      return []
    case 'year-inferred':
      return on.words === null ? [] : [aside(say('note-year', { words: on.words }))]
    case 'inferred':
      return [aside(say('note-inferred', { why }))]
  }
}

/** A call as a line of a list, marked where its date is inferred. */
export const markedLine = (call: Call, speech: Speech): string => {
  const line = speech.callLine(call)
  switch (call.on.basis) {
    case 'stated':
      return line
    case 'year-inferred':
      return `${line} ${speech.say('mark-year-inferred')}`
    case 'inferred':
      return `${line} ${speech.say('mark-inferred')}`
  }
}
