import type { FindingTools, Found } from '#answering/finding-tools.ts'
import type { Clause } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** When an event of the lexicon was, such as the start of the war; null where none is asked for. */
export const findEvent = (clause: Clause, reading: Reading, tools: FindingTools): Found | null => {
  if (clause.aspect !== 'when' || clause.aboutCall || clause.orders.length > 0) return null
  const asked = clause.when.find(({ event, relation }) => event !== null && relation === 'on')
  const event = asked?.event == null ? undefined : reading.events.get(asked.event)
  if (event === undefined) return null
  const date = EdtfDate.day(event.date)
  const { article, passage } = event.proof
  const citation = tools.cite(
    { article, passage, call: null },
    { signs: [`event:${asked?.event}`], words: [], places: [] },
    tools.language,
  )
  return { finding: { kind: 'passages', date }, citations: [citation], calls: [], dates: [date] }
}
