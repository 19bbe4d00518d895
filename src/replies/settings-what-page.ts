import { lead, list } from '#replies/blocks.ts'
import { capital } from '#replies/capital.ts'
import type { Reply } from '#replies/reply.ts'
import { CALL_KINDS, whatSentences } from '#replies/settings-summary.ts'
import { choose, inRows, type SettingsView, turnTo } from '#replies/settings-view.ts'

/** The choice of what is told of calls: which kinds, and how much of each. */
export const whatPage = (view: SettingsView): Reply => {
  const { speech, subscription } = view
  const { say } = speech
  const kinds = CALL_KINDS.map((calls) => {
    const isChosen = subscription.kinds.includes(calls)
    const change = { kind: 'calls', calls, chosen: !isChosen } as const
    return choose(view, { label: capital(say(`kind-${calls}`)), change, isChosen }, 'what')
  })
  const extents = (['first-report', 'all-reports'] as const).map((extent) =>
    choose(
      view,
      {
        label: say(`choose-${extent}`),
        change: { kind: 'extent', extent },
        isChosen: subscription.extent === extent,
      },
      'what',
    ),
  )
  return {
    language: speech.language,
    blocks: [lead(say('ask-what')), list(whatSentences(subscription, speech))],
    buttons: [...inRows(kinds, 1), extents, [turnTo(view, say('button-back'), 'main')]],
  }
}
