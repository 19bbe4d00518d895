import type { Account, Proof } from '#core/call-report.ts'
import type { CallGroup } from '#ingest/call-group.ts'
import type { CallMention, Source } from '#ingest/call-mention.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'

const inOrder = (mentions: readonly CallMention[]): Proof =>
  [...new Set(mentions.map(({ paragraph }) => paragraph).filter((number) => number > 0))].sort(
    (a, b) => a - b,
  )

/** Facts of one value, each with all the paragraphs that prove it. */
const gathered = <Value>(
  mentions: readonly CallMention[],
  valuesOf: (mention: CallMention) => readonly Value[],
  keyOf: (value: Value) => string,
): readonly { readonly value: Value; readonly passages: Proof }[] => {
  const found = new Map<string, { value: Value; mentions: CallMention[] }>()
  for (const mention of mentions)
    for (const value of valuesOf(mention)) {
      const known = found.get(keyOf(value))
      if (known === undefined) found.set(keyOf(value), { value, mentions: [mention] })
      else known.mentions.push(mention)
    }
  return [...found.values()]
    .map(({ value, mentions: proof }) => ({ value, passages: inOrder(proof) }))
    .filter(({ passages }) => passages.length > 0)
}

const accounts = (mentions: readonly CallMention[]): readonly Account[] =>
  gathered(
    mentions,
    ({ source }): readonly Source[] => (source === null ? [] : [source]),
    ({ by, person }) => `${by} ${person?.id ?? ''}`,
  ).map(({ value, passages }) => ({ by: value.by, person: value.person?.id ?? null, passages }))

/** The report of a call, from what an article says of it. */
export const reportOfGroup = (group: CallGroup, background: boolean): ProposedReport => {
  const { mentions, people, kind } = group
  const asking = mentions.filter((mention) => mention.asked !== null && mention.paragraph > 0)
  const asked = asking.find((mention) => mention.asked?.told === true) ?? asking[0]
  const lasted = mentions.find(({ duration, paragraph }) => duration !== null && paragraph > 0)
  const according = asked?.source?.by
  return {
    kind,
    on: group.on,
    between: [people[0].id, people[1].id],
    initiator:
      asked === undefined || asked.asked === null
        ? null
        : {
            side: asked.asked.side,
            person: asked.asked.person?.id ?? null,
            according: according === undefined || according === 'press' ? null : according,
            passages: [asked.paragraph],
          },
    duration:
      lasted === undefined || lasted.duration === null
        ? null
        : { iso: lasted.duration, passages: [lasted.paragraph] },
    said: accounts(mentions.filter(({ account }) => account)),
    announced: accounts(mentions.filter(({ officials }) => officials !== null)),
    refusedBy: kind === 'refused' ? (group.refusedBy ?? 'ru') : null,
    outlook: kind === 'planned' ? (group.outlook ?? 'expected') : null,
    topics: gathered(
      mentions,
      ({ topics }) => topics,
      (topic) => topic,
    ).map(({ value, passages }) => ({ topic: value, passages })),
    passages: inOrder(mentions),
    background,
  }
}
