import type { Logger } from 'pino'
import { renderNotice } from '#dialogue/notice-rendering.ts'
import type { ChatReach } from '#notices/chat-reach.ts'
import { createDelivery } from '#notices/create-delivery.ts'
import {
  DELIVERY_SETTINGS,
  type Delivery,
  type DeliveryParts,
  type SendOrder,
} from '#notices/delivery.ts'
import { TELEGRAM_LIMITS } from '#notices/sending-limits.ts'
import type { Program } from '#program/open-program.ts'
import { rest } from '#program/rest.ts'
import type { Reply } from '#replies/reply.ts'

/** What the delivery of a channel is made of. */
export type OpenDeliveryParts = {
  readonly program: Program
  readonly send: SendOrder<Reply>
  /** Which chats of the store the channel can write to. */
  readonly reach: () => ChatReach
  readonly reportParked: DeliveryParts<Reply>['reportParked']
  readonly log: Logger
  readonly observe?: NonNullable<DeliveryParts<Reply>['observe']>
}

/**
 * The delivery of notices over a channel, worded from the knowledge of the moment. Claims of a process
 * that died with a file of its own are given back at once; shared ones end by themselves.
 */
export const openDelivery = async ({
  program,
  send,
  reach,
  reportParked,
  log,
  observe,
}: OpenDeliveryParts): Promise<Delivery> => {
  const { notices, records, gate, hotline, version, by, isShared, now } = program
  if (!isShared) await notices.release(null, now())
  return createDelivery<Reply>(
    {
      book: notices,
      render: async (sending) =>
        renderNotice(sending, { answering: hotline.current(), version: version(), language: 'ar' }),
      send,
      reach,
      moveChat: records.move,
      reportParked,
      gate,
      now,
      random: Math.random,
      sleep: rest,
      log,
      ...(observe === undefined ? {} : { observe }),
    },
    { ...DELIVERY_SETTINGS, by, limits: TELEGRAM_LIMITS },
  )
}
