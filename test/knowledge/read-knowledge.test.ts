import { describe, expect, it } from 'vitest'
import type { Problem } from '#knowledge/problem.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { knowledgeFolder, SOUND } from './knowledge-folder.ts'

const problemsOf = (files: Record<string, string | Uint8Array | null>): readonly Problem[] => {
  const reading = readKnowledge(knowledgeFolder(files))
  return reading.kind === 'faulty' ? reading.problems : []
}

/** A sound file with one piece replaced by another. */
const change = (file: keyof typeof SOUND, from: string, to: string): Record<string, string> => {
  if (!SOUND[file].includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { [file]: SOUND[file].replace(from, to) }
}

/** The text of the article, below its front matter. */
const BODY = '\nتحدث سميث وإيفانوف في 1 مايو.\n\nطلب سميث المكالمة. 2 مايو 2022.\n'

/** One more American, whose terms are to be written. */
const JONES = `jones:
  side: us
  names: { ar: روبرت جونز, en: Robert Jones }
  terms:
`

const article = (from: string, to: string) => change('articles/one.md', from, to)
const translation = (from: string, to: string) => change('articles/one.en.md', from, to)
const people = (from: string, to: string) => change('people.yaml', from, to)

describe('a sound folder', () => {
  it('is read whole', () => {
    const reading = readKnowledge(knowledgeFolder())
    expect(reading.kind).toBe('read')
    if (reading.kind === 'faulty') return
    const { articles, passages, outlets, people: persons, ledger } = reading.value
    expect(articles[0]).toMatchObject({ slug: 'one', titleTranslation: 'A call', url: null })
    expect(passages.map(({ id, translation: ours }) => [id, ours])).toEqual([
      ['one#1', 'Smith and Ivanov spoke on 1 May.'],
      ['one#2', 'Smith asked for the call. 2 May 2022.'],
    ])
    expect(outlets).toEqual([
      { id: 'gazette', names: { ar: 'الجريدة', en: 'The Gazette' }, url: null },
    ])
    expect(persons[0]).toEqual({
      id: 'smith',
      side: 'us',
      names: {
        ar: { full: 'جون سميث', short: 'سميث' },
        en: { full: 'John Smith', short: 'Smith' },
      },
      spellings: ['جون سميث', 'John Smith', 'سميث', 'Smith', 'John سميث', 'جون Smith'],
      terms: [
        { office: 'defence-minister', first: '2021-01-01', last: '2022-12-31', acting: false },
      ],
    })
    expect(ledger.calls.map(({ id }) => id)).toEqual(['2022-05-01-smith-ivanov'])
  })

  it('is read the same with Windows line ends and a byte order mark', () => {
    const windows = Object.fromEntries(
      Object.entries(SOUND).map(([file, text]) => [file, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
    )
    expect(readKnowledge(knowledgeFolder(windows))).toEqual(readKnowledge(knowledgeFolder()))
  })

  it('takes articles from folders below, and articles without a translation', () => {
    const files = {
      'articles/one.md': null,
      'articles/one.en.md': null,
      'articles/2022/one.md': SOUND['articles/one.md'],
    }
    const reading = readKnowledge(knowledgeFolder(files))
    expect(reading).toMatchObject({ value: { articles: [{ slug: 'one', translation: null }] } })
  })

  it('is frozen to its depths', () => {
    const reading = readKnowledge(knowledgeFolder())
    if (reading.kind === 'faulty') throw new Error('not sound')
    const { articles, ledger } = reading.value
    expect(Object.isFrozen(articles[0]?.reports[0]?.on.date)).toBe(true)
    expect(Object.isFrozen(ledger.calls[0]?.reports)).toBe(true)
  })
})

describe('a fault is told with its file, its line and what to do', () => {
  it.each<[string, Record<string, string | Uint8Array | null>, string]>([
    [
      'a YAML error',
      article('title: مكالمة', 'title: مكالمة: أخرى'),
      'articles/one.md:2: not readable as YAML',
    ],
    [
      'a key twice',
      people('ivanov:', 'smith:'),
      'people.yaml:8: the key “smith” stands here twice',
    ],
    [
      'an unknown key',
      article('outlet: gazette', 'outlet: gazette\nauthor: me'),
      'articles/one.md:5: the key “author” is not known',
    ],
    [
      'an unknown key within a call',
      article('    passages: [1]\n---', '    passages: [1]\n    mood: good\n---'),
      'articles/one.md:18: the key “mood” is not known',
    ],
    ['a missing key', article('outlet: gazette\n', ''), 'articles/one.md:2: “outlet” is missing'],
    [
      'a missing proof',
      article('person: smith, passages: [2]', 'person: smith'),
      'articles/one.md:14: “passages” is missing',
    ],
    [
      'an empty proof',
      article('topic: ceasefire, passages: [1]', 'topic: ceasefire, passages: []'),
      'articles/one.md:16: “passages” is empty',
    ],
    [
      'a wrong kind of value',
      article('title: مكالمة', 'title: [مكالمة]'),
      'articles/one.md:2: “title” is not text',
    ],
    [
      'a value outside the list',
      article('kind: held', 'kind: rumoured'),
      'articles/one.md:8: “kind” is “rumoured”',
    ],
    [
      'an address that is none',
      article('language: ar', 'language: ar\nurl: gazette'),
      'articles/one.md:6: “url”',
    ],
    [
      'a date that is none',
      article('date: 2022-05-01', 'date: 2022-05-32'),
      'articles/one.md:9: “2022-05-32” is not a date',
    ],
    [
      'a date that is a bare number',
      article('date: 2022-05-01', 'date: 20220501'),
      'articles/one.md:9: “20220501” is not a date',
    ],
    [
      'a printed date without its words',
      article('    date_words: 1 مايو\n', ''),
      'articles/one.md:8: a date that is year-inferred has no words',
    ],
    [
      'a reasoned date without its reason',
      article(
        '    date_why: { ar: السنة من تاريخ النشر., en: The year is that of publication. }\n',
        '',
      ),
      'articles/one.md:8: a date that is year-inferred has no reason',
    ],
    [
      'a stated date with a reason',
      article('date_basis: year-inferred', 'date_basis: stated'),
      'articles/one.md:12: a date that is stated has a reason',
    ],
    [
      'a reason in one language',
      article(', en: The year is that of publication.', ''),
      'articles/one.md:12: “en” is missing',
    ],
    [
      'words that the proof does not say',
      article('date_words: 1 مايو', 'date_words: 2 مايو'),
      'articles/one.md:11: the paragraphs 1 do not say “2 مايو”',
    ],
    [
      'words of publication that the article does not say',
      article('words: 2 مايو 2022', 'words: 3 مايو 2022'),
      'articles/one.md:6: the article does not say “3 مايو 2022”',
    ],
    [
      'a proof past the end',
      article('person: smith, passages: [2]', 'person: smith, passages: [3]'),
      'articles/one.md:14: no paragraph 3: the article has 2',
    ],
    [
      'a proof before the beginning',
      article('ceasefire, passages: [1]', 'ceasefire, passages: [0]'),
      'articles/one.md:16: “passages” is empty or too short',
    ],
    [
      'a call held after publication',
      article('date: 2022-05-01', 'date: 2022-06-01'),
      'articles/one.md:9: the call is said to have been held after',
    ],
    [
      'an unknown outlet',
      article('outlet: gazette', 'outlet: herald'),
      'articles/one.md:4: no outlet “herald”',
    ],
    [
      'an unknown person in a call',
      article('between: [smith, ivanov]', 'between: [smith, petrov]'),
      'articles/one.md:13: no person “petrov”',
    ],
    [
      'an unknown person who asked',
      article('person: smith', 'person: petrov'),
      'articles/one.md:14: no person “petrov”',
    ],
    [
      'an unknown topic',
      article('topic: ceasefire', 'topic: weather'),
      'articles/one.md:16: no topic “weather”',
    ],
    [
      'a person of another side',
      article('side: us, person: smith', 'side: us, person: ivanov'),
      'articles/one.md:14: “ivanov” is of the side ru, not us',
    ],
    [
      'a side that is not in the call',
      article('side: us, person: smith', 'side: fr'),
      'articles/one.md:14: the side fr is not in this call',
    ],
    [
      'a side that is no code',
      article('side: us, person: smith', 'side: America'),
      'articles/one.md:14: “America” is not a side',
    ],
    [
      'two people in the wrong order',
      article('[smith, ivanov]', '[ivanov, smith]'),
      'articles/one.md:13: the order is not that of the ledger',
    ],
    [
      'a call with oneself',
      article('[smith, ivanov]', '[smith, smith]'),
      'articles/one.md:13: a call of somebody with themselves',
    ],
    [
      'a refusal without who refused',
      article('kind: held', 'kind: refused'),
      'articles/one.md:8: a call that is refused has no “refused_by”',
    ],
    [
      'a plan without an outlook',
      article('kind: held', 'kind: planned'),
      'articles/one.md:8: a call that is planned has no “outlook”',
    ],
    [
      'an outlook of a call that was held',
      article('kind: held', 'kind: held\n    outlook: expected'),
      'articles/one.md:9: “outlook” is said of a call that is held',
    ],
    [
      'a duration that is none',
      article('    topics:', '    duration: { iso: 1 hour, passages: [1] }\n    topics:'),
      'articles/one.md:15: “1 hour” is not a duration',
    ],
    [
      'an article without front matter',
      { 'articles/one.md': 'نص\n' },
      'articles/one.md:1: the file does not begin with front matter',
    ],
    [
      'front matter without an end',
      article('    passages: [1]\n---\n', '    passages: [1]\n'),
      'articles/one.md:1: the front matter has no end',
    ],
    ['front matter without a text', article(BODY, ''), 'articles/one.md:18: there is no text'],
    [
      'a paragraph on two lines',
      article('في 1 مايو.', 'في\n1 مايو.'),
      'articles/one.md:20: a paragraph runs over several lines',
    ],
    [
      'bytes that are not UTF-8',
      {
        'articles/one.md': Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xc7, 0xe1])]),
      },
      'articles/one.md:2: the file is not UTF-8 here',
    ],
    [
      'a name that is no slug',
      { 'articles/Two Words.md': 'x' },
      'articles/Two Words.md:1: the name is not that of an article',
    ],
    [
      'a name that is too long',
      { [`articles/${'a'.repeat(56)}.md`]: 'x' },
      `articles/${'a'.repeat(56)}.md:1: the name is not that of an article`,
    ],
    [
      'the same name in two folders',
      { 'articles/2022/one.md': SOUND['articles/one.md'] },
      'articles/one.md:1: articles/2022/one.md has the same name',
    ],
    [
      'a translation of another length',
      translation('\n\nSmith asked for the call. 2 May 2022.', ''),
      'articles/one.en.md:6: 1 paragraphs, and the article has 2',
    ],
    [
      'a translation named for another article',
      translation('translation_of: one', 'translation_of: two'),
      'articles/one.en.md:2: the file is named for “one” but translates “two”',
    ],
    [
      'a translation of nothing',
      { 'articles/two.en.md': SOUND['articles/one.en.md'] },
      'articles/two.en.md:1: there is no article “two”',
    ],
    [
      'a translation into the language of the article',
      { 'articles/one.ar.md': SOUND['articles/one.en.md'] },
      'articles/one.ar.md:1: the article itself is in this language',
    ],
    [
      'a spelling of two people',
      people('en: Ivan Ivanov }\n', 'en: Ivan Ivanov }\n  spellings: Vanya|SMITH\n'),
      'people.yaml:8: the spelling “SMITH” is also that of “smith”',
    ],
    [
      'a spelling left empty',
      people('surname: سميث|Smith', 'surname: سميث||Smith'),
      'people.yaml:5: there is nothing between two',
    ],
    [
      'a term that ends before it begins',
      people('/2022-12-31', '/2020-12-31'),
      'people.yaml:7: the term ends (2020-12-31) before it begins',
    ],
    [
      'a day that does not exist',
      people('2021-01-01', '2021-02-30'),
      'people.yaml:7: “2021-02-30” is not a day that exists',
    ],
    [
      'a term without a last day',
      people('/2022-12-31', ''),
      'people.yaml:7: “defence-minister 2021-01-01” is not a term of office',
    ],
    [
      'terms of one person that overlap',
      people('2022-12-31\n', '2022-12-31\n    - defence-minister 2022-06-01/..\n'),
      'people.yaml:8: the term overlaps that of “smith”',
    ],
    [
      'two holders of one office',
      people('ivanov:', `${JONES}    - defence-minister 2022-01-01/..\nivanov:`),
      'people.yaml:12: the term overlaps that of “smith”',
    ],
    [
      'an office that is not known',
      people('defence-minister', 'poet'),
      'people.yaml:7: no office “poet”',
    ],
    [
      'a key that is no id',
      people(
        'ivanov:',
        `${JONES.replace('jones', 'Jones!').replace('terms:', 'terms: []')}ivanov:`,
      ),
      'people.yaml:8: “Jones!” is not a key',
    ],
    [
      'an outlet without its address',
      change('outlets.yaml', '  url: null\n', ''),
      'outlets.yaml:1: “url” is missing',
    ],
    ['a missing file', { 'outlets.yaml': null }, 'outlets.yaml:1: there is no such file'],
    ['an empty file', { 'people.yaml': '' }, 'people.yaml:1: the document is not a mapping'],
    [
      'wordings for an outlet that is not known',
      change('lexicon/officials.yaml', 'gazette: [', 'herald: ['),
      'lexicon/officials.yaml:2: no outlet “herald”',
    ],
    [
      'an event proved by an article that is not there',
      change('lexicon/officials.yaml', 'article: one', 'article: two'),
      'lexicon/officials.yaml:7: there is no article “two”',
    ],
    [
      'an event proved past the end of an article',
      change('lexicon/officials.yaml', 'passage: 1', 'passage: 3'),
      'lexicon/officials.yaml:7: no paragraph 3: the article has 2',
    ],
    [
      'a missing file of the lexicon',
      { 'lexicon/topics.yaml': null },
      'lexicon/topics.yaml:1: “topics” is missing',
    ],
    [
      'a file of the lexicon that is none',
      { 'lexicon/topics.yaml': '- one\n' },
      'lexicon/topics.yaml:1: “topics” is not a mapping',
    ],
  ])('%s', (_, files, expected) => {
    const told = problemsOf(files).map(({ file, line, what }) => `${file}:${line}: ${what}`)
    expect(told.map((line) => line.slice(0, expected.length))).toEqual([expected])
  })

  it('with what to do, in words', () => {
    const [problem] = problemsOf(article('outlet: gazette', 'outlet: herald'))
    expect(problem?.todo).toBe('add it to outlets.yaml, or use its key')
  })
})

