import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const README = readFileSync('README.md', 'utf8')

const EXCHANGE =
  /npm run --silent ask -- "([^"]+)"\n```\n\n<!-- exchange -->\n```text\n([\s\S]*?)```/g

describe('the README', () => {
  const exchanges = [...README.matchAll(EXCHANGE)]

  it('shows an exchange in Arabic and one in English', () => {
    expect(exchanges.map(([, question]) => /\p{Script=Arabic}/u.test(question ?? ''))).toEqual([
      true,
      false,
    ])
  })

  const asked = exchanges.map(([, question = '', answer = '']) => ({ question, answer }))

  it.each(asked)('shows what the program really answers: $question', ({ question, answer }) => {
    const said = execFileSync('npm', ['run', '--silent', 'ask', '--', question], {
      encoding: 'utf8',
    })
    expect(said).toBe(answer)
  })

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...README.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
      ([, name]) => name ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('links only to files that there are', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, file]) => file ?? '')
    expect(links.filter((file) => !existsSync(file))).toEqual([])
  })
})
