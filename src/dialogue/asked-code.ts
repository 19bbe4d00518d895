import type { Asked } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import type { Order } from '#answering/question.ts'

const ASPECTS: readonly Aspect[] = [
  'when',
  'list',
  'count',
  'who',
  'duration',
  'initiator',
  'topic',
  'accounts',
  'gap',
  'planned',
  'refused',
  'source',
  'published',
  'passages',
]

/** Orders that «and Belousov?» can ask again. */
const ORDERS: Readonly<Record<string, Order>> = {
  first: { kind: 'first', many: 1 },
  last: { kind: 'last', many: 1 },
  penultimate: { kind: 'penultimate' },
}

/** How a question asked, as one line for the chat book: what, in which order, of one call or many. */
export const AskedCode = {
  encode: (asked: Asked | null): string =>
    asked === null
      ? ''
      : [
          asked.aspect ?? '',
          asked.orders[0]?.kind ?? '',
          asked.plural ? 'many' : 'one',
          asked.people.join(),
        ].join(' '),

  /** Null for a line that was not written by `encode`, such as an older program's. */
  decode: (line: string): Asked | null => {
    const [aspect, order, number, people, ...rest] = line.split(' ')
    if (order === undefined || number === undefined || people === undefined || rest.length > 0)
      return null
    const again = ORDERS[order]
    return {
      aspect: ASPECTS.find((known) => known === aspect) ?? null,
      orders: again === undefined ? [] : [again],
      plural: number === 'many',
      people: people === '' ? [] : people.split(','),
    }
  },
} as const
