import { createReportReader, type ReportReader } from '#ingest/report-reader.ts'
import { createDateReader } from '#language/date-reader.ts'
import { realKnowledge } from './real-knowledge.ts'

/** The reader of reports with the people and words of this repository. */
export const realReportReader = (): ReportReader => {
  const { people, lexicon } = realKnowledge()
  return createReportReader({ people, lexicon, dates: createDateReader(lexicon.dates) })
}
