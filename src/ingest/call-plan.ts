import type { AnchorContext } from '#ingest/anchor-context.ts'
import type { CallRole } from '#ingest/call-lexicon.ts'
import { TALK_NOUNS } from '#ingest/call-nouns.ts'
import type { SignFound } from '#ingest/call-signs.ts'

/** Verbs of a call that a letter before them sets in the future. */
const FUTURES: readonly CallRole[] = ['hold-verb', 'talk-verb', 'phone-verb', 'discuss-verb']

/** How far behind a call a word for a plan stands at most: one of several words, and one by itself. */
const BEHIND = { phrase: 14, word: 4 } as const

/** What a sentence tells of a call that is to come. */
export type CallPlan = {
  readonly planned: boolean
  /** Whether a verb itself is in the future. */
  readonly future: boolean
  /** Whether it is an announcement or a plan that the sentence speaks of. */
  readonly announced: boolean
}

/** «The planned call came after another»: the plan is of the earlier noun that it stands behind. */
const isOfEarlier = ({ s, anchor }: AnchorContext, sign: SignFound): boolean =>
  sign.from < anchor.from &&
  TALK_NOUNS.some((role) =>
    s.role(role).some(({ to, from }) => to === sign.from - 1 && from < anchor.from),
  )

/** The plans for a call that the words around its anchor tell of. */
export const planAt = (context: AnchorContext): CallPlan => {
  const { s, anchor, inClause, governs } = context
  const isBehind = ({ from, to }: SignFound): boolean =>
    from > anchor.to && from - anchor.to <= (to > from ? BEHIND.phrase : BEHIND.word)
  return {
    planned: s
      .role('planned')
      .some(
        (sign) =>
          (governs(sign) && !isOfEarlier(context, sign)) || (inClause(sign) && isBehind(sign)),
      ),
    future: FUTURES.some((role) =>
      s.role(role).some((sign) => governs(sign) && sign.head.future !== ''),
    ),
    announced: s.role('announce').some((sign) => inClause(sign) || sign.from < anchor.from),
  }
}
