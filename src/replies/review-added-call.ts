/** What is known so far of a call that an editor adds, in the order in which it is asked for. */
export type AddedCall = {
  /** The code of its kind. */
  readonly kind: string | null
  /** The number of the paragraph that tells of it, from 1. */
  readonly paragraph: number | null
  /** Ids of people: the American first, then the Russian. */
  readonly people: readonly string[]
  /** The page of the choices that are shown next, from 1. */
  readonly page: number
}

const CODE =
  /^(?:([a-z]{1,2})(?:\.(\d{1,3})(?:\.([a-z-]{1,20})(?:\.([a-z-]{1,20}))?)?)?)?(?:\/(\d{1,3}))?$/

/** What is known of an added call as the value of a button, and back; null for anything else. */
export const AddedCall = {
  /** Nothing is known yet. */
  nothing: { kind: null, paragraph: null, people: [], page: 1 } as AddedCall,

  encode({ kind, paragraph, people, page }: AddedCall): string {
    const known = [kind, paragraph, ...people].filter((part) => part !== null)
    return `${known.join('.')}${page > 1 ? `/${page}` : ''}`
  },

  decode(code: string): AddedCall | null {
    const found = CODE.exec(code)
    if (found === null) return null
    const [, kind, paragraph, us, ru, page] = found
    return {
      kind: kind ?? null,
      paragraph: paragraph === undefined ? null : Number(paragraph),
      people: [us, ru].filter((id) => id !== undefined),
      page: Math.max(1, Number(page ?? 1)),
    }
  },
} as const
