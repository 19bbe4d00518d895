import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import type { CallReport, DatedFact } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { readArticle } from '#knowledge/read-article.ts'
import { readDocument } from '#knowledge/read-document.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { writeArticle, writeDraft } from '#knowledge/write-article.ts'
import { anyDate } from '../makers/dates.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { anyText } from '../makers/texts.ts'
import { knowledgeFolder } from './knowledge-folder.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'written-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const readBack = (text: string): ReturnType<typeof readArticle> => {
  writeFileSync(join(folder, 'written.md'), text)
  const document = readDocument(join(folder, 'written.md'), 'written.md')
  if (document.kind === 'faulty') return { read: null, problems: document.problems }
  return readArticle('written', document.value)
}

const { articles } = realKnowledge()

const untranslated = (article: Article): Article => ({
  ...article,
  slug: 'written',
  titleTranslation: null,
  translation: null,
})

describe('an article written as a file', () => {
  it.each(articles.map((article) => [article.slug, article] as const))(
    'reads back as itself: %s',
    (_, article) => {
      const { read, problems } = readBack(writeArticle(article))
      expect(problems).toEqual([])
      expect(read?.article).toEqual(untranslated(article))
    },
  )

  const line = anyText(40)
    .map((text) =>
      text
        .toWellFormed()
        .replace(/[\r\n\u2028\u2029\0]/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
  const fact: fc.Arbitrary<DatedFact> = fc.oneof(
    fc.record({
      date: anyDate,
      basis: fc.constant('stated' as const),
      words: line,
      why: fc.constant(null),
    }),
    fc.record({
      date: anyDate,
      basis: fc.constantFrom('year-inferred' as const, 'inferred' as const),
      words: line,
      why: fc.record({ ar: line, en: line }),
    }),
    fc.record({
      date: anyDate,
      basis: fc.constant('inferred' as const),
      words: fc.constant(null),
      why: fc.record({ ar: line, en: line }),
    }),
  )
  const proof = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
  const side = fc.constantFrom('us', 'ru', 'nato', 'fr')
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  const speaker = fc.record({
    by: fc.oneof(side, fc.constant('press')),
    person: orNull(line),
    passages: proof,
  })
  const facts = {
    on: fact,
    between: fc.tuple(line, line),
    initiator: orNull(
      fc.record({ side, person: orNull(line), according: orNull(side), passages: proof }),
    ),
    duration: orNull(fc.record({ iso: fc.constantFrom('PT1H~', 'PT45M'), passages: proof })),
    said: fc.array(speaker, { maxLength: 2 }),
    announced: fc.array(speaker, { maxLength: 2 }),
    topics: fc.array(fc.record({ topic: line, passages: proof }), { maxLength: 2 }),
    passages: proof,
  }
  const report: fc.Arbitrary<CallReport> = fc.oneof(
    fc.record({
      ...facts,
      kind: fc.constantFrom('held' as const, 'denied' as const, 'sought' as const),
      refusedBy: fc.constant(null),
      outlook: fc.constant(null),
    }),
    fc.record({
      ...facts,
      kind: fc.constant('refused' as const),
      refusedBy: side,
      outlook: fc.constant(null),
    }),
    fc.record({
      ...facts,
      kind: fc.constant('planned' as const),
      refusedBy: fc.constant(null),
      outlook: fc.constantFrom('scheduled' as const, 'expected' as const, 'unannounced' as const),
    }),
  )
  const anyArticle: fc.Arbitrary<Article> = fc.record({
    slug: fc.constant('written'),
    title: line,
    titleBasis: fc.constantFrom('printed' as const, 'ours' as const),
    titleTranslation: fc.constant(null),
    outlet: line,
    url: orNull(fc.webUrl({ validSchemes: ['http', 'https'] })),
    language: fc.constantFrom('ar' as const, 'en' as const),
    published: fact,
    paragraphs: fc.array(line, { minLength: 1, maxLength: 4 }),
    translation: fc.constant(null),
    reports: fc.array(report, { maxLength: 3 }),
  })

  it('reads back as itself, whatever is in it', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { read, problems } = readBack(writeArticle(article))
        expect(problems).toEqual([])
        expect(read?.article).toEqual(article)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps words of the page that the article does not have, and says whose they are', () => {
    const [first] = articles
    if (first === undefined) throw new Error('No article')
    const published: DatedFact = {
      date: EdtfDate.of('2024-07-12'),
      basis: 'stated',
      words: '2024-07-12T18:00+03:00',
      why: null,
    }
    const text = writeArticle({ ...first, published })
    expect(text).toContain('words_of: page')
    const { read } = readBack(text)
    expect([read?.article.published, read?.publishedByPage]).toEqual([published, true])
  })
})

describe('a draft written as a file', () => {
  const draftOf = (article: Article, published: DatedFact | null = null): string =>
    writeDraft({
      ...article,
      published,
      reports: article.reports.map((report) => ({ ...report, on: null, words: 'أمس' })),
    })

  it('is refused until it is reviewed, and what is missing is named at its place', () => {
    const [first] = articles
    if (first === undefined) throw new Error('No article')
    const text = draftOf(first)
    expect(text).toContain('# The page gives no day of publication')
    expect(text).toContain('# The text does not determine the date of this call')
    const whats = (file: string) => readBack(file).problems.map(({ what }) => what)
    expect(whats(text)).toContain('“date” is missing')
    const dated = draftOf(first, first.published)
    expect(whats(dated)).toContain('this is a draft that nobody has reviewed')
    expect(whats(dated)).toContain('“date” is missing')
  })

  it('is accepted by the check once the mark is taken out and nothing is missing', () => {
    const { articles: sound } = expectRead(readKnowledge(knowledgeFolder()))
    const [one] = sound
    if (one === undefined) throw new Error('No article')
    const draft = writeDraft({
      ...one,
      reports: one.reports.map((report) => ({ ...report, words: null })),
    })
    const refused = readKnowledge(knowledgeFolder({ 'articles/one.md': draft }))
    expect(refused.kind === 'faulty' && refused.problems[0]?.what).toContain('nobody has reviewed')
    const reviewed = draft.replace(/^review: pending\n/m, '')
    const accepted = expectRead(readKnowledge(knowledgeFolder({ 'articles/one.md': reviewed })))
    expect(accepted.articles).toEqual(sound)
  })
})

const expectRead = (reading: ReturnType<typeof readKnowledge>) => {
  if (reading.kind === 'faulty') throw new Error('Faulty', { cause: reading.problems })
  return reading.value
}
