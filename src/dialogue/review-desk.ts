import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Incoming, Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { send } from '#dialogue/outcomes.ts'
import { createReviewAsking } from '#dialogue/review-asking.ts'
import { createReviewDeciding } from '#dialogue/review-deciding.ts'
import type { ReviewDeskParts } from '#dialogue/review-parts.ts'
import { createAnswerReviewPress } from '#dialogue/review-presses.ts'
import { createReviewViews } from '#dialogue/review-views.ts'
import type { Offered } from '#ingest/draft-intake.ts'
import { ActionCode } from '#replies/action-code.ts'
import { decisionsReply } from '#replies/review-decided.ts'
import { draftLine } from '#replies/review-draft-line.ts'
import { notTakenReply, unreadableReply, waitingReply } from '#replies/review-replies.ts'
import type { Speech } from '#replies/speech.ts'

/** The part of the bot that only editors meet, in private chats. */
export type ReviewDesk = {
  /** What to do in return, or null where it is for the rest of the bot. */
  readonly respond: (incoming: Incoming, speaker: Speaker) => Promise<Outcome | null>
  /** The cards of a draft for an editor, in their language; null where there is no such draft. */
  readonly propose: (draft: string, speaker: Speaker) => Promise<Outcome | null>
}

/** A text that is an address and nothing else. */
const LINK = /^<?(https?:\/\/[^\s<>]+)>?$/i

/** As many as a message shows without scrolling far. */
const SHOWN = 10

/** Makes the desk of the editors. */
export const createReviewDesk = (
  parts: Pick<DialogueParts, 'current' | 'now'>,
  settings: DialogueSettings,
  review: ReviewDeskParts,
  { languageOf }: Pick<ChatMemory, 'languageOf'>,
): ReviewDesk => {
  const { current } = parts
  const { store, takeIn, isEditor } = review
  const views = createReviewViews(parts, settings)
  const deciding = createReviewDeciding(parts, review, views)
  const asking = createReviewAsking(parts, settings, review, views, deciding)
  const press = createAnswerReviewPress(parts, settings, review, views, deciding, asking)

  const speechOf = async (speaker: Speaker): Promise<Speech> =>
    current().speech[await languageOf(speaker)]

  const taken = async (offered: Offered, speaker: Speaker, speech: Speech): Promise<Outcome> => {
    const editor = { id: speaker.person, name: speaker.name ?? speaker.person }
    const outcome = await takeIn(offered, editor)
    const id =
      outcome.kind === 'drafted'
        ? outcome.draft.id
        : outcome.kind === 'there'
          ? outcome.draft
          : null
    const under = id === null ? null : await store.draft(id)
    if (under !== null) return views.all(under, speech)
    if (outcome.kind === 'drafted') throw new Error('A draft that was taken in is not there')
    return send(notTakenReply(outcome, speech))
  }

  const waiting = async (speech: Speech): Promise<Outcome> => {
    const ids = await store.waiting()
    const drafts = await Promise.all(ids.slice(0, SHOWN).map((id) => store.draft(id)))
    const there = drafts.filter((under) => under !== null)
    return send(waitingReply(there, ids.length, speech))
  }

  const log = async (speech: Speech): Promise<Outcome> => {
    const decisions = await store.decisions(SHOWN)
    const titled = await Promise.all(
      decisions.map(async (decision) => {
        const under = await store.draft(decision.draft)
        return { decision, article: under === null ? '' : draftLine(under, speech) }
      }),
    )
    return send(decisionsReply(titled, speech, settings.timeZone))
  }

  const text = async (written: string, speaker: Speaker): Promise<Outcome | null> => {
    const speech = await speechOf(speaker)
    const [, url] = LINK.exec(written.trim()) ?? []
    if (url !== undefined)
      return taken({ origin: 'link', kind: 'link', url, published: null }, speaker, speech)
    return asking.answered(written, speaker, speech)
  }

  return Object.freeze({
    async respond(incoming: Incoming, speaker: Speaker) {
      if (!isEditor(speaker.person) || speaker.chat !== speaker.person) return null
      switch (incoming.kind) {
        case 'text':
          return text(incoming.text, speaker)
        case 'file': {
          const { name, bytes } = incoming
          const page = { bytes, contentType: null, url: null, name, published: null, outlet: null }
          const offered: Offered = { origin: 'file', kind: 'page', page, from: name }
          return taken(offered, speaker, await speechOf(speaker))
        }
        case 'unreadable':
          return send(unreadableReply(incoming.reason, await speechOf(speaker)))
        case 'command':
          if (incoming.name === 'review') return waiting(await speechOf(speaker))
          return incoming.name === 'log' ? log(await speechOf(speaker)) : null
        case 'press': {
          const action = ActionCode.decode(incoming.code)
          if (action?.kind !== 'review') return null
          return press(action.press, speaker, await speechOf(speaker))
        }
      }
    },

    async propose(draft: string, speaker: Speaker) {
      const under = await store.draft(draft)
      return under === null ? null : views.all(under, await speechOf(speaker))
    },
  })
}
