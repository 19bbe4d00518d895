import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { knowledgeFolder, SOUND } from './knowledge-folder.ts'

it('is no check passed while a draft waits, and the draft is none of the articles', () => {
  const draft = SOUND['articles/one.md'].replace('language:', 'review: pending\nlanguage:')
  const folder = knowledgeFolder({ 'drafts/two.md': draft, 'drafts/notes.txt': 'Call them.' })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/check-knowledge.ts', folder],
    { encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trimEnd()).toMatch(
    /drafts\/two\.md:5: this is a draft that nobody has reviewed — check every fact against the text, then remove this line$/u,
  )
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})
