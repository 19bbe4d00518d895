import type { Answer } from '#answering/answer.ts'

/** Whether who asked this wants to hear of new calls: of the last call, of those there are, or of one to come. */
export const invitesSubscription = (answer: Answer): boolean => {
  if (answer.status !== 'answered') return false
  const [first] = answer.findings
  switch (first?.kind) {
    case 'when':
      return first.order?.kind === 'last'
    case 'list':
    case 'planned':
      return true
    default:
      return false
  }
}
