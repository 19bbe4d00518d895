import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDrafts } from '#knowledge/check-drafts.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'

/**
 * `npm run check:knowledge [-- FOLDER]`: prints every problem of the knowledge folder, drafts that
 * nobody has reviewed among them, as `file:line: what — what to do` and exits with 1, or prints what the
 * folder holds.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../knowledge', import.meta.url))
const reading = readKnowledge(folder)
const problems = [
  ...(reading.kind === 'faulty' ? reading.problems : []),
  ...checkDrafts(folder, reading.kind === 'read' ? reading.value : null),
]

if (problems.length > 0 || reading.kind === 'faulty') {
  for (const { file, line, what, todo } of problems)
    console.error(`${join(relative(process.cwd(), folder), file)}:${line}: ${what} — ${todo}`)
  process.exitCode = 1
} else {
  const { articles, passages, people, outlets, ledger } = reading.value
  const counts = [
    `${articles.length} articles`,
    `${passages.length} passages`,
    `${outlets.length} outlets`,
    `${people.length} people`,
    `${ledger.calls.length} calls held`,
    `${ledger.attempts.length} not held`,
  ]
  console.log(counts.join(', '))
}
