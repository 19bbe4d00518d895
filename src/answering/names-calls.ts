import { isRank } from '#answering/in-order.ts'
import { ownTopics } from '#answering/own-topics.ts'
import { callersOf, thirdSides } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import type { Sources } from '#answering/sources.ts'

/** Whether a clause names calls of its own, rather than pointing to those spoken of. */
export const namesCalls = (clause: Clause, sources: Sources): boolean =>
  callersOf(clause, sources).length > 0 ||
  clause.participants.excluded.length > 0 ||
  clause.participants.offices.some(({ side }) => side !== null || clause.plural) ||
  thirdSides(clause, sources).length > 0 ||
  clause.when.length > 0 ||
  clause.outlets.length > 0 ||
  ownTopics(clause).length > 0 ||
  clause.orders.some(isRank) ||
  // «The longest call» is one of all; «the longest of them» is one of those spoken of.
  (clause.extreme !== null && clause.aboutCall && !clause.pointsBack)
