import type { EdtfDate } from '#core/edtf-date.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import type { CorpusArticle, CorpusCall } from './read-corpus.ts'
import { isRightDate } from './right-date.ts'
import { type Score, scoreOf } from './score.ts'

/** An article of the corpus and the calls that were read in it. */
export type ReadArticle = {
  readonly article: CorpusArticle
  readonly reports: readonly ProposedReport[]
}

/** How well calls were read. `notes` has a line for every miss, false call and wrong detail. */
export type ReportsJudgement = {
  readonly articles: number
  /** Held calls that an article is about: pair, date and being the main thing are right. */
  readonly main: Score
  /** Held calls that an article recalls: pair, date and being only recalled are right. */
  readonly recalled: Score
  /** Held calls of both sorts, whatever an article is about: pair and date are right. */
  readonly held: Score
  /** Planned, denied, refused and sought calls: kind and pair are right, whatever the date. */
  readonly others: Score
  /** Of the right ones of `others`, how many have the right date too. */
  readonly otherDates: Score
  /** Ids of the articles with a held call read where none is reported. */
  readonly falselyHeld: readonly string[]
  /** Held calls read with a certain day that is wrong for that pair: the worst of mistakes. */
  readonly wrongDays: readonly string[]
  /** Who asked for it, among the held calls that were found. */
  readonly initiators: Score
  /** How long it lasted, among the held calls that were found. */
  readonly durations: Score
  readonly notes: readonly string[]
}

type Match = { readonly call: CorpusCall; readonly report: ProposedReport }
type Judged = {
  readonly matches: readonly Match[]
  readonly missed: readonly CorpusCall[]
  readonly extra: readonly ProposedReport[]
}

const samePair = (call: CorpusCall, report: ProposedReport): boolean =>
  call.between[0] === report.between[0] && call.between[1] === report.between[1]

const rightDate = (article: CorpusArticle, call: CorpusCall, report: ProposedReport): boolean =>
  isRightDate(
    { date: call.date, or: call.or, around: call.background ? null : article.published },
    report.on.date,
  )

type Fits = (call: CorpusCall, report: ProposedReport) => boolean

/** Pairs each call with a report of its own: the strictest test first, so that a lax one takes only what is left. */
const matchAll = (
  calls: readonly CorpusCall[],
  reports: readonly ProposedReport[],
  tests: readonly Fits[],
): Judged => {
  const free = new Set(reports)
  const found = new Map<CorpusCall, ProposedReport>()
  for (const fits of tests)
    for (const call of calls) {
      if (found.has(call)) continue
      const report = [...free].find((one) => fits(call, one))
      if (report === undefined) continue
      free.delete(report)
      found.set(call, report)
    }
  return {
    matches: [...found].map(([call, report]) => ({ call, report })),
    missed: calls.filter((call) => !found.has(call)),
    extra: [...free],
  }
}

const dateWords = (date: EdtfDate | null): string => date?.edtf ?? 'no date'

const callLine = (call: CorpusCall): string =>
  `${call.background ? 'recalled ' : ''}${call.kind} ${call.between.join('–')} ${dateWords(call.date)}`

const reportLine = (report: ProposedReport): string =>
  `${report.background ? 'recalled ' : ''}${report.kind} ${report.between.join('–')} ${dateWords(report.on.date)} «${report.on.words ?? ''}» ¶${report.passages.join(',')}`

const minutes = (iso: string): string => {
  const [, hours = '0', rest = '0', about = ''] = /^PT(?:(\d+)H)?(?:(\d+)M)?(~?)$/.exec(iso) ?? []
  return `${Number(hours) * 60 + Number(rest)}${about}`
}

const sameDuration = (call: CorpusCall, report: ProposedReport): boolean => {
  const read = report.duration?.iso ?? null
  if (call.duration === null || read === null) return call.duration === read
  return minutes(call.duration) === minutes(read)
}

const sameInitiator = (call: CorpusCall, report: ProposedReport): boolean => {
  const read = report.initiator?.side ?? null
  return [call.initiator, ...call.initiatorOr].some((side) => side === read)
}

/** A detail counts as wrong where one is given that is not so, and as missed where none is given. */
const detailScore = (
  matches: readonly Match[],
  expected: (call: CorpusCall) => string | null,
  read: (report: ProposedReport) => string | null,
  same: (call: CorpusCall, report: ProposedReport) => boolean,
): Score => {
  const asked = matches.filter(
    ({ call, report }) => expected(call) !== null || read(report) !== null,
  )
  const right = asked.filter(({ call, report }) => same(call, report))
  const bad = asked.filter(({ call, report }) => !same(call, report))
  const missed = bad.filter(({ call }) => expected(call) !== null)
  const wrong = bad.filter(({ report }) => read(report) !== null)
  return scoreOf(right.length, missed.length, wrong.length)
}

