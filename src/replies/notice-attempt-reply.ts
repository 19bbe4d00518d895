import type { Attempt } from '#core/call.ts'
import { lead } from '#replies/blocks.ts'
import { factsBlocks } from '#replies/notice-facts.ts'
import { callSentence } from '#replies/notice-sentence.ts'
import type { NoticeView } from '#replies/notice-view.ts'
import type { Button, Reply } from '#replies/reply.ts'

/** The card of a call that was not held, or not yet: what the sources report of it, with the evidence. */
export const attemptReply = (attempt: Attempt, view: NoticeView): Reply => {
  const { speech, sources } = view
  const slugs = [...new Set(attempt.reports.map(({ article }) => article))]
  return {
    language: speech.language,
    blocks: [lead(callSentence(attempt, speech)), ...factsBlocks(attempt, view)],
    buttons: slugs.map((article): readonly Button[] => [
      {
        label: speech.say('button-source', {
          outlet: speech.outlet(sources.articles.get(article)?.outlet ?? ''),
        }),
        action: { kind: 'source', article },
      },
    ]),
  }
}
