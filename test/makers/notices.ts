import type { TellableCall } from '#notices/call-change.ts'
import { FIRST_CHOICES, type Subscription } from '#notices/subscription.ts'

/** A subscription of a chat to every held call, and what a test changes of it. */
export const subscriptionOf = (
  chat: string,
  more: Partial<Omit<Subscription, 'chat'>> = {},
): Subscription => ({
  ...FIRST_CHOICES,
  chat,
  topic: null,
  state: { kind: 'active' },
  setBy: '1',
  ...more,
})

/** A call that was held between Smith and Ivanov, and what a test changes of it. */
export const tellableCall = (id: string, more: Partial<TellableCall> = {}): TellableCall => ({
  id,
  kind: 'held',
  on: '2024-07-12',
  between: ['smith', 'ivanov'],
  sides: ['us', 'ru'],
  ...more,
})
