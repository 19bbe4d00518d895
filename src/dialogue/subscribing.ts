import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'
import type { SettingsDesk } from '#dialogue/settings-desk.ts'
import type { Sitting } from '#dialogue/subscription-place.ts'
import { FIRST_CHOICES, type Subscription } from '#notices/subscription.ts'
import type { SubscriptionBook } from '#notices/subscription-book.ts'
import type { Reply } from '#replies/reply.ts'
import {
  type Beginning,
  subscribedReply,
  unsubscribedReply,
} from '#replies/subscription-replies.ts'

/** The beginning and the end of notices. */
export type Subscribing = {
  subscribe(sitting: Sitting): Promise<Reply>
  unsubscribe(sitting: Sitting): Promise<Reply>
}

/** Makes what begins and ends them. Whether the speaker may decide is asked before. */
export const createSubscribing = (
  { current, now }: DialogueParts,
  subscriptions: SubscriptionBook,
  pages: SettingsDesk,
  memory: ChatMemory,
): Subscribing => {
  const begin = async ({
    place,
    speaker,
  }: Sitting): Promise<{
    readonly beginning: Beginning
    readonly subscription: Subscription
  }> => {
    const language = await memory.languageOf(speaker)
    return subscriptions.change(
      place,
      (found) => {
        if (found?.state.kind === 'active')
          return { keep: null, tell: { beginning: 'already' as Beginning, subscription: found } }
        const subscription: Subscription = {
          ...FIRST_CHOICES,
          language,
          ...found,
          ...place,
          state: { kind: 'active' },
          setBy: speaker.person,
        }
        const beginning = found === null ? 'new' : 'again'
        return { keep: subscription, tell: { beginning, subscription } }
      },
      now(),
    )
  }

  const subscribe = async (sitting: Sitting): Promise<Reply> => {
    const { beginning, subscription } = await begin(sitting)
    return subscribedReply(beginning, await pages.view(subscription, sitting))
  }

  /** One that had ended because messages did not get through is not to be revived any more. */
  const unsubscribe = async ({ place, of, speaker }: Sitting): Promise<Reply> => {
    const wasActive = await subscriptions.end(place, 'unsubscribed', now())
    const state = { kind: 'ended', reason: 'unsubscribed', at: now() } as const
    await subscriptions.change(
      place,
      (found) => {
        const isHeld = found?.state.kind === 'ended' && found.state.reason !== 'unsubscribed'
        return { keep: isHeld ? { ...found, state } : null, tell: null }
      },
      now(),
    )
    return unsubscribedReply(wasActive, current().speech[await memory.languageOf(speaker)], of)
  }

  return Object.freeze({ subscribe, unsubscribe })
}
