import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const JARS = '/usr/share/java'
const PARTS = /^lucene-(?:core|analyzers-common|queries)-8\.[\d.]+\.jar$/u

const line = (text) => text.replace(/[\r\n\t]+/gu, ' ')

/** Runs Lucene over the passages and asks it every question; `grams` and `title` are boosts, 0 for none. */
export const runLucene = (passages, questions, { language, grams, title }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lucene-'))
  try {
    const at = (name) => join(folder, name)
    writeFileSync(
      at('passages'),
      passages.map((p) => `${line(p.title)}\t${line(p.text)}`).join('\n'),
    )
    writeFileSync(at('questions'), questions.map(({ text }) => line(text)).join('\n'))
    const jars = readdirSync(JARS)
      .filter((name) => PARTS.test(name))
      .map((name) => join(JARS, name))
    const source = new URL('LucenePeer.java', import.meta.url).pathname
    execFileSync(
      'java',
      [
        '-Xmx4g',
        '-cp',
        jars.join(':'),
        source,
        at('passages'),
        at('questions'),
        at('results'),
        language,
        String(grams),
        String(title),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const [built, ...lines] = readFileSync(at('results'), 'utf8').trimEnd().split('\n')
    const rows = lines.map((row) => row.split('\t').map(Number))
    return {
      buildMs: Number(built),
      times: rows.map(([micros]) => micros / 1000),
      rankings: rows.map(([, ...found]) => found.map((place) => passages[place].text)),
      indexMiB: null,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
