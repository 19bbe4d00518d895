import { EXAMPLES } from '#replies/answer-reply.ts'
import { lead, list, paragraph } from '#replies/blocks.ts'
import { exampleButtons } from '#replies/example-buttons.ts'
import type { PhraseValues } from '#replies/phrasebook.ts'
import type { Button, Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

const other = ({ language, say }: Speech): readonly Button[] => {
  const to = language === 'ar' ? 'en' : 'ar'
  return [{ label: say(`language-${to}`), action: { kind: 'language', language: to } }]
}

/** The greeting with its examples. */
export const startReply = (speech: Speech): Reply => ({
  language: speech.language,
  blocks: [
    lead(speech.say('start-title')),
    paragraph(speech.say('start-text')),
    paragraph(speech.say('start-examples')),
  ],
  buttons: [...exampleButtons(speech, EXAMPLES), other(speech)],
})

const commandList = (speech: Speech, commands: readonly string[]) =>
  list(commands.map((name) => `/${name} · ${speech.say(`command-${name}`)}`))

/** What can be asked, and the commands. */
export const helpReply = (speech: Speech, commands: readonly string[]): Reply => ({
  language: speech.language,
  blocks: [
    paragraph(speech.say('help-text')),
    paragraph(speech.say('help-commands')),
    commandList(speech, commands),
  ],
  buttons: exampleButtons(speech, EXAMPLES),
})

/** For a command that the bot does not have. */
export const unknownCommandReply = (speech: Speech, commands: readonly string[]): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say('command-unknown')), commandList(speech, commands)],
  buttons: [],
})

/** The choice of a language. */
export const languageReply = (speech: Speech): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say('language-ask'))],
  buttons: [
    [
      { label: speech.say('language-ar'), action: { kind: 'language', language: 'ar' } },
      { label: speech.say('language-en'), action: { kind: 'language', language: 'en' } },
    ],
  ],
})

/** One phrase as a reply of its own. */
export const plainReply = (speech: Speech, id: string, values: PhraseValues = {}): Reply => ({
  language: speech.language,
  blocks: [paragraph(speech.say(id, values))],
  buttons: [],
})
