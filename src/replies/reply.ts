import type { Language } from '#core/language.ts'
import type { ReviewPress } from '#replies/review-press.ts'
import type { SettingsAction } from '#replies/settings-action.ts'

/** A stretch of text in a line. Nothing in it is markup: a channel shows the letters as they are. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

/** One block of a reply. A quotation and its source are one block, so that nothing parts them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'quotation'
      /** The language of the quoted text. */
      readonly language: Language
      /** The slice as the source has it. `…` before or after it is for the channel to add. */
      readonly text: string
      readonly cut: { readonly before: boolean; readonly after: boolean }
      /** Our translation and the line that marks it as ours; null where there is none. */
      readonly translation: { readonly label: string; readonly text: string } | null
      /** The line under it: outlet, day of the call, day of publication. */
      readonly source: readonly Inline[]
    }

/** What a button does. A channel carries it as the text of `ActionCode`. */
export type Action =
  | { readonly kind: 'call'; readonly call: string }
  | { readonly kind: 'accounts'; readonly call: string }
  | { readonly kind: 'source'; readonly article: string }
  | { readonly kind: 'calls'; readonly page: number }
  | { readonly kind: 'example'; readonly number: number }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'review'; readonly press: ReviewPress }
  | SettingsAction

/** A button under a reply. */
export type Button = { readonly label: string; readonly action: Action }

/** What the bot says, before any channel: blocks in order, and rows of buttons under them. */
export type Reply = {
  /** The language of the bot's own words, which gives the reply its direction. */
  readonly language: Language
  readonly blocks: readonly Block[]
  readonly buttons: readonly (readonly Button[])[]
}
