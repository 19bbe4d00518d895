import type { Language } from '#core/language.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { replace, send, toast } from '#dialogue/outcomes.ts'
import { createRecordsDesk } from '#dialogue/records-desk.ts'
import { createSettingsDesk } from '#dialogue/settings-desk.ts'
import type { SubscribingParts } from '#dialogue/subscription-parts.ts'
import { isPrivate, placeOf } from '#dialogue/subscription-place.ts'
import { FIRST_CHOICES, type Subscription } from '#notices/subscription.ts'
import type { Reply } from '#replies/reply.ts'
import type { SettingsAction } from '#replies/settings-action.ts'
import {
  type Beginning,
  revivedReply,
  subscribedReply,
  unsubscribedReply,
  withSubscribeButton,
} from '#replies/subscription-replies.ts'

/** The commands about being told of calls. */
export type SubscriptionCommand = 'subscribe' | 'unsubscribe' | 'settings' | 'mydata' | 'forget'

/** Where chats are told of calls, and decide what they are told. */
export type SubscriptionDesk = {
  command(name: SubscriptionCommand, speaker: Speaker): Promise<Outcome>
  press(action: SettingsAction, speaker: Speaker): Promise<Outcome>
  /** Tells a chat of calls again that had stopped taking messages; what to say of it, where it is so. */
  revive(speaker: Speaker): Promise<readonly Reply[]>
  /** The reply with the button to subscribe by, in a private chat that is not told of calls. */
  offer(reply: Reply, speaker: Speaker): Promise<Reply>
  /** Writes the notices of a private chat in the language that the person has chosen for everything. */
  speak(language: Language, speaker: Speaker): Promise<void>
}

/** Makes the desk. Of a group or a channel only administrators decide. */
export const createSubscriptionDesk = (
  parts: DialogueParts,
  subscribing: SubscribingParts,
  settings: DialogueSettings,
  memory: ChatMemory,
): SubscriptionDesk => {
  const { current, now } = parts
  const { subscriptions, isAdministrator } = subscribing
  const pages = createSettingsDesk(parts, subscribing, memory)
  const records = createRecordsDesk(parts, subscribing, settings, memory)

  const ownSpeech = async (speaker: Speaker) => current().speech[await memory.languageOf(speaker)]

  const mayDecide = async (speaker: Speaker): Promise<boolean> =>
    isPrivate(speaker) || (await isAdministrator(speaker.chat, speaker.person))

  const begin = async (
    speaker: Speaker,
  ): Promise<{ readonly beginning: Beginning; readonly subscription: Subscription }> => {
    const place = placeOf(speaker)
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

  const subscribe = async (speaker: Speaker): Promise<Reply> => {
    const { beginning, subscription } = await begin(speaker)
    return subscribedReply(beginning, await pages.view(subscription, speaker))
  }

  /** One that had ended because messages did not get through is not to be revived any more. */
  const unsubscribe = async (speaker: Speaker): Promise<Reply> => {
    const place = placeOf(speaker)
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
    return unsubscribedReply(wasActive, await ownSpeech(speaker), place.topic)
  }

  const onlyAdministrators = async (speaker: Speaker): Promise<string> =>
    (await ownSpeech(speaker)).say('only-administrators')

  const answer = async (name: SubscriptionCommand, speaker: Speaker): Promise<Outcome> => {
    switch (name) {
      case 'subscribe':
        return send(await subscribe(speaker))
      case 'unsubscribe':
        return send(await unsubscribe(speaker))
      case 'settings':
        return send(await pages.open(speaker))
      case 'mydata':
        return send(await records.show(speaker))
      case 'forget':
        return send(await records.ask(speaker))
    }
  }

  const handle = async (action: SettingsAction, speaker: Speaker): Promise<Outcome> => {
    switch (action.kind) {
      case 'subscribe':
        return send(await subscribe(speaker))
      case 'unsubscribe':
        return replace(await unsubscribe(speaker))
      case 'open-settings':
        return send(await pages.open(speaker))
      case 'settings':
        return pages.turn(action, speaker)
      case 'forget':
        return replace(await records.forget(speaker))
    }
  }

  return Object.freeze({
    async command(name, speaker) {
      if (await mayDecide(speaker)) return answer(name, speaker)
      const { say, language } = await ownSpeech(speaker)
      const content = [{ kind: 'text', text: say('only-administrators') }] as const
      return send({ language, blocks: [{ kind: 'paragraph', content }], buttons: [] })
    },

    async press(action, speaker) {
      if (!(await mayDecide(speaker))) return toast(await onlyAdministrators(speaker))
      // The topic of a message that is out of the bot's reach is not known.
      if (action.kind !== 'forget' && action.topic !== placeOf(speaker).topic)
        return toast((await ownSpeech(speaker)).say('settings-elsewhere'))
      return handle(action, speaker)
    },

    async revive(speaker) {
      const revived = await subscriptions.revive(speaker.chat)
      if (revived.length === 0) return []
      return [revivedReply(await ownSpeech(speaker), placeOf(speaker).topic)]
    },

    async offer(reply, speaker) {
      if (!isPrivate(speaker)) return reply
      const place = placeOf(speaker)
      const found = await subscriptions.find(place)
      if (found?.state.kind === 'active') return reply
      return withSubscribeButton(reply, current().speech[reply.language], place.topic)
    },

    async speak(language, speaker) {
      if (!isPrivate(speaker)) return
      await subscriptions.change(
        placeOf(speaker),
        (found) => ({
          keep: found === null || found.language === language ? null : { ...found, language },
          tell: null,
        }),
        now(),
      )
    },
  } satisfies SubscriptionDesk)
}
