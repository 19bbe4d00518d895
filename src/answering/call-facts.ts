import type { Answer } from '#answering/answer.ts'
import { createCite } from '#answering/cite.ts'
import { dayCitations } from '#answering/day-citations.ts'
import { EXCERPTS_SHOWN } from '#answering/excerpts-shown.ts'
import { findAccounts } from '#answering/find-accounts.ts'
import type { FindingTools } from '#answering/finding-tools.ts'
import { joinAlike } from '#answering/join-alike.ts'
import type { Reading } from '#answering/reading.ts'
import type { Sources } from '#answering/sources.ts'
import { createTelling } from '#answering/telling.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import type { Language } from '#core/language.ts'

/** Facts of one call, asked for by its button rather than in words. */
export type CallFacts = {
  /** The proof of its day, one citation for each report. */
  day(call: Call, language: Language): readonly Citation[]
  /** Each side's account; null where no source gives any. */
  accounts(call: Call, language: Language): (Answer & { readonly status: 'answered' }) | null
}

/** Makes the facts of calls from the sources. */
export const createCallFacts = (sources: Sources, reading: Reading): CallFacts => {
  const cite = createCite(sources, reading)
  const telling = createTelling(reading)
  const tools = (language: Language): FindingTools => ({
    sources,
    cite,
    telling,
    language,
    asked: language,
    today: '',
  })
  return {
    day: (call, language) =>
      joinAlike(dayCitations(call, tools(language))).slice(0, EXCERPTS_SHOWN),
    accounts: (call, language) => {
      const found = findAccounts([call], [], true, tools(language))
      if (found === null) return null
      return {
        status: 'answered',
        language,
        findings: [found.finding],
        citations: joinAlike(found.citations).slice(0, EXCERPTS_SHOWN),
        calls: found.calls,
        dates: found.dates,
        taken: [],
      }
    },
  }
}
