import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { knowledgeFolder, SOUND } from './knowledge-folder.ts'

const check = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['src/check-knowledge.ts', ...args], { encoding: 'utf8' })

it('counts what the folder holds, in one line', () => {
  const { status, stdout, stderr } = check()
  expect(stderr).toBe('')
  expect(stdout).toMatch(
    /^5 articles, 46 passages, \d+ outlets, \d+ people, 11 calls held, 6 not held\n$/u,
  )
  expect(status).toBe(0)
})

it('prints every problem as file, line, what and what to do, and exits with 1', () => {
  const folder = knowledgeFolder({
    'articles/one.md': SOUND['articles/one.md'].replace('outlet: gazette', 'outlet: herald'),
    'people.yaml': SOUND['people.yaml'].replace('side: ru', 'side: Russia'),
  })
  const { status, stdout, stderr } = check(folder)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  const lines = stderr.trimEnd().split('\n')
  expect(lines.map((line) => line.replace(/^.*knowledge-[^/]+\//u, ''))).toEqual([
    'articles/one.md:4: no outlet “herald” — add it to outlets.yaml, or use its key',
    'people.yaml:9: “Russia” is not a side — write the two small letters of the country, such as us',
  ])
})
