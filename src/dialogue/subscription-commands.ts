import { COMMANDS, type CommandName } from '#dialogue/dialogue.ts'
import type { SubscriptionCommand, SubscriptionDesk } from '#dialogue/subscription-desk.ts'

const SUBSCRIPTION_COMMANDS: readonly SubscriptionCommand[] = [
  'subscribe',
  'settings',
  'unsubscribe',
  'mydata',
  'forget',
]

const isSubscriptionCommand = (name: CommandName): boolean =>
  SUBSCRIPTION_COMMANDS.some((one) => one === name)

/** The commands that are known with a desk for subscriptions, and those without one. */
export const commandsWith = (desk: SubscriptionDesk | null): readonly CommandName[] =>
  desk === null ? COMMANDS.filter((name) => !isSubscriptionCommand(name)) : COMMANDS
