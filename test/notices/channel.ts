import type { Order } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Sending } from '#notices/notice.ts'
import type { VirtualTime } from './virtual-time.ts'

/** A message as it was handed to the channel. */
export type Handed = Order<string> & { readonly at: number; readonly outcome: DeliveryOutcome }

/** A channel outside: it takes what it is handed after a while, but for what a test has it answer. */
export type Channel = {
  readonly handed: readonly Handed[]
  send(order: Order<string>): Promise<DeliveryOutcome>
  /** Answers the next messages of a chat so, one after another. */
  answer(chat: string, ...outcomes: readonly DeliveryOutcome[]): void
  /** What stands in a chat: every message by its last text. */
  standing(chat: string): readonly string[]
}

/** A channel that takes `latency` milliseconds for every message. */
export const createChannel = (time: VirtualTime, latency: () => number): Channel => {
  const handed: Handed[] = []
  const answers = new Map<string, DeliveryOutcome[]>()
  const messages = new Map<string, { chat: string; text: string }>()
  const never = new AbortController().signal

  const take = ({ chat, form, content }: Order<string>): DeliveryOutcome => {
    const scripted = answers.get(chat)?.shift()
    if (scripted !== undefined) return scripted
    const id = form.kind === 'edit' ? form.message : String(messages.size + 1)
    messages.set(id, { chat, text: content })
    return { kind: 'delivered', message: id }
  }

  return {
    handed,
    async send(order) {
      const at = time.now()
      const outcome = take(order)
      handed.push({ ...order, at, outcome })
      await time.sleep(latency(), never)
      return outcome
    },
    answer: (chat, ...outcomes) => answers.set(chat, [...(answers.get(chat) ?? []), ...outcomes]),
    standing: (chat) =>
      [...messages.values()].filter((one) => one.chat === chat).map(({ text }) => text),
  }
}

/** The words of a message in a test: its calls, and how it came to them. */
export const wordsOf = ({ notices, form }: Sending): string =>
  notices
    .map(({ call, change, superseded }) =>
      [form.kind, change, call.id, ...superseded.map((before) => `not ${before.call.on}`)].join(
        ' ',
      ),
    )
    .join('; ')
