import type { CallKind, Outlook } from '#core/call-report.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { doubtOfCall } from '#ingest/doubt-of-call.ts'
import { isAside } from '#ingest/is-aside.ts'
import { isAsserted } from '#ingest/is-asserted.ts'
import { isOnlyMeant } from '#ingest/is-only-meant.ts'
import { isNegated, isTakingPlace, negationsIn } from '#ingest/negations.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'
import { refusalsIn } from '#ingest/refusals.ts'

/** What a sentence says became of the call at an anchor; `none` where it is only thought of. */
export type Modality = {
  readonly kind: CallKind | 'none'
  readonly outlook: Outlook | null
  /** Where the words of a refusal stand, for who refused. */
  readonly refusedAt: number | null
  /** «Have not spoken since»: the call is the one of the day behind «since». */
  readonly sinceThen: boolean
}

const modality = (kind: Modality['kind'], more: Partial<Modality> = {}): Modality => ({
  kind,
  outlook: null,
  refusedAt: null,
  sinceThen: false,
  ...more,
})

/** How many words before a call a word that governs it may stand. */
const NEAR = 9

/** The same of a negation: its verb stands beside it, and the call may be far behind. */
const FAR = 18

/** How far behind a call the word stands that says that it is only wished for. */
const BEHIND = 8

const FUTURES: readonly CallRole[] = ['hold-verb', 'talk-verb', 'phone-verb', 'discuss-verb']

/** What became of the call at an anchor, by the words that govern it. */
export const modalityAt = (
  s: CallSentence,
  anchor: CallAnchor,
  clauses: readonly number[],
  dates: readonly PlacedDate[],
  own: PlacedDate | null,
  isLast: boolean,
): Modality => {
  const here = clauses[anchor.from] ?? -1
  // «Nobody told of Friday's call»: what is not so is something else.
  const isKnown =
    own !== null &&
    own.mention.date !== null &&
    (anchor.definite || Math.abs(own.from - anchor.from) <= 2)
  const inClause = ({ from }: SignFound): boolean => clauses[from] === here
  const before = (sign: SignFound): boolean =>
    inClause(sign) &&
    sign.from <= anchor.to &&
    anchor.from - sign.to <= (s.has('not', sign.from, sign.from) ? FAR : NEAR)
  const negations = negationsIn(s)

  if (s.has('behind', anchor.from - 1, anchor.from - 1)) return modality('held')
  const unannounced = negations.some(
    ({ from, to }) =>
      clauses[from] === here &&
      from < anchor.from &&
      s.has('announce', to + 1, to + 6) &&
      !s.has('call', to + 1, to + 2),
  )
  // «No call has been announced since …»: nothing is said of one to come.
  if (unannounced && s.role('since').some(({ from }) => from > anchor.to)) return modality('none')
  if (unannounced) return modality('planned', { outlook: 'unannounced' })
  if (s.role('no-comment').some(({ head }) => !head.definite))
    return modality(isKnown ? 'held' : 'none')
  if (s.role('cancelled').some((sign) => isOfCall(s, sign, anchor)))
    return modality('planned', { outlook: 'scheduled' })
  const requested =
    !anchor.definite && anchor.sort !== 'talk' && !isAside(s, anchor)
      ? s
          .role('request-verb')
          .find((sign) => before(sign) && sign.to < anchor.from && anchor.from - sign.to <= 7)
      : undefined
  const refused = refusalsIn(s)
  const refusedBefore = refused.find(
    (sign) =>
      inClause(sign) &&
      sign.from < anchor.from &&
      anchor.from - sign.to <= 14 &&
      !isAside(s, anchor),
  )
  const tried = s
    .role('sought')
    .find((sign) => inClause(sign) && sign.from < anchor.from && anchor.from - sign.to <= FAR)
  // «He tried to reach him; the last call was on 18 February»: that one was held.
  const isEarlier = isLast && own !== null && anchor.sort !== 'talk'
  const trying = s.role('trying').some((sign) => before(sign) && sign.from < anchor.from)
  const failed = s.role('failed').length > 0
  const refusedLater = refused.find(({ from }) => from > anchor.to)
  if (refusedBefore !== undefined) return modality('refused', { refusedAt: refusedBefore.from })
  if ((tried !== undefined || trying || requested !== undefined) && refused.length > 0)
    return modality('refused', { refusedAt: refusedLater?.from ?? refused[0]?.from ?? null })

  const doubt = doubtOfCall(s, anchor, own !== null)
  if (doubt === 'no-plans') return modality('planned', { outlook: 'unannounced' })
  if (doubt !== null) return modality(doubt === 'denied' ? 'denied' : 'none')
  const denied = s.role('denied').find((sign) => sign.from < anchor.from || inClause(sign))
  if (denied !== undefined && !isAside(s, anchor)) return modality('denied')

  const negated =
    negations.find((sign) => before(sign) && sign.from < anchor.from) ??
    negations.find(
      (sign) =>
        sign.from > anchor.to &&
        ((inClause(sign) && sign.from - anchor.to <= 6 && isTakingPlace(s, sign)) ||
          (sign.from - anchor.to <= FAR && s.has('taking-place', sign.to + 1, sign.to + 1))),
    )
  const announced = s
    .role('announce')
    .some((sign) => clauses[sign.from] === here || sign.from < anchor.from)
  const planned =
    s.role('planned').some((sign) => before(sign) && !isOfEarlier(s, sign, anchor)) ||
    s
      .role('planned')
      .some(
        (sign) =>
          inClause(sign) &&
          sign.from > anchor.to &&
          sign.from - anchor.to <= (sign.to > sign.from ? 14 : 4),
      )
  const future = FUTURES.some((role) =>
    s.role(role).some((sign) => before(sign) && sign.head.future !== ''),
  )
  if (negated !== undefined && own?.mention.relation === 'until') return modality('held')
  if (negated !== undefined && (announced || planned) && !future)
    return modality('planned', { outlook: 'unannounced' })
  if (isEarlier && (tried !== undefined || trying)) return modality('held')
  if (trying && !failed) return modality('planned', { outlook: 'expected' })
  const asksWhether = s.role('whether').some(({ from }) => from < anchor.from)
  if (tried !== undefined || (trying && failed)) return modality('sought')
  if (requested !== undefined && !failed) return modality('planned', { outlook: 'expected' })
  if (failed && !asksWhether && failsCall(s, anchor, clauses)) return modality('sought')
  if (negated !== undefined) {
    const since = s.role('since').some(({ from }) => from > negated.from)
    if (since) return modality('held', { sinceThen: true })
    const isOther = own !== null && s.role('rather').some(({ from }) => from > negated.from)
    if (isOther) return modality('held')
    if (isNegated(s, negated, anchor)) return modality('denied')
    return modality(isKnown || (anchor.sort === 'call' && isAside(s, anchor)) ? 'held' : 'none')
  }
  if (
    !(isKnown && anchor.definite) &&
    s
      .role('if-word')
      .some((sign) => sign.from < anchor.from || (inClause(sign) && !isWhether(s, sign)))
  )
    return modality('none')
  if (own === null && s.role('habit').some((sign) => inClause(sign))) return modality('none')
  // «May» is a month where it is one.
  const isDay = ({ from }: SignFound): boolean =>
    dates.some((date) => date.from <= from && from <= date.to)
  const wished = s
    .role('hypothetical')
    .some((sign) => before(sign) && sign.from < anchor.from && !isDay(sign))
  if (future || planned) {
    if (wished && !future) return modality('none')
    return modality('planned', { outlook: outlookOf(s, clauses, here, anchor.to + 6) })
  }
  if (wished && !isAside(s, anchor)) return modality('none')
  const wishedBehind =
    !anchor.definite &&
    own === null &&
    anchor.sort !== 'talk' &&
    s
      .role('hypothetical')
      .some((sign) => inClause(sign) && sign.from > anchor.to && sign.from - anchor.to <= BEHIND)
  if (wishedBehind && !isAside(s, anchor)) return modality('none')
  if (isOnlyMeant(s, anchor, clauses, own)) return modality('none')
  if (!isAsserted(s, anchor, clauses, own !== null)) return modality('none')
  if (/[?\u061f]\s*$/u.test(s.text.slice(s.span.start, s.span.end + 2))) return modality('none')
  return modality('held')
}

