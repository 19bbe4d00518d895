import { existsSync } from 'node:fs'
import type { Config } from '#config.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { readFreedict } from '#knowledge/read-freedict.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import type { DictionaryEntry } from '#language/bilingual.ts'
import { StartFault } from '#program/start-fault.ts'

/** What the program knows when it starts, without reviewed articles. */
export type OpenKnowledge = {
  readonly knowledge: Knowledge
  /** Empty where there is none. */
  readonly dictionary: readonly DictionaryEntry[]
}

/** Reads the folder of knowledge and the dictionary. Throws a StartFault that names every fault of the folder. */
export const openKnowledge = ({
  knowledgePath,
  dictionaryPath,
}: Pick<Config, 'knowledgePath' | 'dictionaryPath'>): OpenKnowledge => {
  if (!existsSync(knowledgePath))
    throw new StartFault(
      `There is no folder ${knowledgePath}. Set KNOWLEDGE_PATH to one with articles, people and words, or leave it empty.`,
    )
  const read = readKnowledge(knowledgePath)
  if (read.kind === 'read')
    return {
      knowledge: read.value,
      dictionary: dictionaryPath === null ? [] : readFreedict(dictionaryPath),
    }
  const faults = read.problems.map(
    ({ file, line, what, todo }) => `  ${file}:${line}: ${what} \u2014 ${todo}`,
  )
  throw new StartFault(['The knowledge folder has faults:', ...faults].join('\n'))
}
