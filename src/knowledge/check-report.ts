import type { Article } from '#core/article.ts'
import type { CallReport, Proof } from '#core/call-report.ts'
import type { Side } from '#core/person.ts'
import type { Report } from '#knowledge/check-article.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import type { Path } from '#knowledge/read-yaml.ts'

/** What a report is held against, and where it stands. */
export type ReportPlace = {
  readonly article: Article
  readonly known: KnownKeys
  readonly path: Path
  readonly report: Report
}

const proofsOf = (call: CallReport): readonly (readonly [Path, Proof])[] => [
  [[], call.passages],
  ...(call.initiator === null ? [] : [[['initiator'], call.initiator.passages] as const]),
  ...(call.duration === null ? [] : [[['duration'], call.duration.passages] as const]),
  ...call.said.map(({ passages }, at) => [['said', at], passages] as const),
  ...call.announced.map(({ passages }, at) => [['announced', at], passages] as const),
  ...call.topics.map(({ passages }, at) => [['topics', at], passages] as const),
]

const checkProofs = (call: CallReport, { article, path, report }: ReportPlace): void => {
  const count = article.paragraphs.length
  for (const [part, proof] of proofsOf(call))
    for (const number of proof.filter((passage) => passage > count))
      report(
        [...path, ...part, 'passages'],
        `no paragraph ${number}: the article has ${count}`,
        'count the paragraphs from 1',
      )
}

const checkDate = (call: CallReport, { article, path, report }: ReportPlace): void => {
  const { words, date } = call.on
  const cited = call.passages.map((passage) => article.paragraphs[passage - 1] ?? '')
  if (words !== null && !cited.some((text) => text.includes(words)))
    report(
      [...path, 'date_words'],
      `the paragraphs ${call.passages.join(', ')} do not say “${words}”`,
      'copy the words letter for letter, or cite the paragraph that has them',
    )
  if (call.kind === 'held' && date.first > article.published.date.last)
    report(
      [...path, 'date'],
      'the call is said to have been held after the article was published',
      'correct one of the two dates',
    )
}

/** The person's side; null where it is not known, undefined where there is no such person, which is written down. */
const sideOf = (
  person: string,
  part: Path,
  { known, path, report }: ReportPlace,
): Side | null | undefined => {
  if (known.people === null) return null
  const side = known.people.get(person)
  if (side === undefined)
    report([...path, ...part], `no person “${person}”`, 'add them to people.yaml, or use their key')
  return side
}

/** The order in which a call names its two people: the American, the Russian, anybody else. */
const rank = (side: Side): number => (side === 'us' ? 0 : side === 'ru' ? 1 : 2)

const checkPeople = (call: CallReport, place: ReportPlace): void => {
  const { path, report } = place
  const sides = call.between.map((person, at) => sideOf(person, ['between', at], place))
  const [first, second] = sides
  if (call.between[0] === call.between[1])
    report([...path, 'between'], 'a call of somebody with themselves', 'name two people')
  else if (typeof first === 'string' && typeof second === 'string' && rank(second) < rank(first))
    report(
      [...path, 'between'],
      'the order is not that of the ledger',
      'put the American first, then the Russian',
    )

  const spoken = [
    ...call.said.map((account, at) => ({ ...account, part: ['said', at] })),
    ...call.announced.map((account, at) => ({ ...account, part: ['announced', at] })),
    ...(call.initiator === null
      ? []
      : [{ by: call.initiator.side, person: call.initiator.person, part: ['initiator'] }]),
  ]
  for (const { by, person, part } of spoken) {
    if (person === null) continue
    const side = sideOf(person, [...part, 'person'], place)
    if (typeof side === 'string' && side !== by)
      report(
        [...path, ...part, 'person'],
        `“${person}” is of the side ${side}, not ${by}`,
        'correct one of the two',
      )
  }

  if (sides.some((side) => typeof side !== 'string')) return
  const taking = [
    [['initiator', 'side'], call.initiator?.side ?? null],
    [['refused_by'], call.refusedBy],
  ] as const
  for (const [part, side] of taking)
    if (side !== null && !sides.includes(side))
      report(
        [...path, ...part],
        `the side ${side} is not in this call`,
        'name a side of the two people',
      )
}

/** What the schema cannot see of a report: that its proofs, people and topics exist and go together. */
export const checkReport = (call: CallReport, place: ReportPlace): void => {
  checkProofs(call, place)
  checkDate(call, place)
  checkPeople(call, place)
  call.topics.forEach(({ topic }, at) => {
    if (place.known.topics?.has(topic) !== false) return
    const todo = 'add it to lexicon/topics.yaml, or use its key'
    place.report([...place.path, 'topics', at, 'topic'], `no topic “${topic}”`, todo)
  })
}
