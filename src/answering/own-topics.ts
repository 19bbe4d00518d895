import type { Clause } from '#answering/question.ts'

/** The war is the subject of every call that the sources report: naming it singles none out. */
const OF_EVERY_CALL = 'ukraine-war'

/** The topics of a clause that tell one call from another, by their keys in the lexicon. */
export const ownTopics = ({ topics }: Pick<Clause, 'topics'>): readonly string[] =>
  topics.filter((key) => key !== OF_EVERY_CALL)
