import { lead, list, paragraph } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import type { SettingsOf } from '#replies/settings-action.ts'
import { choicesSentences } from '#replies/settings-summary.ts'
import type { SettingsView } from '#replies/settings-view.ts'
import type { Speech } from '#replies/speech.ts'

/** The button by which a place begins to be told of calls. */
export const subscribeButton = ({ say }: Speech, of: SettingsOf): Button => ({
  label: say('button-subscribe'),
  action: { kind: 'subscribe', ...of },
})

const settingsButton = ({ say }: Speech, of: SettingsOf): Button => ({
  label: say('button-settings'),
  action: { kind: 'open-settings', ...of },
})

/** How a place came to be told of calls: for the first time, already before, or again by choice. */
export type Beginning = 'new' | 'already' | 'again'

/** That a place is told of calls, what is told there, and how to change it. */
export const subscribedReply = (beginning: Beginning, view: SettingsView): Reply => {
  const { speech, subscription, of, zones, now } = view
  return {
    language: speech.language,
    blocks: [
      lead(speech.say(`subscribed-${beginning}`)),
      list(choicesSentences(subscription, zones, speech, now)),
      paragraph(speech.say('subscribed-how')),
    ],
    buttons: [[settingsButton(speech, of)]],
  }
}

/** That a place is told of calls no longer, or was not. */
export const unsubscribedReply = (
  wasSubscribed: boolean,
  speech: Speech,
  of: SettingsOf,
): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say(wasSubscribed ? 'unsubscribed-now' : 'unsubscribed-already'))],
  buttons: [[subscribeButton(speech, of)]],
})

/** In a channel, where all would see the settings: where an administrator finds them. */
export const channelSettingsReply = (speech: Speech, of: SettingsOf): Reply => ({
  language: speech.language,
  blocks: [paragraph(speech.say('settings-in-private'))],
  buttons: [[settingsButton(speech, of)]],
})

/** For who asks for the settings of a place that is not told of calls. */
export const notSubscribedReply = (speech: Speech, of: SettingsOf): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say('settings-none'))],
  buttons: [[subscribeButton(speech, of)]],
})

/** That notices come again which had stopped because messages did not get through. */
export const revivedReply = (speech: Speech, of: SettingsOf): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say('subscribed-revived')), paragraph(speech.say('subscribed-how'))],
  buttons: [[settingsButton(speech, of)]],
})

/** A reply with the button «tell me of new calls» under its other buttons. */
export const withSubscribeButton = (reply: Reply, speech: Speech, of: SettingsOf): Reply => ({
  ...reply,
  buttons: [...reply.buttons, [subscribeButton(speech, of)]],
})
