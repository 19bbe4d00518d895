import type { Reply } from '#replies/reply.ts'
import { splitReply } from '#replies/split-reply.ts'
import { MESSAGE_LIMIT, messageSize } from '#telegram/message-size.ts'

/** A reply as messages that each fit; most replies are one as they are. */
export const asMessages = (reply: Reply): readonly Reply[] =>
  messageSize(reply) <= MESSAGE_LIMIT ? [reply] : splitReply(reply, MESSAGE_LIMIT, messageSize)