/** «The call was put off»; not «the announcement of it was put off». */
const isOfCall = (s: CallSentence, { from }: SignFound, anchor: CallAnchor): boolean =>
  Math.abs(from - anchor.from) <= FAR && !s.has('announce', Math.max(0, from - 4), from - 1)

const isWhether = (s: CallSentence, { from }: SignFound): boolean =>
  s.role('whether').some((sign) => sign.from <= from && from <= sign.to)

/** «The planned call came after another»: the plan is of the earlier noun that it stands behind. */
const isOfEarlier = (s: CallSentence, sign: SignFound, anchor: CallAnchor): boolean =>
  sign.from < anchor.from &&
  NOUNS.some((role) =>
    s.role(role).some(({ to, from }) => to === sign.from - 1 && from < anchor.from),
  )

const NOUNS: readonly CallRole[] = ['call', 'contact-noun', 'talk-noun']

/** Whether the words that say that nothing came of it are about the call. */
const failsCall = (s: CallSentence, anchor: CallAnchor, clauses: readonly number[]): boolean =>
  s
    .role('failed')
    .some(
      ({ from }) =>
        Math.abs(from - anchor.from) <= 10 &&
        Math.abs((clauses[from] ?? 0) - (clauses[anchor.from] ?? 0)) <= 1,
    )

const outlookOf = (
  s: CallSentence,
  clauses: readonly number[],
  here: number,
  end: number,
): Outlook => {
  const firm = s.role('firm').some(({ from }) => clauses[from] === here && from < end)
  return firm ? 'scheduled' : 'expected'
}
