import { describe, expect, test } from 'vitest'
import type { Speaker } from '#dialogue/dialogue.ts'
import type { Order } from '#notices/delivery.ts'
import { createInbox } from '#preview/create-inbox.ts'
import type { Inbox, InboxItem } from '#preview/inbox.ts'
import type { Reply } from '#replies/reply.ts'

const CHAT = 'preview:mariam'
const speaker: Speaker = { chat: CHAT, person: CHAT, hint: 'ar' }

const reply = (text: string): Reply => ({
  language: 'ar',
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
  buttons: [],
})

const order = (text: string, more: Partial<Order<Reply>> = {}): Order<Reply> => ({
  chat: CHAT,
  topic: null,
  content: reply(text),
  silent: false,
  form: { kind: 'new' },
  ...more,
})

const open = (
  settings: { readonly kept?: number; readonly chats?: number; readonly faults?: unknown[] } = {},
): Inbox => {
  let made = 0
  const { faults = [] } = settings
  return createInbox(
    {
      newId: () => {
        made += 1
        return `id-${made}`
      },
      report: (fault) => faults.push(fault),
    },
    { kept: 3, chats: 2, patience: 40, retryAfter: 700, ...settings },
  )
}

/** A page that shows what it is given, and says so where it is awake. */
const page = (
  inbox: Inbox,
  { after = null, isAwake = true }: { after?: string | null; isAwake?: boolean } = {},
) => {
  const shown: InboxItem[] = []
  const { since, close } = inbox.open(speaker, after, (item) => {
    shown.push(item)
    if (isAwake) queueMicrotask(() => inbox.taken(CHAT, item.event))
  })
  const texts = (): readonly string[] =>
    shown.map(({ reply: { blocks } }) => {
      const [first] = blocks
      return first?.kind === 'paragraph' ? (first.content[0]?.text ?? '') : ''
    })
  return { shown, texts, since, close }
}

const LATER = { kind: 'later', retryAfterMs: 700, scope: 'chat' }

