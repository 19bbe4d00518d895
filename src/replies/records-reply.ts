import type { EditorsTrace, KeptOfChat } from '#notices/chat-records.ts'
import type { EndReason, Subscription } from '#notices/subscription.ts'
import { lead, list, paragraph } from '#replies/blocks.ts'
import { noticesBlocks } from '#replies/records-notices.ts'
import { momentWords, personWords, type RecordsView } from '#replies/records-view.ts'
import type { Block, Reply } from '#replies/reply.ts'
import { choicesSentences } from '#replies/settings-summary.ts'
import { zoneName } from '#replies/settings-zones.ts'
import type { Speech } from '#replies/speech.ts'

/** So many people of a group are told of each by each; a large group would fill screens. */
const PEOPLE_SHOWN = 10

const subjectLine = (view: RecordsView, subject: KeptOfChat['subjects'][number]): string => {
  const { speech, sources } = view
  const values = { who: personWords(view, subject.person), ...momentWords(view, subject.at) }
  if (subject.calls.length === 0) return speech.say('records-subject-none', values)
  const dates = subject.calls.flatMap((id) => {
    const call = sources.ledger.calls.find((one) => one.id === id)
    return call === undefined ? [] : [speech.date(call.on.date)]
  })
  // A call has another id once its date or its people were corrected.
  if (dates.length === 0) return speech.say('records-subject-gone', values)
  const calls = speech.say('records-calls', { count: dates.length, dates: speech.list(dates) })
  return speech.say('records-subject', { ...values, calls })
}

/** What is kept of people; the one who asks first. */
const peopleBlocks = (view: RecordsView): readonly Block[] => {
  const { kept, speech, person: asking } = view
  const known = new Set([
    ...kept.languages.map(({ person }) => person),
    ...kept.subjects.map(({ person }) => person),
    ...kept.prompts.map(({ person }) => person),
  ])
  const people = [...known].sort((a, b) => Number(b === asking) - Number(a === asking))
  const ofPerson = (one: string): readonly string[] => [
    ...kept.languages
      .filter(({ person }) => person === one)
      .map(({ language }) =>
        speech.say('records-language', {
          who: personWords(view, one),
          language: speech.say(`language-${language}`),
        }),
      ),
    ...kept.subjects
      .filter(({ person }) => person === one)
      .map((subject) => subjectLine(view, subject)),
    ...kept.prompts
      .filter(({ person }) => person === one)
      .map(() => speech.say('records-prompt', { who: personWords(view, one) })),
  ]
  const lines = people.slice(0, PEOPLE_SHOWN).flatMap(ofPerson)
  const rest = people.length - PEOPLE_SHOWN
  const more = rest > 0 ? [paragraph(speech.say('records-more', { count: rest }))] : []
  return lines.length === 0 ? [] : [list(lines), ...more]
}

/** That something is kept of the person in other chats. */
const elsewhereBlocks = ({ kept: { elsewhere }, speech }: RecordsView): readonly Block[] =>
  elsewhere === 0 ? [] : [paragraph(speech.say('records-elsewhere', { count: elsewhere }))]

/** What is kept of an editor's work. */
const editingBlocks = (view: RecordsView): readonly Block[] => {
  const { kept, speech } = view
  if (kept.editing === null) return []
  const { decisions, articles, first, last } = kept.editing
  const [from, to] = [momentWords(view, first), momentWords(view, last)]
  const span = { from: from.date, to: to.date, time: to.time }
  return [
    lead(speech.say('records-editing')),
    list([
      ...(decisions > 0 ? [speech.say('records-decisions', { count: decisions })] : []),
      ...(articles > 0 ? [speech.say('records-articles', { count: articles })] : []),
      speech.say('records-editing-span', span),
    ]),
  ]
}

const endedWords = (reason: EndReason, { say }: Speech): string => say(`ended-${reason}`)

const subscriptionBlocks = (view: RecordsView, subscription: Subscription): readonly Block[] => {
  const { speech, zones, now } = view
  const { topic, state, setBy } = subscription
  const title =
    topic === null
      ? speech.say('records-chat')
      : speech.say('records-topic', { number: String(topic) })
  const ended =
    state.kind === 'active'
      ? []
      : [
          speech.say('records-ended', {
            ...momentWords(view, state.at),
            reason: endedWords(state.reason, speech),
          }),
        ]
  return [
    lead(title),
    list([
      ...ended,
      ...choicesSentences(subscription, zones, speech, now),
      speech.say('records-set-by', { who: personWords(view, setBy) }),
    ]),
  ]
}

/** All that is kept about a chat, in words. */
export const recordsReply = (view: RecordsView): Reply => {
  const { kept, speech, zones, timeZone } = view
  const blocks = [
    ...peopleBlocks(view),
    ...elsewhereBlocks(view),
    ...editingBlocks(view),
    ...kept.subscriptions.flatMap((subscription) => subscriptionBlocks(view, subscription)),
    ...noticesBlocks(view),
  ]
  if (blocks.length === 0)
    return { language: speech.language, blocks: [lead(speech.say('records-none'))], buttons: [] }
  return {
    language: speech.language,
    blocks: [
      lead(speech.say('records-title')),
      ...blocks,
      paragraph(speech.say('records-clock', { zone: zoneName(timeZone, zones, speech) })),
    ],
    buttons: [],
  }
}

/** In a channel, where all would see who did what: where an administrator finds it. */
export const channelRecordsReply = (speech: Speech): Reply => ({
  language: speech.language,
  blocks: [paragraph(speech.say('records-in-private'))],
  buttons: [[{ label: speech.say('command-mydata'), action: { kind: 'records' } }]],
})

/** What of an editor stays, and why; nothing for who has decided nothing. */
const stayingBlocks = (editing: EditorsTrace | null, { say }: Speech): readonly Block[] =>
  editing === null ? [] : [paragraph(say('forget-editor'))]

/** The question before everything is deleted, and what is not. */
export const forgetReply = (editing: EditorsTrace | null, speech: Speech): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say('forget-ask')), ...stayingBlocks(editing, speech)],
  buttons: [[{ label: speech.say('button-forget'), action: { kind: 'forget' } }]],
})

/** That everything was deleted, and what was not. */
export const forgottenReply = (editing: EditorsTrace | null, speech: Speech): Reply => ({
  language: speech.language,
  blocks: [lead(speech.say('forget-done')), ...stayingBlocks(editing, speech)],
  buttons: [],
})
