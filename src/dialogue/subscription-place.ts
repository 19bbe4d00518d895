import type { Speaker } from '#dialogue/dialogue.ts'
import type { Place } from '#notices/subscription.ts'

/** Where somebody speaks, as notices go there. */
export const placeOf = ({ chat, topic = null }: Speaker): Place => ({ chat, topic })

/** Whether nobody else is in the chat. */
export const isPrivate = ({ kind = 'private' }: Speaker): boolean => kind === 'private'
