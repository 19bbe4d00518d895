import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Passage } from '#core/passage.ts'
import type { Person } from '#core/person.ts'
import { stopWordsOf } from '#knowledge/stop-words-lexicon-schema.ts'
import { termsOf } from '#knowledge/terms-lexicon-schema.ts'
import { createAnalysis } from '#language/analysis.ts'
import { createPassageIndex, reopenPassageIndex } from '#search/create-passage-index.ts'

const lexicon = (name: string): unknown =>
  parse(readFileSync(`knowledge/lexicon/${name}.yaml`, 'utf8'))

const austin: Person = {
  id: 'austin',
  side: 'us',
  names: {
    ar: { full: 'لويد أوستن', short: 'أوستن' },
    en: { full: 'Lloyd Austin', short: 'Austin' },
  },
  spellings: ['أوستين'],
  terms: [],
}

const analysis = createAnalysis({
  stopWords: stopWordsOf(lexicon('stop-words')),
  people: [austin],
  terms: termsOf(lexicon('terms')),
  dictionary: [],
  months: [[], [], [], [], [], [], ['July', 'يوليو', 'تموز'], [], [], ['تشرين الأول', 'أكتوبر']],
})

const passage = (article: string, text: string, more: Partial<Passage> = {}): Passage => ({
  id: `${article}#1`,
  article,
  number: 1,
  language: 'ar',
  text,
  translation: null,
  title: '',
  ...more,
})

const passages = [
  passage('call', 'أجرى أوستن مكالمة هاتفية بنظيره الروسي شويغو يوم الجمعة. ولم يذكر مدتها.'),
  passage('grain', 'وصلت شحنة الحبوب إلى الميناء يوم الخميس، وقال ريابكوف إنها الأولى.'),
  passage('talks', 'بدأت المفاوضات في إسطنبول بوساطة تركية، وبحثت وقف إطلاق النار.'),
  passage('drone', 'تحطمت الطائرة المسيرة فوق البحر.', {
    translation: 'The drone crashed at sea.',
  }),
  passage('wallace', 'التقى والاس الوفد.', { title: 'بن والاس في كييف' }),
]
const index = createPassageIndex(passages, analysis)
const ask = (text: string, people: readonly string[] = []) => ({
  text,
  language: 'ar' as const,
  people,
})
const found = (text: string): readonly string[] =>
  index.search(ask(text), 10).map((hit) => hit.passage.article)

describe('the index of passages', () => {
  it.each([
    ['متى تحدث اوستن مع شويغو؟', 'call'],
    ['مين كلم أوستين', 'call'],
    ['When did Austin phone Shoygu?', 'call'],
    ['شويجو', 'call'],
    ['حبوب ميناء', 'grain'],
    ['Rybakov', 'grain'],
    ['المفاوضة بإسطنبول', 'talks'],
    ['ceasefire negotiations', 'talks'],
    ['drone crash', 'drone'],
    ['Ben Wallace', 'wallace'],
    ['المفاوظات', 'talks'],
  ])('finds the passage for %s', (text, article) => {
    expect(found(text)[0]).toBe(article)
  })

  it('finds nothing where no content word is held, and nothing for no words', () => {
    expect(found('كرة القدم')).toEqual([])
    expect(found('')).toEqual([])
    expect(found('متى؟')).toEqual([])
  })

  it('prefers a passage of a person who is meant but not named', () => {
    const both = [
      passage('other', 'جرت مكالمة طويلة.'),
      passage('his', 'جرت مكالمة أوستن طويلة جدا.'),
    ]
    const small = createPassageIndex(both, analysis)
    expect(small.search(ask('مكالمة', ['austin']), 1)[0]?.passage.article).toBe('his')
    expect(small.search(ask('مكالمة'), 1)[0]?.passage.article).toBe('other')
  })

  it('lowers coverage by a word that no passage holds', () => {
    expect(index.search(ask('مكالمة أوستن'), 1)[0]?.coverage).toBe(1)
    expect(index.search(ask('مكالمة أوستن فضائية'), 1)[0]?.coverage).toBeLessThan(0.7)
  })

  it('covers a word by all the words of its translation together', () => {
    expect(index.search(ask('ceasefire'), 1)[0]?.coverage).toBeCloseTo(1)
  })

  it('tells the matched words of the question and their places in the passage', () => {
    const query = ask('متى كانت مكالمة اوستن؟')
    const [hit] = index.search(query, 1)
    const matched = hit?.matched.map(({ start, end }) => query.text.slice(start, end))
    expect(matched).toEqual(['مكالمة', 'اوستن'])
    const text = hit?.passage.text ?? ''
    const places = hit === undefined ? [] : index.places(query, hit.passage)
    const words = places.map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['أوستن', 'مكالمة', 'هاتفية'])
  })

  it('explains what a question became and what each hit got from what', () => {
    const { words, hits } = index.explain(ask('Shoygu مكالمة'), 3)
    expect(words.map(({ word }) => word)).toEqual(['Shoygu', 'مكالمة'])
    expect(words[0]?.metBy[0]).toMatchObject({ stem: 'شويغو', origin: 'sound', passages: 1 })
    const [best] = hits
    const parts = Object.values(best?.worth ?? {})
    expect(best?.passage).toBe('call#1')
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(best?.score ?? 0)
  })

  it('suggests a known word for a misspelt one, as a passage writes it', () => {
    expect(index.suggest('المفاوظات')?.text).toBe('المفاوضات')
    expect(index.suggest('المفاوضات')).toBeNull()
    expect(index.suggest('كهرباء')).toBeNull()
    expect(index.suggest('الحبول')).toBeNull()
  })

  it('adds passages later', () => {
    const grown = createPassageIndex([], analysis)
    grown.add(passages.slice(0, 2))
    grown.add(passages.slice(2))
    for (const text of ['شويغو', 'حبوب', 'مفاوضات', 'drone']) {
      const hits = grown.search(ask(text), 5)
      expect(hits.map((hit) => hit.passage.id)).toEqual(
        index.search(ask(text), 5).map((hit) => hit.passage.id),
      )
    }
  })
})

