import { isUsRussian } from '#answering/party-filter.ts'
import type { Sources } from '#answering/sources.ts'
import { lead } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Calls on one page: as many buttons as a phone shows without scrolling. */
const PAGE = 6

/** A page of the list of calls, the newest first, each a button; `title` is a phrase in place of the usual one. */
export const callsReply = (
  page: number,
  speech: Speech,
  sources: Sources,
  title?: 'call-ask' | 'call-unknown',
): Reply => {
  const calls = sources.ledger.calls.filter((call) => isUsRussian(call, sources)).reverse()
  const start = (page - 1) * PAGE
  const shown = page < 1 ? [] : calls.slice(start, start + PAGE)
  if (shown.length === 0) {
    const back: Button = { label: speech.say('button-calls'), action: { kind: 'calls', page: 1 } }
    return {
      language: speech.language,
      blocks: [lead(speech.say('calls-empty'))],
      buttons: [[back]],
    }
  }
  const turns: Button[] = [
    ...(page > 1
      ? [{ label: speech.say('button-newer'), action: { kind: 'calls', page: page - 1 } } as const]
      : []),
    ...(start + PAGE < calls.length
      ? [{ label: speech.say('button-older'), action: { kind: 'calls', page: page + 1 } } as const]
      : []),
  ]
  const range = {
    from: String(start + 1),
    to: String(start + shown.length),
    total: String(calls.length),
  }
  return {
    language: speech.language,
    blocks: [lead(title === undefined ? speech.say('calls-title', range) : speech.say(title))],
    buttons: [
      ...shown.map((call): readonly Button[] => [
        { label: speech.callLine(call), action: { kind: 'call', call: call.id } },
      ]),
      ...(turns.length > 0 ? [turns] : []),
    ],
  }
}
