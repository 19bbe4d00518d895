import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { createDialogue } from '#dialogue/create-dialogue.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { createPageFetcher } from '#feeds/create-page-fetcher.ts'
import type { FetchPage } from '#ingest/fetch-outcome.ts'
import { zoneRegionsOf } from '#knowledge/time-zones-lexicon-schema.ts'
import type { ChangeSignal } from '#notices/change-signal.ts'
import type { ChatRecords } from '#notices/chat-records.ts'
import type { JobLocks } from '#notices/job-locks.ts'
import type { NoticeBook } from '#notices/notice-book.ts'
import { createPriorityGate, type PriorityGate } from '#notices/priority-gate.ts'
import type { SubscriptionBook } from '#notices/subscription-book.ts'
import type { UpdateLog } from '#notices/update-log.ts'
import { callChange, tellableCall } from '#program/call-changes.ts'
import { IndexSnapshot } from '#program/index-snapshot.ts'
import { createLiveHotline, type LiveHotline } from '#program/live-hotline.ts'
import type { OpenKnowledge } from '#program/open-knowledge.ts'
import { openOwnStore } from '#program/open-own-store.ts'
import { type OpenReview, openReview } from '#program/open-review.ts'
import { createCallStories } from '#storage/call-stories.ts'
import { createChangeSignal } from '#storage/change-signal.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { createStoreClock } from '#storage/engine-clock.ts'
import { createJobLocks } from '#storage/job-locks.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { postgresBell } from '#storage/postgres-bell.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { createUpdateLog } from '#storage/update-log.ts'

/** Who may do what on a channel. */
export type Permissions = {
  /** Whether a person, as the channel names them, reviews what is taken in. */
  readonly isEditor: (person: string) => boolean
  /** Whether a person decides for a group or a channel. */
  readonly isAdministrator: (chat: string, person: string) => Promise<boolean>
}

/** The bot with its store, before any channel. */
export type Program = {
  readonly dialogue: Dialogue
  readonly hotline: LiveHotline
  readonly review: OpenReview
  readonly fetchPage: FetchPage
  readonly database: Database
  readonly notices: NoticeBook
  readonly subscriptions: SubscriptionBook
  readonly records: ChatRecords
  readonly updates: UpdateLog
  readonly locks: JobLocks
  readonly gate: PriorityGate
  /** The version of the knowledge that answers at this moment. */
  readonly version: () => number
  /** The clock that all processes of the store go by, in milliseconds since 1970. */
  readonly now: () => number
  /** Compares this process's clock with the store's anew: to be done every few minutes. */
  readonly compareClocks: () => Promise<void>
  /** The name of this process: no other has it, nor this one after a restart. */
  readonly by: string
  /** Whether several processes share the store. */
  readonly isShared: boolean
  /** Stops listening to changes and closes the store. */
  close(): Promise<void>
}

const VERSION = '0.1.0'

const userAgent = (contact: string | null): string =>
  `HotlineBot/${VERSION}${contact === null ? '' : ` (+${contact})`}`

/** What a program is opened over. */
export type ProgramParts = OpenKnowledge & {
  readonly config: Config
  readonly permissions: Permissions
  readonly log: Logger
  /** Called after a change of the ledger was stored by this process: something may be to be sent. */
  readonly onPublished: () => void
}

/**
 * Opens the store and joins everything that does not depend on the channel. From then on a change of
 * the reviewed articles by any process reaches the answers within seconds.
 */
export const openProgram = async (parts: ProgramParts): Promise<Program> => {
  const { config, permissions, log, knowledge, dictionary, onPublished } = parts
  const { databaseUrl } = config
  const store = await openOwnStore(config, log)
  const { database } = store
  const waitOut = (err: unknown): void => {
    log.warn({ err }, 'The store does not say whether the knowledge has changed')
  }
  const bell = databaseUrl === null ? null : postgresBell(databaseUrl, waitOut)
  const signalOver = (db: Database, isWhole: boolean): ChangeSignal =>
    createChangeSignal(db, { bell: isWhole ? bell : null, onFault: waitOut })
  const signal = signalOver(database, true)

  const hotline = createLiveHotline(knowledge, {
    dictionary,
    snapshot: IndexSnapshot.read(config.snapshotPath),
  })
  const kept = hotline.grown
    .then(async () => {
      const bytes = hotline.snapshot()
      if (bytes !== null) await IndexSnapshot.keep(config.snapshotPath, bytes)
    })
    .catch((err) => log.warn({ err }, 'The snapshot of the index was not kept'))
  const people = new Map(knowledge.people.map((person) => [person.id, person]))
  const { now, compare } = createStoreClock(database, Date.now)
  const fetcher = createPageFetcher(
    { now },
    { userAgent: userAgent(config.contactUrl), ownOrigins: config.ownOrigins },
  )
  const review = openReview({
    knowledge,
    hotline,
    database,
    fetchPage: fetcher.fetchPage,
    isEditor: permissions.isEditor,
    now,
    newId: () => randomBytes(4).toString('hex'),
    within: async (transaction, { changes }) => {
      await createNoticeBook(transaction).record(
        changes.map((change) => callChange(change, people)),
        now(),
      )
    },
  })

  let known = 0
  const refresh = async (): Promise<void> => {
    // Read first: what is stored meanwhile is then taken in once more, and nothing is missed.
    const version = await signal.version()
    await review.refresh()
    known = version
  }
  const notices = createNoticeBook(database)
  const subscriptions = createSubscriptionBook(database)
  const records = createChatRecords(database)

  try {
    await compare()
    await refresh()
    const { calls, attempts } = hotline.current().sources.ledger
    await notices.know([...calls, ...attempts].map((call) => tellableCall(call, people)))
  } catch (error) {
    await fetcher.close()
    await store.close()
    throw error
  }
  const listening = signal.listen(known, refresh)

  const dialogue = createDialogue(
    {
      current: hotline.current,
      chats: createChatBook(database),
      stories: createCallStories(database),
      now,
      review: {
        ...review.desk,
        changed: async () => {
          await refresh()
          onPublished()
        },
      },
      subscribing: {
        subscriptions,
        records,
        waitingFor: notices.waitingFor,
        isAdministrator: permissions.isAdministrator,
        zones: zoneRegionsOf(knowledge.lexicon['time-zones']),
      },
    },
    { timeZone: config.timeZone },
  )

  return Object.freeze({
    dialogue,
    hotline,
    review,
    fetchPage: fetcher.fetchPage,
    database,
    notices,
    subscriptions,
    records,
    updates: createUpdateLog(database),
    locks: createJobLocks(database),
    gate: createPriorityGate(),
    now,
    compareClocks: compare,
    version: () => known,
    by: `${process.pid}-${randomBytes(6).toString('hex')}`,
    isShared: databaseUrl !== null,
    close: async () => {
      await listening.stop()
      await kept
      await fetcher.close()
      await store.close()
    },
  })
}
