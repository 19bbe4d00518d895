import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createHotline } from '#hotline.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { knowledgeFolder } from './knowledge-folder.ts'

const real = (name: string): string => readFileSync(`knowledge/lexicon/${name}.yaml`, 'utf8')

/** A file of the real lexicon with a line put in behind the first that holds some words, and its number. */
const withLine = (name: string, behind: string, line: string) => {
  const lines = real(name).split('\n')
  const at = lines.findIndex((text) => text.includes(behind))
  if (at < 0) throw new Error(`No line of ${name} holds ${behind}`)
  return {
    files: { [`lexicon/${name}.yaml`]: lines.toSpliced(at + 1, 0, line).join('\n') },
    place: `lexicon/${name}.yaml:${at + 2}`,
  }
}

const told = (files: Readonly<Record<string, string>>): readonly string[] => {
  const read = readKnowledge(knowledgeFolder(files))
  return read.kind === 'read'
    ? []
    : read.problems.map(({ file, line, what, todo }) => `${file}:${line}: ${what} \u2014 ${todo}`)
}

describe('a phrase of the lexicon', () => {
  it.each([
    ['questions', '\n  when:', '    - what <nonsense> then', 'no class of words “nonsense”'],
    ['questions', '\n  when:', '    - … then', '“… then” begins with no word'],
    ['questions', '\n  when:', '    - ^ … then', '“^ … then” begins with no word'],
    ['calls', '\n  contact-noun:', '    - <nonsense>? call', 'no class of words “nonsense”'],
  ])('of %s.yaml that cannot be read is told by its line', (name, behind, line, what) => {
    const { files, place } = withLine(name, behind.trim(), line)
    expect(told(files)).toEqual([expect.stringContaining(`${place}: ${what}`)])
  })

  it('of a topic may ask for no class: articles are read by it, too', () => {
    const { files, place } = withLine('topics', '  phrases:', '    - <call> lines')
    expect(told(files)).toEqual([expect.stringContaining(`${place}: no class of words “call”`)])
  })

  it('that the check lets through can be read', () => {
    expect(() => createHotline(realKnowledge()).answer).not.toThrow()
  })
})
