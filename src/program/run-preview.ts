import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { createInbox } from '#preview/create-inbox.ts'
import { createPreview } from '#preview/create-preview.ts'
import { sayPageTexts } from '#preview/page-texts.ts'
import { readPreviewPage } from '#preview/preview-page.ts'
import { servePreview } from '#preview/serve-preview.ts'
import { openDelivery } from '#program/open-delivery.ts'
import type { OpenKnowledge } from '#program/open-knowledge.ts'
import { openProgram } from '#program/open-program.ts'
import { runFeeds } from '#program/run-feeds.ts'
import { runUpkeep } from '#program/run-upkeep.ts'
import type { Running } from '#program/running.ts'
import { StartFault } from '#program/start-fault.ts'
import { feedsReply } from '#replies/feeds-reply.ts'
import { plainReply } from '#replies/standing-replies.ts'

/** Telegram's longest message, in UTF-16 units: the chat page takes no longer one either. */
const LONGEST_TEXT = 4096

/** The language of who asks for none. */
const LANGUAGE = 'ar'

/** The name by which the system knows who runs this program; null where it has none for them. */
const personName = (): string | null => {
  try {
    return userInfo().username
  } catch {
    return null
  }
}

/**
 * Runs the bot as a chat page on this computer: whoever opens it is its editor, and is told of calls
 * there when subscribed.
 */
export const runPreview = async (
  knowledge: OpenKnowledge,
  config: Config,
  say: (line: string) => void,
  log: Logger,
): Promise<Running> => {
  let wake = (): void => undefined
  const program = await openProgram({
    ...knowledge,
    config,
    permissions: { isEditor: () => true, isAdministrator: async () => true },
    log,
    onPublished: () => wake(),
  })
  const { dialogue, hotline } = program
  const { phrasebook } = hotline.current()
  const texts = { ar: sayPageTexts(phrasebook.ar), en: sayPageTexts(phrasebook.en) }
  const report = (fault: unknown): void =>
    log.error({ err: fault }, 'A message of the chat page failed')
  const inbox = createInbox({ newId: randomUUID, report, onOpen: () => wake() })
  const delivery = await openDelivery({
    program,
    send: inbox.send,
    reach: inbox.reach,
    reportParked: ({ call, reason }) =>
      inbox.announce(async ({ hint }) => {
        const speech = hotline.current().speech[hint ?? LANGUAGE]
        return [plainReply(speech, 'parked-report', { call, reason })]
      }),
    log,
  })
  wake = delivery.wake
  const app = createPreview(
    {
      dialogue,
      inbox,
      texts,
      page: await readPreviewPage(),
      newSpeakers: { newId: randomUUID, personName: personName() },
      report,
    },
    { language: LANGUAGE, textLimit: LONGEST_TEXT },
  )
  const served = await servePreview(app, { port: config.port, host: config.host })
  if (served.kind !== 'serving') await program.close()
  switch (served.kind) {
    case 'serving': {
      say(`Hotline is open at ${served.url}`)
      say('There is no BOT_TOKEN, so this is the local chat. Stop it with Ctrl+C.')
      const { promise, resolve } = Promise.withResolvers<void>()
      const stopped = new AbortController()
      const background = Promise.all([
        delivery.run(stopped.signal),
        runUpkeep(program, log, stopped.signal),
        runFeeds(
          program,
          knowledge.knowledge,
          config,
          {
            log,
            drafted: ({ id }) =>
              inbox
                .announce(async (speaker) => (await dialogue.propose?.(id, speaker))?.replies ?? [])
                .catch(report),
            turned: (news) =>
              inbox
                .announce(async ({ hint }) => [
                  feedsReply(news, hotline.current().speech[hint ?? LANGUAGE]),
                ])
                .catch(report),
          },
          stopped.signal,
        ),
      ])
      return {
        ended: Promise.race([promise, background.then(() => promise)]),
        stop: async () => {
          stopped.abort()
          await served.close()
          await background
          await program.close()
          resolve()
        },
      }
    }
    case 'port-taken':
      throw new StartFault(
        `Port ${served.port} is taken by another program. Set PORT to another one, or to 0 for any.`,
      )
    case 'port-forbidden':
      throw new StartFault(
        `Port ${served.port} may not be opened by this user. Set PORT to one above 1023, or to 0 for any.`,
      )
  }
}
