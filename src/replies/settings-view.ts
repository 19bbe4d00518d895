import type { Sources } from '#answering/sources.ts'
import type { Subscription } from '#notices/subscription.ts'
import type { Button } from '#replies/reply.ts'
import type { SettingsChange, SettingsOf, SettingsPageName } from '#replies/settings-action.ts'
import type { ZoneRegion } from '#replies/settings-zones.ts'
import type { Speech } from '#replies/speech.ts'

/** What the pages of the settings show. */
export type SettingsView = {
  readonly subscription: Subscription
  /** As its buttons say whose it is. */
  readonly of: SettingsOf
  /** How many notices wait for their hour. */
  readonly waiting: number
  readonly speech: Speech
  readonly sources: Sources
  readonly zones: readonly ZoneRegion[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A button that turns to a page. */
export const turnTo = (
  { of }: SettingsView,
  label: string,
  name: SettingsPageName,
  part = '',
): Button => ({
  label,
  action: { kind: 'settings', ...of, page: { name, part }, change: null },
})

/** A choice to make, marked where it is the present one. The page that is shown after it may have a part. */
export type Choice = {
  readonly label: string
  readonly change: SettingsChange
  readonly isChosen: boolean
}

/** A button that makes a choice and then shows a page. */
export const choose = (
  { of, speech }: SettingsView,
  { label, change, isChosen }: Choice,
  name: SettingsPageName,
  part = '',
): Button => ({
  label: isChosen ? speech.say('choice-chosen', { choice: label }) : label,
  action: { kind: 'settings', ...of, page: { name, part }, change },
})

/** Buttons in rows of so many. */
export const inRows = (buttons: readonly Button[], inRow: number): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(buttons.length / inRow) }, (_, at) =>
    buttons.slice(at * inRow, (at + 1) * inRow),
  )