describe('a date that is asked for', () => {
  const dated = (edtf: string) => {
    const date = EdtfDate.parse(edtf)
    return date === null ? [] : [date]
  }
  const on = (texts: readonly string[], text: string, edtf: string) =>
    createPassageIndex(
      texts.map((one, at) => passage(`d${at}`, one)),
      analysis,
    ).search({ ...ask(text), dates: dated(edtf) }, 5)

  it.each([
    ['12 July 2024', '2024-07-12', 'جرت المكالمة في 12 تموز.'],
    ['12 July 2024', '2024-07-12', 'جرت المكالمة في ١٢/٧/٢٠٢٤.'],
    ['12 July 2024', '2024-07-12', 'جرت المكالمة في 2024-07-12.'],
    ['12 تموز 2024', '2024-07-12', 'جرت المكالمة في 12 يوليو/ تموز 2024.'],
    ['5 أكتوبر', '2024-10-05', 'جرت المكالمة في الخامس أي 5 تشرين الأول.'],
    ['تموز 2024', '2024-07', 'جرت المكالمة في يوليو 2024.'],
  ])('%s is met in any form', (words, edtf, text) => {
    const others = ['جرت المكالمة في 12 أيار.', 'جرت المكالمة في 7 من الشهر.', 'جرت 2024 المكالمة.']
    const [best, next] = on([...others, text], `مكالمة ${words}`, edtf)
    expect(best?.passage.text).toBe(text)
    expect(best?.coverage).toBeGreaterThan(next?.coverage ?? 1)
  })

  it('is not met by another day, another year, or its parts apart', () => {
    const texts = [
      'مكالمة يوم 13 تموز.',
      'مكالمة في 12 تموز 2023.',
      'مكالمة في 12/7/2023.',
      'مكالمة مع 12 وزيرا، وكان اللقاء في تموز.',
    ]
    const plain = createPassageIndex(
      texts.map((one, at) => passage(`d${at}`, one)),
      analysis,
    )
    expect(on(texts, 'مكالمة 12 July 2024', '2024-07-12')).toEqual(
      plain.search(ask('مكالمة 12 July 2024'), 5),
    )
  })
})

