import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Person } from '#core/person.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { corpusSets } from './corpus-sets.ts'
import { printedDays, wrongRelativeDays } from './dates-in-text.ts'
import { type CorpusArticle, type CorpusCall, readCorpus } from './read-corpus.ts'
import { STYLE_NAMES } from './style-names.ts'
import { htmlText } from './styles/html-text.ts'
import { pageOf } from './styles/page-of.ts'

const people = new Map(realKnowledge().people.map((person) => [person.id, person]))
const sets = corpusSets().map((set) => [set, readCorpus(set)] as const)
const articles = sets.flatMap(([, all]) => all)
const calls = articles.flatMap((article) => article.calls.map((call) => ({ article, call })))
const DEFENCE: readonly string[] = [
  'defence-minister',
  'chief-of-staff',
  'deputy-minister',
  'commander-in-chief',
]

/** The span on which both must have been in office: the call's, or the day of publication where it has none. */
const spanOf = (article: CorpusArticle, call: CorpusCall): EdtfDate | null =>
  call.date ?? (article.published === null ? null : EdtfDate.day(article.published))

/** Somebody whose terms are not known to us is not contradicted by them. */
const couldHoldOffice = (person: Person, span: EdtfDate | null): boolean =>
  span === null ||
  person.terms.length === 0 ||
  person.terms.some(
    ({ office, first, last }) =>
      DEFENCE.includes(office) && first <= span.last && (last === null || span.first <= last),
  )

const has = (text: string, date: string): boolean => {
  const [year = '', month = '', day = ''] = date.split('-')
  return new RegExp(`${year}\\D?0?${Number(month)}\\D?0?${Number(day)}(?!\\d)`).test(text)
}

describe('the corpus', () => {
  it('has sixty articles in its first set, two thirds Arabic, and fifteen without a held call', () => {
    const first = readCorpus('first')
    const without = first.filter(({ calls }) => !calls.some(({ kind }) => kind === 'held'))
    expect(first.length).toBeGreaterThanOrEqual(60)
    expect(first.filter(({ language }) => language === 'ar').length).toBeGreaterThanOrEqual(40)
    expect(without.length).toBeGreaterThanOrEqual(15)
  })

  it('names each article once, at an address that is nobody’s', () => {
    const ids = articles.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const real = articles.filter(
      ({ url }) => !/(^|\.)(example\.(com|net|org)|[a-z0-9-]+\.example)$/.test(new URL(url).host),
    )
    expect(real.map(({ id }) => id)).toEqual([])
  })

  it('prints each article in a style of its language, and uses every style', () => {
    const other = articles.filter(({ style, language }) => !style.split('-').includes(language))
    expect(other.map(({ id }) => id)).toEqual([])
    const used = new Set(articles.map(({ style }) => style))
    expect(STYLE_NAMES.filter((style) => !used.has(style))).toEqual([])
  })

  it('says no day of publication just where the page shows none', () => {
    const wrong = articles.filter(
      ({ published, shownBy }) => (published === null) !== (shownBy === 'none'),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
    const hidden = articles.filter(
      ({ published, shownBy, url }) =>
        (shownBy === 'address' && !has(url, published ?? '')) ||
        (shownBy === 'none' && /\d{4}[/-]\d/.test(url)),
    )
    expect(hidden.map(({ id }) => id)).toEqual([])
  })

  it('shows the day only in ways that the style has', () => {
    const text = articles.filter(
      ({ style, shownBy }) =>
        /text|markdown/.test(style) && !['dateline', 'address', 'none'].includes(shownBy),
    )
    expect(text.map(({ id }) => id)).toEqual([])
  })

  it('proves each call by paragraphs that the article has', () => {
    const wrong = calls.filter(({ article, call }) =>
      call.passages.some((number) => number > article.paragraphs.length),
    )
    expect(wrong.map(({ article }) => article.id)).toEqual([])
  })

  it('lets an American and a Russian speak who held a defence office on that day', () => {
    const wrong = calls.filter(({ article, call }) =>
      call.between.some((id, at) => {
        const person = people.get(id)
        return (
          person === undefined ||
          person.side !== ['us', 'ru'][at] ||
          !couldHoldOffice(person, spanOf(article, call))
        )
      }),
    )
    expect(wrong.map(({ article, call }) => `${article.id} ${call.between}`)).toEqual([])
  })

  it('dates no held call after its publication', () => {
    const late = calls.filter(
      ({ article, call }) =>
        call.kind === 'held' &&
        call.date !== null &&
        article.published !== null &&
        call.date.first > article.published,
    )
    expect(late.map(({ article }) => article.id)).toEqual([])
  })

  it('names weekdays that agree with the days beside them', () => {
    const texts = articles.flatMap(({ id, paragraphs, published }) =>
      paragraphs.map((text) => ({ id, text, published })),
    )
    const printed = texts.flatMap(({ id, text, published }) =>
      printedDays(text, published).map((day) => ({ id, ...day })),
    )
    expect(printed.length).toBeGreaterThan(3)
    expect(printed.filter(({ agrees }) => !agrees)).toEqual([])
    const relative = texts.flatMap(({ id, text, published }) =>
      published === null
        ? []
        : wrongRelativeDays(text, published).map((words) => `${id}: ${words}`),
    )
    expect(relative).toEqual([])
  })
})

describe('a page of the corpus', () => {
  it('prints every paragraph and the title, whatever stands beside them', () => {
    const lacking = articles.filter((article) => {
      const { text, format } = pageOf(article)
      const plain = text.replaceAll(/<a href[^>]*>([^<]*)<\/a>/g, '$1')
      const written = (words: string): string => (format === 'html' ? htmlText(words) : words)
      return ![article.title, ...article.paragraphs].every((words) =>
        plain.includes(written(words)),
      )
    })
    expect(lacking.map(({ id }) => id)).toEqual([])
  })

  it('shows no instant of publication where it is to show none', () => {
    const shown = articles
      .filter(({ shownBy }) => shownBy === 'none')
      .filter((article) =>
        /datePublished|published_time|pubdate|post-date/.test(pageOf(article).text),
      )
    expect(shown.map(({ id }) => id)).toEqual([])
  })

  it('is the same each time', () => {
    for (const article of articles) expect(pageOf(article)).toEqual(pageOf(article))
  })
})
