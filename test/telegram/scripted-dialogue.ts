import type { Language } from '#core/language.ts'
import {
  COMMANDS,
  type Dialogue,
  type Incoming,
  type Outcome,
  type Speaker,
} from '#dialogue/dialogue.ts'
import type { Inline, Reply } from '#replies/reply.ts'

/** A dialogue that notes what it was told and answers by a script. */
export type ScriptedDialogue = Dialogue & {
  readonly told: readonly { readonly incoming: Incoming; readonly speaker: Speaker }[]
}

const line = (text: string): readonly Inline[] => [{ kind: 'text', text }]

/** A reply of one paragraph. */
export const saying = (text: string, language: Language = 'en'): Reply => ({
  language,
  blocks: [{ kind: 'paragraph', content: line(text) }],
  buttons: [],
})

/** An outcome of one new message. */
export const sending = (...replies: readonly Reply[]): Outcome => ({
  replies,
  place: 'send',
  toast: null,
})

export const scriptedDialogue = (
  script: (incoming: Incoming, speaker: Speaker) => Outcome | Promise<Outcome>,
): ScriptedDialogue => {
  const told: { incoming: Incoming; speaker: Speaker }[] = []
  return {
    told,
    async respond(incoming, speaker) {
      told.push({ incoming, speaker })
      return script(incoming, speaker)
    },
    menu: (language) =>
      COMMANDS.map((command) => ({ command, description: `${command} (${language})` })),
    apology: async () => saying('Sorry, that was our fault.'),
  }
}
