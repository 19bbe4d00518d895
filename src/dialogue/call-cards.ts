import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'
import { send } from '#dialogue/outcomes.ts'
import type { CallFate } from '#notices/call-stories.ts'
import { accountsReply, callReply } from '#replies/call-reply.ts'
import { movedCallReply, withdrawnCallReply } from '#replies/moved-call-reply.ts'
import { attemptReply } from '#replies/notice-attempt-reply.ts'
import type { Reply } from '#replies/reply.ts'

/** What is shown of a call: its card, or what each side said in it. */
export type CallView = 'call' | 'accounts'

/** Shows calls by their ids. */
export type CallCards = {
  /**
   * The call of an id that it has or had: as it is now, and what was corrected of it since; that it was
   * withdrawn; null where no call was ever known by it.
   */
  show(id: string, view: CallView, speaker: Speaker): Promise<Outcome | null>
}

/** Makes the cards of calls. What is shown is what a chat speaks of from then on. */
export const createCallCards = (
  { current, stories }: DialogueParts,
  { languageOf, remember }: ChatMemory,
): CallCards => {
  const cardOf = async (id: string, view: CallView, speaker: Speaker): Promise<Reply | null> => {
    const { facts, sources, speech } = current()
    const own = speech[await languageOf(speaker)]
    const attempt = sources.ledger.attempts.find((one) => one.id === id)
    if (attempt !== undefined)
      return attemptReply(attempt, { speech: own, facts, sources, topic: null })
    const call = sources.ledger.calls.find((one) => one.id === id)
    if (call === undefined) return null
    await remember(speaker, { calls: [call], asked: null }, own.language)
    return view === 'call'
      ? callReply(call, facts, own, sources)
      : accountsReply(call, facts, own, sources)
  }

  const followed = async (
    fate: CallFate,
    view: CallView,
    speaker: Speaker,
  ): Promise<Outcome | null> => {
    const own = current().speech[await languageOf(speaker)]
    if (fate.kind === 'withdrawn') return send(withdrawnCallReply(fate, own))
    const card = await cardOf(fate.call.id, view, speaker)
    return card === null ? null : send(movedCallReply(card, fate, own))
  }

  return Object.freeze({
    async show(id, view, speaker) {
      const card = await cardOf(id, view, speaker)
      if (card !== null) return send(card)
      const fate = (await stories?.find(id)) ?? null
      return fate === null ? null : followed(fate, view, speaker)
    },
  } satisfies CallCards)
}
