import type { Reply } from '#replies/reply.ts'
import { type TextWithEntities, withEntities } from '#telegram/entities.ts'

/** How long a message may be (https://core.telegram.org/bots/api#sendmessage), in UTF-16 code units. */
export const MESSAGE_LIMIT = 4096

/** How many entities Telegram keeps in a message; those beyond are silently dropped. */
const ENTITY_LIMIT = 100

/** The size of what a message holds, where 4096 is full, by its text or by its entities. */
export const sizeOf = ({ text, entities }: TextWithEntities): number =>
  Math.max(text.length, (entities.length / ENTITY_LIMIT) * MESSAGE_LIMIT)

/** The size of a reply as one message, where 4096 is full. */
export const messageSize = (reply: Reply): number => sizeOf(withEntities(reply))
