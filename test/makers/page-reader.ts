import { createPageReader, type PageReader } from '#ingest/read-page.ts'
import { createDateReader } from '#language/date-reader.ts'
import { realKnowledge } from './real-knowledge.ts'

/** The reader of pages with the knowledge of this repository. */
export const realPageReader = (): PageReader => {
  const { lexicon, outlets } = realKnowledge()
  return createPageReader({
    lexicon: lexicon.pages,
    outlets,
    dates: createDateReader(lexicon.dates),
  })
}
