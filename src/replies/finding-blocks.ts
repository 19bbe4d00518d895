import type { Finding } from '#answering/answer.ts'
import type { Sources } from '#answering/sources.ts'
import { plannedBlocks, refusedBlocks } from '#replies/attempts-blocks.ts'
import { lead } from '#replies/blocks.ts'
import {
  accountsBlocks,
  durationBlocks,
  initiatorBlocks,
  topicBlocks,
} from '#replies/fact-blocks.ts'
import { gapBlocks } from '#replies/gap-blocks.ts'
import { listBlocks } from '#replies/list-blocks.ts'
import { missingBlocks } from '#replies/missing-blocks.ts'
import type { Block } from '#replies/reply.ts'
import { publishedBlocks, sourceBlocks } from '#replies/source-blocks.ts'
import type { Speech } from '#replies/speech.ts'
import { whenBlocks } from '#replies/when-blocks.ts'
import { whoBlocks } from '#replies/who-blocks.ts'

/** What a finding says, in blocks: the line that answers first, then its working and its reserves. */
export const findingBlocks = (
  finding: Finding,
  speech: Speech,
  sources: Sources,
): readonly Block[] => {
  switch (finding.kind) {
    case 'when':
      return whenBlocks(finding, speech)
    case 'list':
    case 'count':
      return listBlocks(finding, speech)
    case 'who':
      return whoBlocks(finding, speech)
    case 'duration':
      return durationBlocks(finding, speech)
    case 'initiator':
      return initiatorBlocks(finding, speech)
    case 'topic':
      return topicBlocks(finding, speech)
    case 'accounts':
      return accountsBlocks(finding, speech)
    case 'gap':
      return gapBlocks(finding, speech, sources)
    case 'planned':
      return plannedBlocks(finding, speech)
    case 'refused':
      return refusedBlocks(finding, speech)
    case 'source':
      return sourceBlocks(finding, speech)
    case 'published':
      return publishedBlocks(finding, speech)
    case 'passages':
      return finding.date === null
        ? [lead(speech.say('passages-lead'))]
        : [lead(speech.say('passages-date', { date: speech.date(finding.date) }))]
    case 'missing':
      return missingBlocks(finding, speech)
  }
}
