import type { Reply } from '#replies/reply.ts'
import { splitReply } from '#replies/split-reply.ts'
import { type MessageContent, messageContent } from '#telegram/message-content.ts'
import { MESSAGE_LIMIT, messageSize, sizeOf } from '#telegram/message-size.ts'

/** A reply as messages that each fit; most replies are one as they are. */
export const asMessages = (reply: Reply): readonly MessageContent[] => {
  const whole = messageContent(reply)
  return sizeOf(whole) <= MESSAGE_LIMIT
    ? [whole]
    : splitReply(reply, MESSAGE_LIMIT, messageSize).map(messageContent)
}
