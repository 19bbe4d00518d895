import type { Attempt, Call } from '#core/call.ts'
import type { CallReport } from '#core/call-report.ts'
import { aside, list, paragraph } from '#replies/blocks.ts'
import { capital } from '#replies/capital.ts'
import { dateNote } from '#replies/date-notes.ts'
import { kindOf, type NoticeView } from '#replies/notice-view.ts'
import { quotation } from '#replies/quotation.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** So many further sources are named; of the others the number is told. */
const SOURCES_NAMED = 5

type Initiator = NonNullable<CallReport['initiator']>

const initiatorSentence = ({ side, person, according }: Initiator, speech: Speech): string => {
  if (person === null) {
    const named = { side: capital(speech.side(side)) }
    return according === null
      ? speech.say('by-side', named)
      : speech.say('by-side-according', { ...named, capital: speech.capital(according) })
  }
  const named = { name: speech.name(person, 'full') }
  return according === null
    ? speech.say('by-person', named)
    : speech.say('by-person-according', { ...named, capital: speech.capital(according) })
}

/** Who asked for a call, each word on it once; that nobody says, of one that was held. */
const initiatorBlocks = (call: Call | Attempt, speech: Speech): readonly Block[] => {
  const sentences = new Set(
    call.reports.flatMap(({ report: { initiator } }) =>
      initiator === null ? [] : [initiatorSentence(initiator, speech)],
    ),
  )
  if (sentences.size > 0) return [...sentences].map(paragraph)
  return kindOf(call) === 'held' ? [paragraph(speech.say('missing-initiator'))] : []
}

const basisBlocks = (call: Call, speech: Speech): readonly Block[] =>
  call.on.basis === 'stated' ? [aside(speech.say('basis-stated'))] : dateNote(call, speech)

/** The articles that report a call beside the one that is quoted, with their outlets and days. */
const furtherBlocks = (
  call: Call,
  quoted: string | undefined,
  { speech, sources }: NoticeView,
): readonly Block[] => {
  const slugs = [...new Set(call.reports.map(({ article }) => article))]
  const others = slugs.filter((slug) => slug !== quoted)
  const lines = others.slice(0, SOURCES_NAMED).flatMap((slug) => {
    const article = sources.articles.get(slug)
    if (article === undefined) return []
    const { published } = article
    return [
      speech.say('notice-source', {
        outlet: speech.outlet(article.outlet),
        date: speech.date(published.date),
        basis: published.basis === 'stated' ? 'stated' : 'inferred',
      }),
    ]
  })
  const rest = others.length - SOURCES_NAMED
  const more = rest > 0 ? [speech.say('notice-more-sources', { count: rest })] : []
  return lines.length === 0 ? [] : [list([...lines, ...more])]
}

/** How sure a call is, at whose initiative, one excerpt with its source, and what other sources there are. */
export const factsBlocks = (call: Call | Attempt, view: NoticeView): readonly Block[] => {
  const { speech, facts, sources } = view
  const [citation] = facts.day(call, speech.language)
  return [
    ...basisBlocks(call, speech),
    ...initiatorBlocks(call, speech),
    ...(citation === undefined ? [] : [quotation(citation, speech, sources)]),
    ...furtherBlocks(call, citation?.article, view),
  ]
}
