import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { detectLanguage } from '#language/detect-language.ts'
import { createPassageIndex } from '#search/create-passage-index.ts'
import { botAnalysis, KNOWLEDGE } from './bot-engine.ts'

const text = process.argv.slice(2).join(' ')
const knowledge = readKnowledge(KNOWLEDGE)
if (text === '' || knowledge.kind === 'faulty') {
  console.error(
    text === '' ? 'Usage: node bench/explain.ts QUESTION' : 'The knowledge has problems.',
  )
  process.exitCode = 2
} else {
  const index = createPassageIndex(knowledge.value.passages, botAnalysis(true))
  const query = { text, language: detectLanguage(text) ?? 'ar', people: [] } as const
  const { words, hits } = index.explain(query, 10)
  const two = (value: number): string => value.toFixed(2)
  for (const { word, share, metBy } of words) {
    console.log(`${word ?? '(person)'}  share ${two(share)}`)
    for (const { stem, weight, origin, passages } of metBy) {
      console.log(`    ${stem}  ${two(weight)} by ${origin}, in ${passages} passages`)
    }
  }
  for (const [at, { passage, score, coverage, worth }] of hits.entries()) {
    const parts = Object.entries(worth).map(([name, value]) => `${name} ${two(value)}`)
    console.log(
      `${at + 1}. ${passage}  ${two(score)}  coverage ${two(coverage)}  (${parts.join(', ')})`,
    )
  }
}
