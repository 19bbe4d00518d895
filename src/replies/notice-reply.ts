import type { Notice } from '#notices/notice.ts'
import { lead, list, paragraph } from '#replies/blocks.ts'
import { correctionSentences, withdrawnSentences } from '#replies/notice-correction.ts'
import { factsBlocks } from '#replies/notice-facts.ts'
import { callSentence } from '#replies/notice-sentence.ts'
import { ledgerCall, type NoticeView } from '#replies/notice-view.ts'
import type { Block, Button, Reply } from '#replies/reply.ts'

/** The buttons under every notice: to the cards of its calls, and to the settings or the end of notices. */
export const noticeButtons = (
  cards: readonly Button[],
  { speech, topic }: NoticeView,
): readonly (readonly Button[])[] => [
  ...cards.map((card): readonly Button[] => [card]),
  [{ label: speech.say('button-notice-settings'), action: { kind: 'open-settings', topic } }],
]

const cardButton = (call: string, { speech }: NoticeView): Button => ({
  label: speech.say('button-call'),
  action: { kind: 'call', call },
})

const withdrawnReply = (notice: Notice, view: NoticeView): Reply => {
  const { speech, sources } = view
  const { into } = notice
  const home = into === null ? null : ledgerCall(sources, into)
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('notice-withdrawn')),
      ...withdrawnSentences(notice, view).map(paragraph),
    ],
    buttons: noticeButtons(home === null ? [] : [cardButton(home.id, view)], view),
  }
}

const correctionBlocks = (
  { call, superseded }: Notice,
  { speech }: NoticeView,
  digest: string | null,
): readonly Block[] => {
  const title = digest === null ? [] : [lead(digest)]
  if (superseded.length === 0) return digest === null ? [lead(speech.say('notice-new'))] : title
  const isRestored = superseded.at(-1)?.isWithdrawn === true
  return [
    ...title,
    lead(speech.say(isRestored ? 'notice-restored' : 'notice-correction')),
    list(correctionSentences(superseded, call, speech)),
  ]
}

/**
 * A notice of one call: who, when, how sure, at whose initiative, an excerpt with its source, and the
 * further sources; where it corrects what was told, all that that was. Null where the ledger at hand does
 * not have the call: it is older or newer than the notice. `digest` is the title of the digest that has
 * no other; null where it is none.
 */
export const noticeReply = (
  notice: Notice,
  view: NoticeView,
  digest: string | null = null,
): Reply | null => {
  if (notice.isWithdrawn) return withdrawnReply(notice, view)
  const { speech, sources } = view
  const call = ledgerCall(sources, notice.call.id)
  if (call === null) return null
  return {
    language: speech.language,
    blocks: [
      ...correctionBlocks(notice, view, digest),
      lead(callSentence(call, speech)),
      ...factsBlocks(call, view),
    ],
    buttons: noticeButtons([cardButton(call.id, view)], view),
  }
}

/** A correction alone, for a message that is out of reach; null as for the whole. */
export const correctionReply = (notice: Notice, view: NoticeView): Reply | null => {
  const whole = noticeReply(notice, view)
  if (whole === null || notice.isWithdrawn) return whole
  const call = ledgerCall(view.sources, notice.call.id)
  if (call === null) return null
  return {
    ...whole,
    blocks: [...correctionBlocks(notice, view, null), paragraph(callSentence(call, view.speech))],
  }
}
