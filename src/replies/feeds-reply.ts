import { lead, list, paragraph } from '#replies/blocks.ts'
import type { Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** A feed of an outlet that cannot be read for long, or can be again; `reason` is a code or a message. */
export type FeedNews = {
  readonly turn: 'down' | 'up'
  readonly outlet: string
  readonly url: string
  readonly reason: string
}

/** Tells an administrator which feeds cannot be read, and what to do, or that they can be read again. */
export const feedsReply = (news: readonly FeedNews[], speech: Speech): Reply => {
  const { say } = speech
  const line = ({ outlet, url, reason, turn }: FeedNews): string =>
    turn === 'down'
      ? say('feed-line-down', { outlet: speech.outlet(outlet), url, reason })
      : say('feed-line-up', { outlet: speech.outlet(outlet), url })
  const [down, up] = (['down', 'up'] as const).map((turn) =>
    news.filter((one) => one.turn === turn).map(line),
  )
  return {
    language: speech.language,
    blocks: [
      ...(down?.length ? [lead(say('feeds-down')), list(down), paragraph(say('feeds-todo'))] : []),
      ...(up?.length ? [lead(say('feeds-up')), list(up)] : []),
    ],
    buttons: [],
  }
}