describe('a snapshot of the index', () => {
  const bytes = index.snapshot()

  it('opens as the index that it was, and grows on', () => {
    const opened = reopenPassageIndex(passages, analysis, bytes)
    expect(opened?.missing).toEqual([])
    for (const text of ['متى تحدث اوستن', 'Rybakov', 'ceasefire', 'والاس']) {
      expect(opened?.index.search(ask(text), 5)).toEqual(index.search(ask(text), 5))
    }
    opened?.index.add([passage('new', 'قنبلة قذرة')])
    expect(opened?.index.search(ask('القنبلة'), 1)[0]?.passage.article).toBe('new')
  })

  it('gives what it has of other passages, in any order, and tells what is missing', () => {
    const added = passage('new', 'قنبلة قذرة')
    const changed = passage('call', 'أجرى أوستن مكالمة أخرى.')
    const now = [added, ...passages.slice(1).toReversed(), changed]
    const opened = reopenPassageIndex(now, analysis, bytes)
    expect(opened?.missing).toEqual([added, changed])
    opened?.index.add(opened.missing)
    const fresh = createPassageIndex(now, analysis)
    for (const text of ['متى تحدث اوستن', 'شويغو', 'القنبلة', 'مكالمة', 'والاس', 'حبوب']) {
      expect(opened?.index.search(ask(text), 5)).toEqual(fresh.search(ask(text), 5))
    }
  })

  it('is not taken with another analysis, in another form, or when damaged', () => {
    const other = createAnalysis({ stopWords: ['من'], people: [], terms: [], dictionary: [] })
    expect(reopenPassageIndex(passages, other, bytes)).toBeNull()
    expect(reopenPassageIndex(passages, analysis, bytes.slice(0, -5))).toBeNull()
    expect(reopenPassageIndex(passages, analysis, new Uint8Array())).toBeNull()
    expect(reopenPassageIndex(passages, analysis, Buffer.from('{"index": []}'))).toBeNull()
  })

  it('never throws, whatever byte of it is wrong', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = bytes.slice()
        damaged[at] = ((damaged[at] ?? 0) + by) % 256
        reopenPassageIndex(passages, analysis, damaged)?.index.search(ask('مكالمة أوستن'), 3)
      }),
    )
  })
})

describe('what the index finds', () => {
  const vocabulary = ['أوستن', 'شويغو', 'مكالمة', 'الحرب', 'وقال', 'موسكو', 'Austin', 'war', '2022']
  const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 })
  const texts = fc.array(
    text.map((words) => words.join(' ')),
    { minLength: 2, maxLength: 12 },
  )

  it('does not depend on the order of indexing', () => {
    fc.assert(
      fc.property(texts, text, fc.nat(), (all, question, turn) => {
        const some = all.map((one, at) => passage(`a${at}`, one))
        const by = turn % some.length
        const turned = [...some.slice(by), ...some.slice(0, by)].toReversed()
        const ids = (of: readonly Passage[]) =>
          createPassageIndex(of, analysis)
            .search(ask(question.join(' ')), 20)
            .map((hit) => [hit.passage.id, hit.coverage.toFixed(9)])
        expect(ids(turned)).toEqual(ids(some))
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on what was added and removed in between', () => {
    fc.assert(
      fc.property(texts, texts, text, fc.nat(), (all, others, question, turn) => {
        const some = all.map((one, at) => passage(`a${at}`, one))
        const gone = others.map((one, at) => passage(`b${at}`, one, { title: one }))
        const by = turn % some.length
        const grown = createPassageIndex([...some.slice(0, by), ...gone], analysis)
        for (const { article } of gone) grown.remove(article)
        grown.add(some.slice(by))
        const asked = ask(`${question.join(' ')} اوستين`)
        expect(grown.search(asked, 20)).toEqual(
          createPassageIndex(some, analysis).search(asked, 20),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for two spellings that fold alike', () => {
    const spellings: readonly (readonly [string, string])[] = [
      ['أوستن', 'اوستن'],
      ['مكالمة', 'مُكالَمه'],
      ['الحرب', 'الحـــرب'],
      ['موسكو', 'ﻣﻮﺳﻜﻮ'],
      ['2022', '٢٠٢٢'],
      ['war', 'WÁR'],
    ]
    fc.assert(
      fc.property(texts, fc.subarray([...spellings], { minLength: 1 }), (all, chosen) => {
        const small = createPassageIndex(
          all.map((one, at) => passage(`a${at}`, one)),
          analysis,
        )
        const scores = (question: string) =>
          small.search(ask(question), 20).map((hit) => [hit.passage.id, hit.score])
        expect(scores(chosen.map(([, other]) => other).join(' '))).toEqual(
          scores(chosen.map(([one]) => one).join(' ')),
        )
      }),
      { numRuns: 60 },
    )
  })
})
