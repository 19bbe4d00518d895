import type { Speaker } from '#dialogue/dialogue.ts'
import type { Place } from '#notices/subscription.ts'
import type { SettingsOf } from '#replies/settings-action.ts'

/** Where somebody speaks, as notices go there. */
export const placeOf = ({ chat, topic = null }: Speaker): Place => ({ chat, topic })

/** Whether nobody else is in the chat. */
export const isPrivate = ({ kind = 'private' }: Speaker): boolean => kind === 'private'

/** Who speaks, in their private chat: that has the id of the person. */
export const inPrivateChat = (speaker: Speaker): Speaker => ({
  ...speaker,
  chat: speaker.person,
  topic: null,
  kind: 'private',
})

/** Whose notices are spoken of, as buttons say it, and by whom: where they are read and in what language. */
export type Sitting = {
  readonly place: Place
  readonly of: SettingsOf
  readonly speaker: Speaker
}

/** About the notices of the place where somebody speaks. */
export const sittingHere = (speaker: Speaker): Sitting => {
  const place = placeOf(speaker)
  return { place, of: { topic: place.topic }, speaker }
}

/** About the notices of a channel, in the private chat of who speaks. */
export const sittingApart = (channel: string, speaker: Speaker): Sitting => ({
  place: { chat: channel, topic: null },
  of: { topic: null, channel },
  speaker: inPrivateChat(speaker),
})
