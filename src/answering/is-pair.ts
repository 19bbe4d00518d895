import type { FindingTools } from '#answering/finding-tools.ts'
import { callersOf } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'

/** Whether a clause names people of two countries, who can have spoken with each other. */
export const isPair = (clause: Clause, tools: FindingTools): boolean =>
  new Set(callersOf(clause, tools.sources).map(({ side }) => side)).size > 1
