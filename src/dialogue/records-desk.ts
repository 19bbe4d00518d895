import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import type { SubscribingParts } from '#dialogue/subscription-parts.ts'
import { isPrivate, placeOf } from '#dialogue/subscription-place.ts'
import type { RecordsOf } from '#notices/chat-records.ts'
import { forgetReply, forgottenReply, recordsReply } from '#replies/records-reply.ts'
import type { Reply } from '#replies/reply.ts'

/** What is kept about a chat: to see and to delete. */
export type RecordsDesk = {
  show(speaker: Speaker): Promise<Reply>
  /** Asks whether everything is to be deleted. */
  ask(speaker: Speaker): Promise<Reply>
  /** Deletes everything. */
  forget(speaker: Speaker): Promise<Reply>
}

/** Makes the desk of what is kept. Whether the speaker may decide is asked before. */
export const createRecordsDesk = (
  { current, now }: DialogueParts,
  { subscriptions, records, zones }: SubscribingParts,
  { timeZone }: DialogueSettings,
  { languageOf }: ChatMemory,
): RecordsDesk => {
  const ownSpeech = async (speaker: Speaker) => current().speech[await languageOf(speaker)]

  const recordsOf = (speaker: Speaker): RecordsOf => ({
    chat: speaker.chat,
    person: isPrivate(speaker) ? speaker.person : null,
  })

  return Object.freeze({
    async show(speaker) {
      const place = placeOf(speaker)
      const subscription = await subscriptions.find(place)
      return recordsReply({
        kept: await records.kept(recordsOf(speaker)),
        person: speaker.person,
        speech: await ownSpeech(speaker),
        sources: current().sources,
        zones,
        timeZone: subscription?.timeZone ?? timeZone,
        now: now(),
      })
    },

    async ask(speaker) {
      const { editing } = await records.kept(recordsOf(speaker))
      return forgetReply(editing, await ownSpeech(speaker))
    },

    async forget(speaker) {
      // The language is among what is forgotten.
      const speech = await ownSpeech(speaker)
      const { editing } = await records.kept(recordsOf(speaker))
      await records.forget(recordsOf(speaker))
      return forgottenReply(editing, speech)
    },
  } satisfies RecordsDesk)
}
