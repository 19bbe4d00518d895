import { describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { realReportReader } from '../makers/report-reader.ts'

const { articles, people } = realKnowledge()
const reader = realReportReader()

const read = ({ title, titleBasis, language, published, paragraphs }: Article) =>
  reader.read({
    title: titleBasis === 'printed' ? title : '',
    language,
    published: published.date,
    paragraphs,
  })

const sideOf = (id: string): string | undefined => people.find((person) => person.id === id)?.side

/** The calls of an article that are between an American and a Russian: the others are out of scope. */
const checked = ({ reports }: Article) =>
  reports.filter(({ between: [us, ru] }) => sideOf(us) === 'us' && sideOf(ru) === 'ru')

const sameCall = (
  call: Article['reports'][number],
  { kind, between, on }: ProposedReport,
): boolean =>
  kind === call.kind &&
  between.join() === call.between.join() &&
  (on.date === null || EdtfDate.overlap(on.date, call.on.date))

describe('the articles of this repository', () => {
  it.each(articles.map((article) => [article.slug, article] as const))(
    '%s: every checked call is read and none besides',
    (_, article) => {
      const reports = read(article)
      const calls = checked(article)
      for (const call of calls)
        expect(reports.filter((report) => sameCall(call, report))).not.toEqual([])
      expect(reports).toHaveLength(calls.length)
    },
  )

  it('reads no certain day that is not the checked one', () => {
    for (const article of articles)
      for (const { kind, between, on } of read(article)) {
        if (on.date === null || !EdtfDate.isExact(on.date)) continue
        const day = on.date
        expect(
          checked(article).filter(
            (call) =>
              call.kind === kind &&
              call.between.join() === between.join() &&
              EdtfDate.overlap(call.on.date, day),
          ),
        ).not.toEqual([])
      }
  })

  it('reads who asked for a call and how long it lasted where the editor found it', () => {
    for (const article of articles)
      for (const call of checked(article)) {
        const report = read(article).find((one) => sameCall(call, one))
        expect(report?.initiator?.side).toBe(call.initiator?.side)
        expect(report?.duration?.iso).toBe(call.duration?.iso)
        expect(report?.refusedBy).toBe(call.refusedBy)
        expect(report?.outlook).toBe(call.outlook)
      }
  })

  it('proves every fact by paragraphs of the article', () => {
    for (const article of articles)
      for (const report of read(article)) {
        const proofs = [
          report.passages,
          ...(report.initiator === null ? [] : [report.initiator.passages]),
          ...(report.duration === null ? [] : [report.duration.passages]),
          ...[...report.said, ...report.announced, ...report.topics].map(
            ({ passages }) => passages,
          ),
        ]
        for (const proof of proofs) {
          expect(proof.length).toBeGreaterThan(0)
          for (const number of proof) {
            expect(number).toBeGreaterThan(0)
            expect(number).toBeLessThanOrEqual(article.paragraphs.length)
          }
        }
      }
  })

  it('quotes the words of a date as the article prints them', () => {
    for (const article of articles) {
      const text = [article.title, ...article.paragraphs].join('\n')
      for (const { on } of read(article)) if (on.words !== null) expect(text).toContain(on.words)
    }
  })
})