describe('the inbox of the local chat', () => {
  test('delivers to an open page, under an id of its own', async () => {
    const inbox = open()
    const { shown } = page(inbox)
    const outcome = await inbox.send(order('one', { silent: true }))
    expect(shown).toMatchObject([{ form: 'new', silent: true, reply: reply('one') }])
    expect(outcome).toEqual({ kind: 'delivered', message: shown[0]?.message })
  })

  test('leaves what comes while no page is open to the outbox, and keeps nothing of it', async () => {
    const inbox = open()
    expect(await inbox.send(order('one'))).toMatchObject(LATER)
    const first = page(inbox)
    first.close()
    expect(await inbox.send(order('two'))).toMatchObject(LATER)
    expect(page(inbox, { after: first.since }).shown).toEqual([])
  })

  test('leaves what no page took before the last was closed to the outbox', async () => {
    const inbox = open()
    const asleep = page(inbox, { isAwake: false })
    const sent = inbox.send(order('one'))
    asleep.close()
    expect(await sent).toMatchObject(LATER)
    const next = page(inbox, { after: asleep.since })
    expect(next.shown).toEqual([])
    await inbox.send(order('one'))
    // A page that showed it all the same is told that it is the same message.
    expect(next.shown[0]?.message).toBe(asleep.shown[0]?.message)
  })

  test('takes a page that sleeps for one that will show it, when it says nothing for a while', async () => {
    const inbox = open()
    page(inbox, { isAwake: false })
    expect(await inbox.send(order('one'))).toMatchObject({ kind: 'delivered' })
  })

  test('is content when one of several pages takes it, and shows it in all', async () => {
    const inbox = open()
    const [asleep, awake] = [page(inbox, { isAwake: false }), page(inbox)]
    expect(await inbox.send(order('one'))).toMatchObject({ kind: 'delivered' })
    expect([asleep.texts(), awake.texts()]).toEqual([['one'], ['one']])
  })

  test('edits the message that was sent, and replies with a new one', async () => {
    const inbox = open()
    const { shown } = page(inbox)
    await inbox.send(order('one'))
    const message = shown[0]?.message ?? ''
    const edited = await inbox.send(order('corrected', { form: { kind: 'edit', message } }))
    expect(edited).toEqual({ kind: 'delivered', message })
    expect(shown[1]).toMatchObject({ form: 'edit', message })
    await inbox.send(order('a reply', { form: { kind: 'reply', message } }))
    expect(shown[2]).toMatchObject({ form: 'new' })
    expect(shown[2]?.message).not.toBe(message)
  })

  test('gives a page whose line broke what it missed, the newest of it, and nothing twice', async () => {
    const inbox = open()
    const other = page(inbox)
    const broken = page(inbox)
    await inbox.send(order('one'))
    broken.close()
    for (const text of ['two', 'three']) await inbox.send(order(text))
    const after = broken.shown.at(-1)?.event ?? ''
    expect(page(inbox, { after }).texts()).toEqual(['two', 'three'])
    await inbox.send(order('four'))
    expect(page(inbox, { after }).texts()).toEqual(['two', 'three', 'four'])
    await inbox.send(order('five'))
    expect(page(inbox, { after: broken.since }).texts()).toEqual(['three', 'four', 'five'])
    expect(other.texts()).toHaveLength(5)
    expect(page(inbox).shown).toEqual([])
  })

  test('gives a page of before a restart all that is kept since', async () => {
    const inbox = open()
    page(inbox)
    await inbox.send(order('one'))
    expect(page(inbox, { after: 'another-process.7' }).texts()).toEqual(['one'])
  })

  test('announces in every chat that is open, worded for each', async () => {
    const inbox = open()
    const { texts, close } = page(inbox)
    await inbox.announce(async ({ chat, hint }) => [reply(`${chat} ${hint}`), reply('b')])
    expect(texts()).toEqual(['preview:mariam ar', 'b'])
    expect(inbox.speakers()).toEqual([speaker])
    close()
    expect(inbox.speakers()).toEqual([])
  })

  test('announces where nobody is to the first who comes, once, the newest', async () => {
    const inbox = open()
    for (const text of ['one', 'two', 'three', 'four']) {
      await inbox.announce(async () => [reply(text)])
    }
    const [first, second] = [page(inbox), page(inbox)]
    await expect.poll(first.texts).toEqual(['two', 'three', 'four'])
    expect(second.texts()).toEqual(first.texts())
    const third = page(inbox)
    await inbox.announce(async () => [reply('five')])
    expect(third.texts()).toEqual(['five'])
  })

  test('reports what cannot be worded any more when somebody comes', async () => {
    const faults: unknown[] = []
    const inbox = open({ faults })
    const fault = new Error('gone')
    await inbox.announce(() => Promise.reject(fault))
    page(inbox)
    await expect.poll(() => faults).toEqual([fault])
    await expect(inbox.announce(() => Promise.reject(fault))).rejects.toBe(fault)
  })

  test('reaches just the chats that have a page open', () => {
    const inbox = open()
    expect(inbox.reach()).toEqual({ kind: 'these', chats: [] })
    const mine = page(inbox)
    const again = page(inbox)
    inbox.open({ ...speaker, chat: 'preview:other' }, null, () => {})
    mine.close()
    expect(inbox.reach()).toEqual({ kind: 'these', chats: [CHAT, 'preview:other'] })
    again.close()
    expect(inbox.reach()).toEqual({ kind: 'these', chats: ['preview:other'] })
  })

  test('forgets the oldest chats that have no page open', async () => {
    const inbox = open({ chats: 1 })
    const mine = page(inbox)
    await inbox.send(order('one'))
    mine.close()
    inbox.open({ ...speaker, chat: 'preview:other' }, null, () => {})
    expect(page(inbox, { after: mine.since }).shown).toEqual([])
  })
})
