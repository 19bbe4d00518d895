import { DatabaseSync } from 'node:sqlite'
import { create, insertMultiple, search } from '@orama/orama'
import { stemmer as arabicStemmer } from '@orama/stemmers/arabic'
import FlexSearch from 'flexsearch'
import lunr from 'lunr'
import lunrArabic from 'lunr-languages/lunr.ar.js'
import lunrSupport from 'lunr-languages/lunr.stemmer.support.js'
import MiniSearch from 'minisearch'
import { readings, withoutEndings } from '../../src/language/arabic-stem.ts'
import { fold } from '../../src/language/fold.ts'

const WORDS = /[\p{L}\p{N}]+/gu

/** MiniSearch as it comes. */
export const minisearch = (passages) => {
  const index = new MiniSearch({ fields: ['text', 'title'] })
  index.addAll(passages.map(({ text, title }, id) => ({ id, text, title })))
  return (question) =>
    index
      .search(question)
      .slice(0, 10)
      .map(({ id }) => passages[id].text)
}

/** Orama with its own Arabic stemmer. */
export const orama = (passages) => {
  const index = create({
    schema: { text: 'string', title: 'string' },
    components: { tokenizer: { language: 'arabic', stemmer: arabicStemmer } },
  })
  insertMultiple(
    index,
    passages.map(({ text, title }, at) => ({ id: String(at), text, title })),
  )
  return (term) =>
    search(index, { term, limit: 10, threshold: 1 }).hits.map(({ id }) => passages[Number(id)].text)
}

/** lunr with the Arabic of lunr-languages. */
export const lunrPeer = (passages) => {
  lunrSupport(lunr)
  lunrArabic(lunr)
  const index = lunr(function () {
    this.use(lunr.ar)
    this.ref('id')
    this.field('text')
    this.field('title')
    for (const [id, { text, title }] of passages.entries()) this.add({ id, text, title })
  })
  return (question) =>
    index
      .query((query) => {
        for (const word of question.match(WORDS) ?? []) query.term(lunr.tokenizer(word), {})
      })
      .slice(0, 10)
      .map(({ ref }) => passages[Number(ref)].text)
}

/** FlexSearch with light stemming; it has no ranking by rarity, so hits of many words come first. */
export const flexsearch = (passages) => {
  const encode = (text) =>
    (text.match(WORDS) ?? []).map((word) => withoutEndings(readings(fold(word))[0]))
  const index = new FlexSearch.Index({ encode, resolution: 9 })
  for (const [id, { text, title }] of passages.entries()) index.add(id, `${title} ${text}`)
  return (question) => {
    const counts = new Map()
    for (const word of encode(question)) {
      for (const [place, id] of index.search(word, { limit: 200 }).entries()) {
        counts.set(id, (counts.get(id) ?? 0) + 1 + 1 / (2 + place))
      }
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .map(([id]) => passages[id].text)
  }
}

/** SQLite's FTS5 over trigrams of the folded text, ranked by its BM25. */
export const fts5 = (passages) => {
  const base = new DatabaseSync(':memory:')
  base.exec("CREATE VIRTUAL TABLE passages USING fts5(text, title, tokenize = 'trigram')")
  const insert = base.prepare('INSERT INTO passages (rowid, text, title) VALUES (?, ?, ?)')
  base.exec('BEGIN')
  for (const [id, { text, title }] of passages.entries())
    insert.run(id + 1, fold(text), fold(title))
  base.exec('COMMIT')
  const find = base.prepare(
    'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 10',
  )
  return (question) => {
    const grams = new Set()
    for (const word of fold(question).match(WORDS) ?? []) {
      for (let at = 0; at + 3 <= word.length; at += 1) grams.add(`"${word.slice(at, at + 3)}"`)
    }
    if (grams.size === 0) return []
    return find.all([...grams].join(' OR ')).map(({ rowid }) => passages[rowid - 1].text)
  }
}
