import { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { Person } from '#core/person.ts'
import { OPENING } from '#ingest/article-opening.ts'
import { anchorsOf } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { createDurationReader } from '#ingest/call-duration.ts'
import type { Statement } from '#ingest/call-group.ts'
import type { CallLexicon } from '#ingest/call-lexicon.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { type CallSentence, callSentences } from '#ingest/call-sentence.ts'
import { createCallSigns } from '#ingest/call-signs.ts'
import { gatherCalls } from '#ingest/gather-calls.ts'
import { isRecalledAmong } from '#ingest/main-calls.ts'
import { createOfficeHolders } from '#ingest/office-holders.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { reportOfGroup } from '#ingest/report-of-group.ts'
import { sentenceCalls } from '#ingest/sentence-calls.ts'
import { YEARS_OF_CALLS } from '#ingest/years-of-calls.ts'
import { createAffixedWords } from '#language/affixed-word.ts'
import { cuePhrase } from '#language/cue-phrase.ts'
import { createCueReader } from '#language/cue-reader.ts'
import type { DateLexicon } from '#language/date-lexicon.ts'
import type { DateMention, DateReader } from '#language/date-reader.ts'

/** An article as far as its reports of calls are read from it. */
export type ReportText = {
  readonly title: string
  readonly language: Language
  /** The day of publication as far as it is known; null where it is not. */
  readonly published: EdtfDate | null
  readonly paragraphs: readonly string[]
}

/** Reads what an article reports of calls between American and Russian officials of defence. */
export type ReportReader = {
  /**
   * The calls in the order in which the article first tells of them, one report a call. The title
   * proves nothing by itself: a report has at least one paragraph. The time taken grows with the
   * length of the article and with nothing else.
   */
  read(text: ReportText): readonly ProposedReport[]
}

/** The words by which reports are read, as `knowledge/lexicon` holds them. */
export type ReportLexicon = {
  readonly calls: CallLexicon
  readonly dates: DateLexicon
  readonly topics: Readonly<Record<string, { readonly phrases: readonly string[] }>>
  readonly officials: { readonly events: Readonly<Record<string, { readonly date: string }>> }
}

/** The dates within a sentence, of dates that are read once, when they are first asked for, and in order. */
const createDatesIn = (
  read: () => readonly DateMention[],
): ((sentence: CallSentence) => readonly DateMention[]) => {
  let all: readonly DateMention[] | null = null
  let next = 0
  return ({ span }) => {
    all ??= read()
    const found: DateMention[] = []
    while ((all[next]?.start ?? Number.POSITIVE_INFINITY) < span.start) next += 1
    for (let at = next; (all[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at += 1) {
      const mention = all[at]
      if (mention !== undefined && mention.end <= span.end + 1) found.push(mention)
    }
    return found
  }
}

/** A span of publication that determines nothing: without its day only what is printed whole is a date. */
const ANY_DAY = EdtfDate.of(`${YEARS_OF_CALLS.first}-01-01/${YEARS_OF_CALLS.last}-12-31`)

const START: Discourse = {
  day: null,
  pair: null,
  pairs: [],
  duo: null,
  cast: [],
  voice: null,
  foreign: false,
  subject: null,
  sides: new Set(),
}

/** Makes the reader of reports. */
export const createReportReader = ({
  people,
  lexicon,
  dates,
}: {
  readonly people: readonly Person[]
  readonly lexicon: ReportLexicon
  readonly dates: DateReader
}): ReportReader => {
  const signs = createCallSigns(lexicon.calls, people)
  const reading = createAffixedWords(lexicon.calls.clitics)
  const durationIn = createDurationReader(lexicon.dates.cardinals)
  const topics = createCueReader(
    Object.entries(lexicon.topics).flatMap(([key, { phrases }]) =>
      phrases.map((phrase) => cuePhrase(key, phrase, {})),
    ),
  )
  const holders = createOfficeHolders(people)
  const events = new Set(Object.values(lexicon.officials.events).map(({ date }) => date))

  const fromDay = (words: string, day: EdtfDate): EdtfDate | null =>
    dates.read(`${day.edtf}. ${words}`, { published: day })[1]?.date ?? null

  const topicsIn = (s: CallSentence): readonly string[] => [
    ...new Set(
      topics
        .read(s.words.map((word) => ({ ...word, forms: word.readings.map(({ form }) => form) })))
        .map(({ sign }) => sign),
    ),
  ]

  const mentionsOf = ({ title, paragraphs, published }: ReportText) => {
    const read = reading()
    const mentions: CallMention[] = []
    const statements: Statement[] = []
    let discourse = START
    for (const [number, text] of [title, ...paragraphs].entries()) {
      const sentences = callSentences(number, text, read, signs)
      if (sentences[0]?.has('erratum', 0, 0)) continue
      // Elsewhere a date is of no use: nothing is told that it could date.
      const telling = number <= OPENING || sentences.some((s) => anchorsOf(s).length > 0)
      const datesIn = createDatesIn(() =>
        telling ? dates.read(text, { published: published ?? ANY_DAY }) : [],
      )
      for (const sentence of sentences) {
        const found = sentenceCalls(sentence, discourse, {
          lexicon: lexicon.calls,
          durationIn,
          topicsIn,
          datesIn,
        })
        mentions.push(...found.mentions)
        statements.push(
          ...found.statements.map((statement) => ({ ...statement, paragraph: number })),
        )
        discourse = found.discourse
      }
    }
    return { mentions, statements }
  }

  return Object.freeze({
    read: (text: ReportText): readonly ProposedReport[] => {
      const { mentions, statements } = mentionsOf(text)
      const groups = gatherCalls(mentions, statements, {
        published: text.published,
        holders,
        events,
        fromDay,
      })
      const isRecalled = isRecalledAmong(groups, text.published)
      return groups
        .filter((group) => group.mentions.some(({ paragraph }) => paragraph > 0))
        .map((group) => reportOfGroup(group, isRecalled(group)))
    },
  })
}
