import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Outcome } from '#dialogue/dialogue.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'
import { replace } from '#dialogue/outcomes.ts'
import { type ChangeRefusal, changeChoices } from '#dialogue/settings-change.ts'
import type { SubscribingParts } from '#dialogue/subscription-parts.ts'
import type { Sitting } from '#dialogue/subscription-place.ts'
import type { Subscription } from '#notices/subscription.ts'
import type { SubscriptionChange } from '#notices/subscription-book.ts'
import type { Reply } from '#replies/reply.ts'
import type { SettingsAction, SettingsChange, SettingsPage } from '#replies/settings-action.ts'
import { settingsReply } from '#replies/settings-reply.ts'
import type { SettingsView } from '#replies/settings-view.ts'
import { choosablePeople, choosableSides } from '#replies/settings-who-page.ts'
import type { Speech } from '#replies/speech.ts'
import { notSubscribedReply } from '#replies/subscription-replies.ts'

/** The settings of what a place is told. */
export type SettingsDesk = {
  /** What the pages show of a subscription to whoever asks. */
  view(subscription: Subscription, sitting: Sitting): Promise<SettingsView>
  /** The first page; where the place is not told of calls, the offer to be. */
  open(sitting: Sitting): Promise<Reply>
  /** Makes a change and shows a page in place of the message. */
  turn(action: Extract<SettingsAction, { kind: 'settings' }>, sitting: Sitting): Promise<Outcome>
}

const MAIN: SettingsPage = { name: 'main', part: '' }

const refusalLine = (why: ChangeRefusal, { say }: Speech): string => {
  switch (why) {
    case 'last-kind':
    case 'clock-moved':
      return say(why)
    case 'unknown':
      return say('settings-stale')
  }
}

/** After a clock that has moved on, the clocks as they are. */
const pageAfter = (page: SettingsPage, refused: ChangeRefusal | null): SettingsPage =>
  refused === 'clock-moved' ? { name: 'clock', part: '' } : page

/** What is chosen after a press, null where nothing is told there, and why the press changed nothing. */
type Turned = { readonly after: Subscription | null; readonly refused: ChangeRefusal | null }

/** Makes the desk of the settings. Whether the speaker may decide is asked before. */
export const createSettingsDesk = (
  { current, now }: DialogueParts,
  { subscriptions, waitingFor, zones }: SubscribingParts,
  { languageOf }: ChatMemory,
): SettingsDesk => {
  const view = async (
    subscription: Subscription,
    { place, of, speaker }: Sitting,
  ): Promise<SettingsView> => {
    const { sources, speech } = current()
    return {
      subscription,
      of,
      waiting: await waitingFor(place),
      speech: speech[await languageOf(speaker)],
      sources,
      zones,
      now: now(),
    }
  }

  const active = async ({ place }: Sitting): Promise<Subscription | null> => {
    const found = await subscriptions.find(place)
    return found?.state.kind === 'active' ? found : null
  }

  /** Makes a change on what is chosen at that moment, whoever else changes it. */
  const changed = async (
    change: SettingsChange | null,
    { place, speaker }: Sitting,
  ): Promise<Turned> => {
    const speech = current().speech[await languageOf(speaker)]
    return subscriptions.change(
      place,
      (found): SubscriptionChange<Turned> => {
        if (found?.state.kind !== 'active')
          return { keep: null, tell: { after: null, refused: null } }
        const same = { after: found, refused: null }
        if (change === null) return { keep: null, tell: same }
        const { sources } = current()
        const made = changeChoices(found, change, {
          isSide: (side) => choosableSides({ sources, speech }).includes(side),
          isPerson: (person) => choosablePeople(sources).some(({ id }) => id === person),
          now: now(),
        })
        if (made.kind === 'refused') return { keep: null, tell: { ...same, refused: made.why } }
        const after = { ...made.choices, setBy: speaker.person }
        return { keep: after, tell: { after, refused: null } }
      },
      now(),
    )
  }

  const offer = async ({ of, speaker }: Sitting): Promise<Reply> => {
    const speech = current().speech[await languageOf(speaker)]
    return notSubscribedReply(speech, of)
  }

  return Object.freeze({
    view,

    async open(sitting) {
      const subscription = await active(sitting)
      return subscription === null
        ? offer(sitting)
        : settingsReply(await view(subscription, sitting), MAIN)
    },

    async turn({ page, change }, sitting) {
      const { after, refused } = await changed(change, sitting)
      if (after === null) return replace(await offer(sitting))
      const shown = await view(after, sitting)
      if (refused === null) return replace(settingsReply(shown, page))
      return {
        ...replace(settingsReply(shown, pageAfter(page, refused))),
        toast: refusalLine(refused, shown.speech),
      }
    },
  } satisfies SettingsDesk)
}
