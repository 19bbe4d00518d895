import type { Order } from '#answering/question.ts'
import type { Call } from '#core/call.ts'

/** An order that picks out of a list, as «first» and «last» do; «next» counts from another call. */
export type Rank = Exclude<Order, { readonly kind: 'next' | 'previous' }>

/** Whether an order picks out of a list, rather than pointing from one call to the one beside it. */
export const isRank = (order: Order): order is Rank =>
  order.kind !== 'next' && order.kind !== 'previous'

/** The calls that a rank picks out of some calls in the order of time; empty where there are too few. */
export const inOrder = (calls: readonly Call[], rank: Rank): readonly Call[] => {
  switch (rank.kind) {
    case 'first':
      return calls.slice(0, rank.many)
    case 'last':
      return calls.slice(-rank.many)
    case 'penultimate':
      return calls.slice(-2, -1)
    case 'nth':
      return calls.slice(rank.place - 1, rank.place)
  }
}
