import { randomUUID } from 'node:crypto'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { createInbox } from '#preview/create-inbox.ts'
import { createPreview } from '#preview/create-preview.ts'
import type { Inbox } from '#preview/inbox.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import { readPreviewPage } from '#preview/preview-page.ts'
import { servePreview } from '#preview/serve-preview.ts'

/** A dialogue served as a chat on a free port. */
export const serveChat = async (
  dialogue: Dialogue,
  texts: PageTextsByLanguage,
  port = 0,
  inbox: Inbox = createInbox({ newId: randomUUID, report: () => {} }),
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const app = createPreview(
    {
      dialogue,
      inbox,
      texts,
      page: await readPreviewPage(),
      newSpeakers: { newId: randomUUID, personName: null },
      report: () => {},
    },
    { language: 'ar', textLimit: 4_096 },
  )
  const served = await servePreview(app, { port })
  if (served.kind !== 'serving') throw new Error(`Port ${port} is not to be had`)
  return served
}
