import { lead, list } from '#replies/blocks.ts'
import type { Reply } from '#replies/reply.ts'
import { howSentences } from '#replies/settings-summary.ts'
import { choose, type SettingsView, turnTo } from '#replies/settings-view.ts'

/** The choice of how notices come: with a sound or without, and in which language. */
export const howPage = (view: SettingsView): Reply => {
  const { speech, subscription } = view
  const { say } = speech
  const sounds = [false, true].map((silent) =>
    choose(
      view,
      {
        label: say(silent ? 'choose-silent' : 'choose-sound'),
        change: { kind: 'silent', silent },
        isChosen: subscription.silent === silent,
      },
      'how',
    ),
  )
  const languages = (['ar', 'en'] as const).map((language) =>
    choose(
      view,
      {
        label: say(`language-${language}`),
        change: { kind: 'language', language },
        isChosen: (subscription.language ?? speech.language) === language,
      },
      'how',
    ),
  )
  return {
    language: speech.language,
    blocks: [lead(say('ask-how')), list(howSentences(subscription, speech))],
    buttons: [sounds, languages, [turnTo(view, say('button-back'), 'main')]],
  }
}
