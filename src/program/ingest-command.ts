import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '#config.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { createHotline, type Hotline } from '#hotline.ts'
import type { Draft } from '#ingest/draft.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import { slugOf } from '#ingest/draft-slug.ts'
import { proposalRecord } from '#ingest/proposal-record.ts'
import { nearCalls } from '#ingest/review-near-calls.ts'
import { openState } from '#ingest/review-state.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { createIntake } from '#program/intake.ts'
import { readSource } from '#program/read-source.ts'
import { type SavedDraft, saveDraft } from '#program/save-draft.ts'
import { UsageError } from '#program/usage-error.ts'
import { plainText } from '#replies/plain-text.ts'
import { articleCard } from '#replies/review-article-card.ts'
import { createSayReason } from '#replies/review-reasons.ts'
import { type CardParts, reportCard } from '#replies/review-report-card.ts'

/** How `ingest` is called. */
export const INGEST_USAGE =
  'Usage: npm run --silent ingest -- [--published YYYY-MM-DD] [--dry-run] [--json] (FILE | ADDRESS | -)'

const dayGiven = (text: string | undefined): EdtfDate | null => {
  const date = text === undefined ? null : EdtfDate.parse(text)
  if (text !== undefined && date === null)
    throw new UsageError(
      `--published takes a day such as 2024-07-12, not ${text}.\n${INGEST_USAGE}`,
    )
  return date
}

/** The draft as the cards of the review show it, in English. */
const told = (draft: Draft, hotline: Hotline, timeZone: string): string => {
  const { speech, sources } = hotline
  const under = { draft, state: openState(draft.reports), version: 0, decisions: [] }
  const sayReason = createSayReason(speech)
  const { people, articles } = sources
  const parts: CardParts = { speech: speech.en, sayReason, people, articles, timeZone }
  const { date } = draft.article.published
  const cards = under.state.reports.map((report, at) =>
    reportCard(under, at, nearCalls(report, draft.slug, date, sources.ledger), parts),
  )
  return [articleCard(under, parts), ...cards.filter((card) => card !== null)]
    .map(plainText)
    .join('\n\n\u2014\u2014\n\n')
}

const savedLine = (saved: SavedDraft, draft: Draft): string => {
  if (saved.kind === 'there')
    return `This article is in the folder already, as ${saved.slug}: nothing is written.`
  const { added } = outletOf(draft.article)
  return [
    `A draft is in ${relative(process.cwd(), saved.path)}.`,
    'Check every fact against the text, take out the line "review: pending", and move it to articles/.',
    ...(saved.reprintOf === null ? [] : [`It has the text of ${saved.reprintOf}: a reprint.`]),
    ...(added === null
      ? []
      : [`Its outlet is new: add it to outlets.yaml as "${added.id}" (${added.names.en}).`]),
  ].join('\n')
}

/**
 * `ingest`: reads a page, tells what it found, and writes a draft into the folder of knowledge; with
 * `--dry-run` nothing is written, with `--json` it is told in one line for other programs. Throws a
 * UsageError where nothing can be read, and then nothing is written.
 */
export const ingestCommand = async (
  args: readonly string[],
  config: Config,
  input: AsyncIterable<Uint8Array>,
  print: (line: string) => void,
): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      published: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0) throw new UsageError(INGEST_USAGE)
  const published = dayGiven(values.published)
  const knowledge = readKnowledge(config.knowledgePath)
  if (knowledge.kind === 'faulty')
    throw new UsageError(
      'The knowledge folder has faults: npm run check:knowledge names each of them.',
    )
  const hotline = createHotline(knowledge.value)
  const say = hotline.phrasebook.en
  const page = await readSource(source, published, { config, say, input })
  const read = createIntake(knowledge.value).read(page)
  if (read.kind === 'unreadable')
    throw new UsageError(`${source}: ${say(`unreadable-${read.reason}`)}`)

  const { article, reports } = read
  const draft: Draft = {
    id: 'draft',
    slug: slugOf(article, reports),
    article,
    reports,
    origin: { kind: page.url === null ? 'file' : 'link', from: source },
    takenAt: Date.now(),
    takenBy: null,
    reprintOf: null,
  }
  const saved = values['dry-run']
    ? null
    : saveDraft(
        draft,
        config.knowledgePath,
        knowledge.value.articles,
        createSayReason(hotline.speech),
      )
  if (values.json) {
    const { people } = hotline.sources
    const outlet = (id: string): string => hotline.speech[article.language].outlet(id)
    print(JSON.stringify(proposalRecord(article, reports, { people, outlet })))
    return
  }
  print(told(draft, hotline, config.timeZone))
  if (saved !== null) print(`\n${savedLine(saved, draft)}`)
}
