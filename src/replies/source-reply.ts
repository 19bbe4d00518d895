import type { Sources } from '#answering/sources.ts'
import type { Article } from '#core/article.ts'
import { aside, lead, list, paragraph } from '#replies/blocks.ts'
import type { Block, Button, Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** An article's title, with our translation beside it where it is in another language; said to be ours where the page prints none. */
export const titleOf = (article: Article, speech: Speech): string => {
  const title = inBothLanguages(article, speech)
  return article.titleBasis === 'ours' ? speech.say('title-ours', { title }) : title
}

const inBothLanguages = (article: Article, speech: Speech): string =>
  article.titleTranslation === null || article.language === speech.language
    ? article.title
    : speech.say('translation-of-title', {
        title: article.title,
        translation: article.titleTranslation,
      })

const about = (article: Article, speech: Speech): string =>
  speech.say('source-about', {
    outlet: speech.outlet(article.outlet),
    date: speech.date(article.published.date),
  })

/** One article: its title, outlet and day of publication with the reasons, its address, and the calls that it tells of. */
export const sourceReply = (article: Article, speech: Speech, sources: Sources): Reply => {
  const calls = sources.ledger.calls.filter(({ reports }) =>
    reports.some((report) => report.article === article.slug),
  )
  const why = article.published.why?.[speech.language] ?? null
  const address: Block =
    article.url === null
      ? aside(speech.say('source-unnamed-note'))
      : { kind: 'paragraph', content: [{ kind: 'link', text: article.url, href: article.url }] }
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('source-title', { title: titleOf(article, speech) })),
      paragraph(about(article, speech)),
      ...(why === null ? [] : [aside(speech.say('source-why', { why }))]),
      address,
      ...(calls.length === 0 ? [] : [paragraph(speech.say('source-calls'))]),
    ],
    buttons: calls.map((call): readonly Button[] => [
      { label: speech.callLine(call), action: { kind: 'call', call: call.id } },
    ]),
  }
}

/** All articles, the newest first, each with a button. */
export const sourcesReply = (speech: Speech, sources: Sources): Reply => {
  const articles = [...sources.articles.values()].sort((a, b) =>
    a.published.date.last < b.published.date.last ? 1 : -1,
  )
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('sources-title', { count: articles.length })),
      list(
        articles.map(
          (article) =>
            `${about(article, speech)} · ${speech.say('source-title', { title: titleOf(article, speech) })}`,
        ),
      ),
    ],
    buttons: articles.map((article): readonly Button[] => [
      {
        label: speech.say('button-source', { outlet: speech.outlet(article.outlet) }),
        action: { kind: 'source', article: article.slug },
      },
    ]),
  }
}
