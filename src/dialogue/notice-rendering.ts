import type { Language } from '#core/language.ts'
import type { Answering } from '#dialogue/dialogue-parts.ts'
import type { Rendered } from '#notices/delivery.ts'
import type { Notice, Sending } from '#notices/notice.ts'
import { digestReply, digestTitle } from '#replies/notice-digest.ts'
import { correctionReply, noticeReply } from '#replies/notice-reply.ts'
import type { NoticeView } from '#replies/notice-view.ts'
import type { Reply } from '#replies/reply.ts'

/** What words a notice: the articles that are known, and the version of the knowledge that they are. */
export type NoticeWording = {
  readonly answering: Answering
  readonly version: number
  /** The language of a chat whose subscription names none. */
  readonly language: Language
}

const isCorrection = ({ superseded, isWithdrawn }: Notice): boolean =>
  superseded.length > 0 || isWithdrawn

/** A reply tells what is corrected and no more; null where the ledger at hand does not have it. */
const worded = (
  { form, digest }: Sending,
  notices: readonly Notice[],
  view: NoticeView,
): Reply | null => {
  const [only] = notices
  const { speech } = view
  const isReply = form.kind === 'reply'
  const title = digest === null || isReply ? null : digestTitle(digest, notices.length, speech)
  if (only === undefined || notices.length > 1)
    return digestReply(notices, title ?? speech.say('notice-correction'), view)
  return isReply ? correctionReply(only, view) : noticeReply(only, view, title)
}

/**
 * Words a message to a subscriber: one notice in full, several as a digest, and a correction alone where
 * the message is a reply. `behind` where the knowledge at hand is older than what is to be told, or has
 * a call no more that a newer one withdrew: the message comes again as it is then.
 */
export const renderNotice = (
  sending: Sending,
  { answering, version, language }: NoticeWording,
): Rendered<Reply> => {
  const { facts, sources, speech } = answering
  const notices =
    sending.form.kind === 'reply' ? sending.notices.filter(isCorrection) : sending.notices
  if (notices.length === 0) return { kind: 'nothing', reason: 'No correction to reply with' }
  if (notices.some((notice) => notice.version > version)) return { kind: 'behind' }
  const own = speech[sending.language ?? language]
  const reply = worded(sending, notices, { speech: own, facts, sources, topic: sending.topic })
  return reply === null ? { kind: 'behind' } : { kind: 'content', content: reply }
}
