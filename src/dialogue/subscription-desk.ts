import type { Language } from '#core/language.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { privately, replace, send, toast } from '#dialogue/outcomes.ts'
import { createRecordsDesk } from '#dialogue/records-desk.ts'
import { createSettingsDesk } from '#dialogue/settings-desk.ts'
import { createSubscribing } from '#dialogue/subscribing.ts'
import type { SubscribingParts } from '#dialogue/subscription-parts.ts'
import {
  isPrivate,
  placeOf,
  type Sitting,
  sittingApart,
  sittingHere,
} from '#dialogue/subscription-place.ts'
import { channelRecordsReply } from '#replies/records-reply.ts'
import type { Reply } from '#replies/reply.ts'
import type { SettingsAction } from '#replies/settings-action.ts'
import {
  channelSettingsReply,
  revivedReply,
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

/** What the readers of a channel are not shown. */
const APART: ReadonlySet<SettingsAction['kind']> = new Set(['open-settings', 'settings', 'records'])

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
  const { subscribe, unsubscribe } = createSubscribing(parts, subscriptions, pages, memory)
  const records = createRecordsDesk(parts, subscribing, settings, memory)

  const ownSpeech = async (speaker: Speaker) => current().speech[await memory.languageOf(speaker)]

  const mayDecide = async (speaker: Speaker): Promise<boolean> =>
    isPrivate(speaker) || (await isAdministrator(speaker.chat, speaker.person))

  const onlyAdministrators = async (speaker: Speaker): Promise<string> =>
    (await ownSpeech(speaker)).say('only-administrators')

  /** In a channel the settings are not for all its readers to see: the way to them is. */
  const settingsReply = async (sitting: Sitting): Promise<Reply> => {
    const { place, of, speaker } = sitting
    const found = speaker.kind === 'channel' ? await subscriptions.find(place) : null
    return found?.state.kind === 'active'
      ? channelSettingsReply(await ownSpeech(speaker), of)
      : pages.open(sitting)
  }

  const answer = async (name: SubscriptionCommand, speaker: Speaker): Promise<Outcome> => {
    const sitting = sittingHere(speaker)
    switch (name) {
      case 'subscribe':
        return send(await subscribe(sitting))
      case 'unsubscribe':
        return send(await unsubscribe(sitting))
      case 'settings':
        return send(await settingsReply(sitting))
      case 'mydata':
        return send(
          speaker.kind === 'channel'
            ? channelRecordsReply(await ownSpeech(speaker))
            : await records.show(sitting),
        )
      case 'forget':
        return send(await records.ask(sitting))
    }
  }

  const handle = async (action: SettingsAction, sitting: Sitting): Promise<Outcome> => {
    switch (action.kind) {
      case 'subscribe':
        return send(await subscribe(sitting))
      case 'unsubscribe':
        return replace(await unsubscribe(sitting))
      case 'open-settings':
        return send(await pages.open(sitting))
      case 'settings':
        return pages.turn(action, sitting)
      case 'records':
        return send(await records.show(sitting))
      case 'forget':
        return replace(await records.forget(sitting))
    }
  }

  /** A channel's settings, or what is kept of it, in the private chat of the administrator who wants them. */
  const openApart = async (kind: SettingsAction['kind'], speaker: Speaker): Promise<Outcome> => {
    const apart = sittingApart(speaker.chat, speaker)
    const { say } = await ownSpeech(apart.speaker)
    return kind === 'records'
      ? privately([await records.show(apart)], say('answer-sent'), say('answer-unreachable'))
      : privately([await pages.open(apart)], say('settings-sent'), say('settings-unreachable'))
  }

  /** A press on what is shown of a channel in a private chat. */
  const pressApart = async (
    action: SettingsAction,
    channel: string,
    speaker: Speaker,
  ): Promise<Outcome> => {
    const { say } = await ownSpeech(speaker)
    if (!isPrivate(speaker)) return toast(say('settings-elsewhere'))
    if (!(await isAdministrator(channel, speaker.person))) return toast(say('only-administrators'))
    return handle(action, sittingApart(channel, speaker))
  }

  return Object.freeze({
    async command(name, speaker) {
      if (await mayDecide(speaker)) return answer(name, speaker)
      const { say, language } = await ownSpeech(speaker)
      const content = [{ kind: 'text', text: say('only-administrators') }] as const
      return send({ language, blocks: [{ kind: 'paragraph', content }], buttons: [] })
    },

    async press(action, speaker) {
      if ('channel' in action && action.channel !== undefined)
        return pressApart(action, action.channel, speaker)
      if (!(await mayDecide(speaker))) return toast(await onlyAdministrators(speaker))
      // The topic of a message that is out of the bot's reach is not known.
      if ('topic' in action && action.topic !== placeOf(speaker).topic)
        return toast((await ownSpeech(speaker)).say('settings-elsewhere'))
      if (speaker.kind === 'channel' && APART.has(action.kind))
        return openApart(action.kind, speaker)
      return handle(action, sittingHere(speaker))
    },

    async revive(speaker) {
      const revived = await subscriptions.revive(speaker.chat)
      if (revived.length === 0) return []
      return [revivedReply(await ownSpeech(speaker), sittingHere(speaker).of)]
    },

    async offer(reply, speaker) {
      if (!isPrivate(speaker)) return reply
      const { place, of } = sittingHere(speaker)
      const found = await subscriptions.find(place)
      if (found?.state.kind === 'active') return reply
      return withSubscribeButton(reply, current().speech[reply.language], of)
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