it('tells the faults of all files at once, in the order of files and lines', () => {
  const told = problemsOf({
    ...article('2022-05-01', '2022-05-40'),
    ...people('defence-minister', 'poet'),
    'outlets.yaml': 'gazette: {}\n',
    'lexicon/topics.yaml': 'ceasefire: [\n',
    'articles/two.en.md': SOUND['articles/one.en.md'],
  })
  expect(told.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'articles/one.md:9',
    'articles/two.en.md:1',
    'lexicon/topics.yaml:2',
    'outlets.yaml:1',
    'outlets.yaml:1',
    'people.yaml:7',
  ])
})

it('tells every faulty call of an article, and the faults of sound ones too', () => {
  const SECOND = `  - kind: held
    date: 2022-04-01
    date_basis: inferred
    date_why: { ar: سبب., en: A reason. }
    between: [smith, petrov]
    passages: [9]
---
`
  const told = problemsOf({
    'articles/one.md': SOUND['articles/one.md']
      .replace('kind: held', 'kind: rumoured')
      .replace('    passages: [1]\n---\n', `    passages: [1]\n${SECOND}`),
  })
  expect(told.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '8: “kind” is “rumoured”',
    '22: no person “petrov”',
    '23: no paragraph 9: the article has 2',
  ])
})
