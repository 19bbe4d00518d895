import type { Asked } from '#answering/answer.ts'
import { ASPECTS } from '#answering/aspect.ts'
import type { Order } from '#answering/question.ts'
import type { Language } from '#core/language.ts'

/** Orders that «and Belousov?» can ask again. */
const ORDERS: Readonly<Record<string, Order>> = {
  first: { kind: 'first', many: 1 },
  last: { kind: 'last', many: 1 },
  penultimate: { kind: 'penultimate' },
}

/** How a question asked, and the language it was answered in. */
export type AskedLine = { readonly asked: Asked | null; readonly language: Language | null }

const isLanguage = (text: string | undefined): text is Language => text === 'ar' || text === 'en'

/** How a question asked, as one line for the chat book: the language, what, in which order, of one call or many, of whom. */
export const AskedCode = {
  encode: (asked: Asked | null, language: Language): string =>
    asked === null
      ? language
      : [
          language,
          asked.aspect ?? '',
          asked.orders[0]?.kind ?? '',
          asked.plural ? 'many' : 'one',
          asked.people.join(),
        ].join(' '),

  /** Nothing is known from a line that was not written by `encode`, such as an older program's. */
  decode: (line: string): AskedLine => {
    const [language, aspect, order, number, people, ...rest] = line.split(' ')
    if (!isLanguage(language)) return { asked: null, language: null }
    if (order === undefined || number === undefined || people === undefined || rest.length > 0)
      return { asked: null, language }
    const again = ORDERS[order]
    return {
      language,
      asked: {
        aspect: ASPECTS.find((known) => known === aspect) ?? null,
        orders: again === undefined ? [] : [again],
        plural: number === 'many',
        people: people === '' ? [] : people.split(','),
      },
    }
  },
} as const