const judgeOne = ({ article, reports }: ReadArticle) => {
  const isHeld = ({ kind }: { readonly kind: string }): boolean => kind === 'held'
  const dated: Fits = (call, report) => samePair(call, report) && rightDate(article, call, report)
  const strict: Fits = (call, report) =>
    dated(call, report) && call.background === report.background
  const held = matchAll(article.calls.filter(isHeld), reports.filter(isHeld), [strict, dated])
  const ofKind: Fits = (call, report) => call.kind === report.kind && samePair(call, report)
  const others = matchAll(
    article.calls.filter((call) => !isHeld(call)),
    reports.filter((report) => !isHeld(report)),
    [(call, report) => ofKind(call, report) && dated(call, report), ofKind],
  )
  const note = (line: string): string => `${article.id}: ${line}`
  const notes = [
    ...[...held.missed, ...others.missed].map((call) => note(`missed ${callLine(call)}`)),
    ...[...held.extra, ...others.extra].map((report) => note(`false ${reportLine(report)}`)),
    ...held.matches.flatMap(({ call, report }) => [
      ...(call.background === report.background
        ? []
        : [note(`${callLine(call)} read as ${report.background ? 'recalled' : 'main'}`)]),
      ...(sameInitiator(call, report)
        ? []
        : [
            note(
              `${callLine(call)}: asked for by ${call.initiator}, read ${report.initiator?.side ?? null}`,
            ),
          ]),
      ...(sameDuration(call, report)
        ? []
        : [
            note(
              `${callLine(call)}: lasted ${call.duration}, read ${report.duration?.iso ?? null}`,
            ),
          ]),
    ]),
    ...others.matches
      .filter(({ call, report }) => !dated(call, report))
      .map(({ call, report }) => note(`${callLine(call)}: dated ${dateWords(report.on.date)}`)),
  ]
  const wrongDays = held.extra
    .filter(({ on }) => on.date !== null && on.date.first === on.date.last)
    .map((report) => note(reportLine(report)))
  const isFalse = !article.calls.some(isHeld) && reports.some(isHeld)
  const datedOthers = others.matches.filter(({ call, report }) => dated(call, report))
  return { article, held, others, datedOthers, notes, wrongDays, isFalse }
}

const ofBackground = (judged: readonly Judged[], background: boolean): Score => {
  const all = judged.flatMap(({ matches }) => matches)
  const right = all.filter(
    ({ call, report }) => call.background === background && report.background === background,
  )
  const asked = judged
    .flatMap(({ matches, missed }) => [...matches.map(({ call }) => call), ...missed])
    .filter((call) => call.background === background)
  const read = judged
    .flatMap(({ matches, extra }) => [...matches.map(({ report }) => report), ...extra])
    .filter((report) => report.background === background)
  return scoreOf(right.length, asked.length - right.length, read.length - right.length)
}

const overall = (judged: readonly Judged[]): Score => {
  const sum = (count: (one: Judged) => number): number =>
    judged.reduce((total, one) => total + count(one), 0)
  return scoreOf(
    sum(({ matches }) => matches.length),
    sum(({ missed }) => missed.length),
    sum(({ extra }) => extra.length),
  )
}

/** Compares the calls that were read in each article with the expected ones. */
export const judgeReports = (read: readonly ReadArticle[]): ReportsJudgement => {
  const all = read.map(judgeOne)
  const held = all.map((one) => one.held)
  const others = all.map((one) => one.others)
  const found = held.flatMap(({ matches }) => matches)
  const foundOthers = others.flatMap(({ matches }) => matches).length
  const datedOthers = all.flatMap((one) => one.datedOthers).length
  return {
    articles: read.length,
    main: ofBackground(held, false),
    recalled: ofBackground(held, true),
    held: overall(held),
    others: overall(others),
    otherDates: scoreOf(datedOthers, foundOthers - datedOthers, foundOthers - datedOthers),
    falselyHeld: all.filter(({ isFalse }) => isFalse).map(({ article }) => article.id),
    wrongDays: all.flatMap(({ wrongDays }) => wrongDays),
    initiators: detailScore(
      found,
      ({ initiator }) => initiator,
      ({ initiator }) => initiator?.side ?? null,
      sameInitiator,
    ),
    durations: detailScore(
      found,
      ({ duration }) => duration,
      ({ duration }) => duration?.iso ?? null,
      sameDuration,
    ),
    notes: all.flatMap(({ notes }) => notes),
  }
}
