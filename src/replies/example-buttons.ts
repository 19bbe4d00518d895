import type { Button } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** The first examples to tap, each in a row of its own; they are numbered from 1. */
export const exampleButtons = ({ say }: Speech, count: number): readonly (readonly Button[])[] =>
  Array.from({ length: count }, (_, at): readonly Button[] => [
    { label: say(`example-${at + 1}`), action: { kind: 'example', number: at + 1 } },
  ])
