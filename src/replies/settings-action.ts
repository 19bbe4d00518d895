import type { CallKind } from '#core/call-report.ts'
import type { Language } from '#core/language.ts'
import type { Side } from '#core/person.ts'
import type { Cadence, Extent, QuietHours } from '#notices/subscription.ts'

/** The pages of the settings, which one message shows one after another. */
export const SETTINGS_PAGES = [
  'main',
  'sides',
  'people',
  'what',
  'when',
  'weekday',
  'hour',
  'quiet',
  'zone',
  'cities',
  'clock',
  'how',
] as const

/** The name of a page of the settings. */
export type SettingsPageName = (typeof SETTINGS_PAGES)[number]

/**
 * A page of the settings. `part` says which of several: the number of a page of people or sides, from 1,
 * or the region of a page of cities; empty for pages that are one.
 */
export type SettingsPage = { readonly name: SettingsPageName; readonly part: string }

/** What a button sets: always what it is to be, never its opposite, so that pressing twice does no harm. */
export type SettingsChange =
  | { readonly kind: 'all' }
  | { readonly kind: 'side'; readonly side: Side; readonly chosen: boolean }
  | { readonly kind: 'person'; readonly person: string; readonly chosen: boolean }
  | { readonly kind: 'calls'; readonly calls: CallKind; readonly chosen: boolean }
  | { readonly kind: 'extent'; readonly extent: Extent }
  | { readonly kind: 'cadence'; readonly cadence: Cadence['kind'] }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'hour'; readonly hour: number }
  | { readonly kind: 'quiet'; readonly quiet: QuietHours | null }
  | { readonly kind: 'zone'; readonly zone: string }
  /** A zone chosen by what the clock showed; `shown` is when the button was made, in minutes since 1970. */
  | { readonly kind: 'clock'; readonly zone: string; readonly shown: number }
  | { readonly kind: 'silent'; readonly silent: boolean }
  | { readonly kind: 'language'; readonly language: Language }

/**
 * Whose notices a button is about: of the topic under whose messages it stands, null for the chat itself;
 * or of a channel, by its id, from an administrator's private chat: what all readers see is no place to
 * set it.
 */
export type SettingsOf = { readonly topic: number | null; readonly channel?: string }

/** What the buttons about being told of calls do. */
export type SettingsAction =
  | ({ readonly kind: 'subscribe' } & SettingsOf)
  | ({ readonly kind: 'unsubscribe' } & SettingsOf)
  /** Shows the settings in a message of their own. */
  | ({ readonly kind: 'open-settings' } & SettingsOf)
  /** Makes a change, where there is one, and shows a page in place of the message. */
  | ({
      readonly kind: 'settings'
      readonly page: SettingsPage
      readonly change: SettingsChange | null
    } & SettingsOf)
  /** Shows what is kept of the chat. */
  | { readonly kind: 'records' }
  | { readonly kind: 'forget' }
