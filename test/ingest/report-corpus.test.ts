import { describe, expect, it } from 'vitest'
import { EdtfDate } from '#core/edtf-date.ts'
import { corpusSets } from '../corpus/corpus-sets.ts'
import { judgeReports } from '../corpus/judge-reports.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { realReportReader } from '../makers/report-reader.ts'

const reader = realReportReader()

describe.each(corpusSets())('the calls read in the articles of the set %s', (set) => {
  const judgement = judgeReports(
    readCorpus(set).map((article) => ({
      article,
      reports: reader.read({
        title: article.title,
        language: article.language,
        published: article.published === null ? null : EdtfDate.day(article.published),
        paragraphs: article.paragraphs,
      }),
    })),
  )
  const notes = judgement.notes.join('\n')

  it('has the people and the date of held calls right', () => {
    expect(judgement.held.f1, notes).toBeGreaterThanOrEqual(0.95)
  })

  it('tells recalled calls from those that the article is about', () => {
    expect(judgement.recalled.f1, notes).toBeGreaterThanOrEqual(0.85)
    expect(judgement.main.f1, notes).toBeGreaterThanOrEqual(0.9)
  })

  it('holds no call to have been held where none is reported', () => {
    expect(judgement.falselyHeld, notes).toEqual([])
  })

  it('offers no wrong day as certain', () => {
    expect(judgement.wrongDays, notes).toEqual([])
  })

  it('knows planned, denied, refused and sought calls', () => {
    expect(judgement.others.f1, notes).toBeGreaterThanOrEqual(0.85)
  })

  it('knows who asked for a call and how long it lasted', () => {
    expect(judgement.initiators.f1, notes).toBeGreaterThanOrEqual(0.9)
    expect(judgement.durations.f1, notes).toBeGreaterThanOrEqual(0.9)
  })
})
