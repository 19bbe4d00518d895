import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import type { SubscribingParts } from '#dialogue/subscription-parts.ts'
import { isPrivate, type Sitting } from '#dialogue/subscription-place.ts'
import type { RecordsOf } from '#notices/chat-records.ts'
import { forgetReply, forgottenReply, recordsReply } from '#replies/records-reply.ts'
import type { Reply } from '#replies/reply.ts'

/** What is kept about a chat: to see and to delete. */
export type RecordsDesk = {
  show(sitting: Sitting): Promise<Reply>
  /** Asks whether everything is to be deleted. */
  ask(sitting: Sitting): Promise<Reply>
  /** Deletes everything. */
  forget(sitting: Sitting): Promise<Reply>
}

/** Makes the desk of what is kept. Whether the speaker may decide is asked before. */
export const createRecordsDesk = (
  { current, now }: DialogueParts,
  { subscriptions, records, zones }: SubscribingParts,
  { timeZone }: DialogueSettings,
  { languageOf }: ChatMemory,
): RecordsDesk => {
  const ownSpeech = async (speaker: Speaker) => current().speech[await languageOf(speaker)]

  const recordsOf = ({ place, of, speaker }: Sitting): RecordsOf => ({
    chat: place.chat,
    person: of.channel === undefined && isPrivate(speaker) ? speaker.person : null,
  })

  return Object.freeze({
    async show(sitting) {
      const { place, speaker } = sitting
      const subscription = await subscriptions.find(place)
      return recordsReply({
        kept: await records.kept(recordsOf(sitting)),
        person: speaker.person,
        speech: await ownSpeech(speaker),
        sources: current().sources,
        zones,
        timeZone: subscription?.timeZone ?? timeZone,
        now: now(),
      })
    },

    async ask(sitting) {
      const { editing } = await records.kept(recordsOf(sitting))
      return forgetReply(editing, await ownSpeech(sitting.speaker))
    },

    async forget(sitting) {
      // The language is among what is forgotten.
      const speech = await ownSpeech(sitting.speaker)
      const { editing } = await records.kept(recordsOf(sitting))
      await records.forget(recordsOf(sitting))
      return forgottenReply(editing, speech)
    },
  } satisfies RecordsDesk)
}
