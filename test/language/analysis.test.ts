import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '#core/person.ts'
import { type AnalysisLexicon, createAnalysis } from '#language/analysis.ts'
import { fold } from '#language/fold.ts'
import { words } from '#language/words.ts'

const belousov: Person = {
  id: 'belousov',
  side: 'ru',
  names: {
    ar: { full: 'أندريه بيلوسوف', short: 'بيلوسوف' },
    en: { full: 'Andrei Belousov', short: 'Belousov' },
  },
  spellings: ['بيلاؤوسوف', 'بوتين'],
  terms: [],
}

const lexicon: AnalysisLexicon = {
  stopWords: ['في', 'من', 'the'],
  people: [belousov],
  terms: [
    { en: ['ceasefire'], ar: ['وقف إطلاق النار'] },
    { en: ['prime minister'], ar: ['رئيس الوزراء'] },
    { en: ['call', 'conversation'], ar: ['مكالمة'] },
  ],
  dictionary: [['harvest', ['الحصاد']]],
}
const analysis = createAnalysis(lexicon)

const rendered = (text: string): readonly (readonly string[])[] =>
  analysis.render(analysis.contentWords(text)).map((all) => all.map(({ form }) => form))

describe('the analysis', () => {
  it('leaves a known name whole, and takes a particle off it', () => {
    expect(analysis.stems(fold('بوتين'))).toEqual([fold('بوتين')])
    expect(analysis.stems(fold('لبوتين'))).toEqual([fold('بوتين')])
    expect(analysis.stems('belousov')).toEqual(['belousov'])
  })

  it('renders every spelling of a person by every other', () => {
    expect(rendered('Belousov')[0]).toContain(fold('بيلاؤوسوف'))
    expect(rendered('بيلوسوف')[0]).toContain('belousov')
  })

  it('renders a term by its words, a phrase word for word the other way round', () => {
    expect(new Set(rendered('ceasefire')[0])).toEqual(
      new Set(['وقف', fold('إطلاق'), fold('النار')]),
    )
    expect(rendered('prime minister')).toEqual([[fold('الوزراء')], ['رييس']])
    expect(rendered('رئيس الوزراء')).toEqual([['minister'], ['prime']])
  })

  it('renders a synonym less surely than a translation', () => {
    const weights = new Map(
      (analysis.render(analysis.contentWords('call'))[0] ?? []).map((one) => [
        one.form,
        one.weight,
      ]),
    )
    expect(weights.get(fold('مكالمة'))).toBe(1)
    expect(weights.get('conversation')).toBe(0.5)
  })

  it('looks into the dictionary both ways, whatever the form of the word', () => {
    expect(rendered('harvests')[0]).toEqual([fold('الحصاد')])
    expect(rendered('حصاد')[0]).toEqual(['harvest'])
  })

  it('knows a stop word behind a conjunction', () => {
    expect(analysis.contentWords('ومن في الحصاد').map(({ form }) => form)).toEqual([fold('الحصاد')])
  })

  it('has another version where names or stop words differ, whatever their order', () => {
    const { version } = analysis
    expect(createAnalysis({ ...lexicon, stopWords: ['the', 'من', 'في'] }).version).toBe(version)
    expect(createAnalysis({ ...lexicon, stopWords: ['the'] }).version).not.toBe(version)
    expect(createAnalysis({ ...lexicon, people: [] }).version).not.toBe(version)
  })

  it('reads words that fold alike alike', () => {
    const letter = fc.constantFrom(...'ابأإآىيةهكلمنوؤئءعغ\u064e\u0640abcé')
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const text = letters.join('')
        const stems = (from: string) => words(from).map(({ form }) => analysis.stems(form))
        expect(stems(fold(text))).toEqual(stems(fold(fold(text))))
      }),
    )
  })
})
