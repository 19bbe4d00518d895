import type { CallChange, ChangeKind, TellableCall } from '#notices/call-change.ts'
import type { Subscription } from '#notices/subscription.ts'

const isChosen = ({ who }: Subscription, { between, sides }: TellableCall): boolean =>
  who.kind === 'all' ||
  between.some((person) => who.people.includes(person)) ||
  sides.some((side) => who.sides.includes(side))

/** Whether a subscriber wants to hear of such a call at all. */
export const wantsCall = (subscription: Subscription, call: TellableCall): boolean =>
  subscription.state.kind === 'active' &&
  subscription.kinds.includes(call.kind) &&
  isChosen(subscription, call)

/**
 * Whether what was sent to a subscriber is to be edited after a change. A further source is for those
 * who asked for it. A correction is for everyone: nobody is left with a wrong date.
 */
export const wantsEdit = (subscription: Subscription, change: ChangeKind): boolean =>
  subscription.state.kind === 'active' &&
  (change !== 'further-report' || subscription.extent === 'all-reports')

/**
 * Whether a change is one to send a new message of. A correction is, where it makes of a call that the
 * subscriber did not want one that they do.
 */
export const matches = (subscription: Subscription, change: CallChange): boolean => {
  switch (change.kind) {
    case 'new-call':
      return wantsCall(subscription, change.call)
    case 'corrected':
      return wantsCall(subscription, change.call) && !wantsCall(subscription, change.was)
    case 'further-report':
    case 'withdrawn':
      return false
  }
}
