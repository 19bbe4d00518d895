import type { Clause } from '#answering/question.ts'

/** Whether a clause touches what the sources are about at all. */
export const isOnSubject = (clause: Clause, strangers: number): boolean =>
  clause.participants.people.length > 0 ||
  clause.participants.sides.some((side) => side === 'us' || side === 'ru' || side === 'ua') ||
  clause.participants.offices.length > 0 ||
  clause.topics.length > 0 ||
  clause.outlets.length > 0 ||
  (clause.when.length > 0 && (clause.aspect === 'topic' || clause.aspect === 'accounts')) ||
  (clause.aboutCall &&
    (strangers === 0 ||
      (clause.plural && strangers === 1) ||
      clause.orders.length > 0 ||
      clause.participants.sides.length > 0 ||
      (clause.when.length > 0 && clause.participants.unknown.length === 0)))
