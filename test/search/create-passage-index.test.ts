import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Passage } from '#core/passage.ts'
import { stopWordsOf } from '#knowledge/stop-words-lexicon-schema.ts'
import { createAnalysis } from '#language/analysis.ts'
import { createPassageIndex } from '#search/create-passage-index.ts'

const stopWords = stopWordsOf(parse(readFileSync('knowledge/lexicon/stop-words.yaml', 'utf8')))
const analysis = createAnalysis({ stopWords, people: [], terms: [], dictionary: [] })

const passage = (id: string, text: string, translation: string | null = null): Passage => ({
  id: `${id}#1`,
  article: id,
  number: 1,
  language: 'ar',
  text,
  translation,
  title: '',
})

const passages = [
  passage(
    'call',
    'أجرى أوستن مكالمة هاتفية بنظيره الروسي شويغو يوم الجمعة.',
    'Austin phoned Shoigu.',
  ),
  passage('grain', 'وصلت شحنة الحبوب إلى الميناء يوم الخميس.'),
  passage('talks', 'بدأت المفاوضات في إسطنبول بوساطة تركية.'),
]
const index = createPassageIndex(passages, analysis)
const find = (text: string) => index.search({ text, language: 'ar', people: [] }, 10)

describe('the index of passages', () => {
  it.each([
    ['متى تحدث اوستن مع شويغو؟', 'call'],
    ['مين كلم لأوستن وشويغو', 'call'],
    ['when did Austin phone Shoigu', 'call'],
    ['حبوب ميناء', 'grain'],
    ['المفاوضة بإسطنبول', 'talks'],
  ])('finds the passage for %s', (text, article) => {
    expect(find(text)[0]?.passage.article).toBe(article)
  })

  it('finds nothing where no content word is held', () => {
    expect(find('كرة القدم')).toEqual([])
  })

  it('lowers coverage by a word that no passage holds', () => {
    const whole = find('مكالمة أوستن')[0]?.coverage ?? 0
    const part = find('مكالمة أوستن فضائية')[0]?.coverage ?? 0
    expect(whole).toBe(1)
    expect(part).toBeLessThan(0.7)
  })

  it('tells the matched words of the question and their places in the passage', () => {
    const query = { text: 'متى كانت مكالمة اوستن؟', language: 'ar', people: [] } as const
    const [hit] = index.search(query, 1)
    const words = hit?.matched.map(({ start, end }) => query.text.slice(start, end))
    expect(words).toEqual(['مكالمة', 'اوستن'])
    const [first] = passages
    if (first === undefined) throw new Error('No passages')
    const held = index.places(query, first).map(({ start, end }) => first.text.slice(start, end))
    expect(held).toEqual(['أوستن', 'مكالمة'])
  })

  it('finds a passage added later', () => {
    const grown = createPassageIndex(passages, analysis)
    grown.add([passage('new', 'قنبلة قذرة')])
    expect(
      grown.search({ text: 'القنبلة', language: 'ar', people: [] }, 1)[0]?.passage.article,
    ).toBe('new')
  })
})
