import { describe, expect, it } from 'vitest'
import { corpusSets } from '../corpus/corpus-sets.ts'
import { judgePages } from '../corpus/judge-pages.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { pageOf } from '../corpus/styles/page-of.ts'
import { realPageReader } from '../makers/page-reader.ts'

const reader = realPageReader()

/** In one set source lines and marks of Markdown are counted as the article's own paragraphs. */
const PARAGRAPHS = 0.96

describe.each(corpusSets())('the pages of the set %s', (set) => {
  const judgement = judgePages(
    readCorpus(set).map((article) => ({
      article,
      reading: reader.read(pageOf(article), { published: null }),
    })),
  )

  it('give the paragraphs of their articles, and nothing that stands around them', () => {
    expect(judgement.paragraphs.f1).toBeGreaterThanOrEqual(PARAGRAPHS)
  })

  it('give the day of publication, or say honestly that they have none', () => {
    expect(judgement.publication.wrong).toBe(0)
    expect(judgement.publication.missed).toBe(0)
  })
})
