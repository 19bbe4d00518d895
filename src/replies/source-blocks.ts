import type { Finding } from '#answering/answer.ts'
import { lead, list } from '#replies/blocks.ts'
import { capital } from '#replies/capital.ts'
import type { Block } from '#replies/reply.ts'
import { titleOf } from '#replies/source-reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Where it is from: who announced each call, and the articles that report it. */
export const sourceBlocks = (
  { calls, articles, announcements }: Extract<Finding, { kind: 'source' }>,
  speech: Speech,
): readonly Block[] => {
  const announced = announcements.map(({ call, by, person }) => {
    const named = capital(speech.call(call))
    if (by === 'press') return speech.say('announced-press', { call: named })
    return person === null
      ? speech.say('announced-side', { call: named, side: speech.side(by) })
      : speech.say('announced-person', {
          call: named,
          side: speech.side(by),
          name: speech.name(person, 'full'),
        })
  })
  const [only] = calls
  const reported = articles.map((article) =>
    speech.say('source-line', {
      outlet: speech.outlet(article.outlet),
      title: titleOf(article, speech),
    }),
  )
  return [
    ...announced.map(lead),
    ...(only !== undefined && calls.length === 1
      ? [
          lead(
            speech.say('source-lead', { call: capital(speech.call(only)), count: articles.length }),
          ),
        ]
      : []),
    list(reported),
  ]
}

/** When the articles were published, and how that is known. */
export const publishedBlocks = (
  { articles }: Extract<Finding, { kind: 'published' }>,
  speech: Speech,
): readonly Block[] => [
  lead(speech.say('published-lead')),
  list(
    articles.map((article) => {
      const { published } = article
      const line = speech.say('published-line', {
        outlet: speech.outlet(article.outlet),
        title: titleOf(article, speech),
        date: speech.date(published.date),
      })
      const basis =
        published.basis === 'stated'
          ? speech.say('published-stated')
          : speech.say('published-inferred', { why: published.why?.[speech.language] ?? '' })
      return `${line} ${basis}`
    }),
  ),
]
