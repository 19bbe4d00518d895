import type { EndReason } from '#notices/subscription.ts'

/**
 * What became of a message that was handed to the channel.
 * `delivered`: it is there, or the message already reads so; `message` is the channel's id for it.
 * `later`: it was not taken. `retryAfterMs` is what the channel asked for, null where it said nothing;
 * `scope` is for whom the pause is meant.
 * `unsure`: it was handed over and no answer came, so that it may be there: it is tried again.
 * `gone`: the chat, or its topic, takes no messages.
 * `moved`: the chat has another id from now on.
 * `ours`: the request itself is wrong; trying again does not help.
 * `not-editable`: the message to be edited is out of reach.
 */
export type DeliveryOutcome =
  | { readonly kind: 'delivered'; readonly message: string }
  | {
      readonly kind: 'later'
      readonly reason: string
      readonly retryAfterMs: number | null
      readonly scope: 'chat' | 'all'
    }
  | { readonly kind: 'unsure'; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: EndReason; readonly of: 'chat' | 'topic' }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'ours'; readonly reason: string }
  | { readonly kind: 'not-editable' }

/** The kinds of outcomes. */
export type DeliveryOutcomeKind = DeliveryOutcome['kind']
