import { EdtfDate } from '#core/edtf-date.ts'
import type { CallFate } from '#notices/call-stories.ts'
import { lead, list } from '#replies/blocks.ts'
import { correctionSentences } from '#replies/notice-correction.ts'
import { toldLine } from '#replies/notice-view.ts'
import type { Block, Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** What became of a call since a button or an answer named it: the blocks before the card that it has now. */
const fateBlocks = ({ kind, was, call }: CallFate, speech: Speech): readonly Block[] => [
  lead(speech.say('moved-title')),
  list(
    kind === 'merged'
      ? [speech.say('moved-merged', { before: toldLine(was, speech), now: toldLine(call, speech) })]
      : correctionSentences([{ call: was, isWithdrawn: false }], call, speech),
  ),
]

/** The card of a call as it is now, for who asked for it as it was. */
export const movedCallReply = (card: Reply, fate: CallFate, speech: Speech): Reply => ({
  ...card,
  blocks: [...fateBlocks(fate, speech), ...card.blocks],
})

/** That a call which was told stands no more. */
export const withdrawnCallReply = ({ was }: CallFate, speech: Speech): Reply => ({
  language: speech.language,
  blocks: [
    lead(
      speech.say('moved-withdrawn', {
        a: speech.name(was.between[0], 'full'),
        b: speech.name(was.between[1], 'full'),
        date: speech.date(EdtfDate.of(was.on), true),
      }),
    ),
  ],
  buttons: [[{ label: speech.say('button-calls'), action: { kind: 'calls', page: 1 } }]],
})
