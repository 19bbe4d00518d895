import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Config } from '#config.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import { createPageFetcher } from '#feeds/create-page-fetcher.ts'
import type { RawPage } from '#ingest/draft-intake.ts'
import { UsageError } from '#program/usage-error.ts'
import type { Say } from '#replies/phrasebook.ts'

/** As much of a page is taken in as is fetched. */
const MOST_BYTES = 5 * 1024 * 1024

/** Whether what was named to be read is an address of the web. */
const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

const fromWeb = async (
  url: string,
  { contactUrl, ownOrigins }: Pick<Config, 'contactUrl' | 'ownOrigins'>,
  say: Say,
): Promise<Pick<RawPage, 'bytes' | 'contentType' | 'url'>> => {
  const contact = contactUrl === null ? '' : ` (+${contactUrl})`
  const fetcher = createPageFetcher(
    { now: Date.now },
    { userAgent: `HotlineBot/1.0${contact}`, ownOrigins },
  )
  try {
    const outcome = await fetcher.fetchPage(url, { forPerson: true })
    if (outcome.kind === 'unchanged') throw new Error('Unchanged, and nothing was there before')
    if (outcome.kind !== 'fetched')
      throw new UsageError(`${url}: ${say(`unfetched-${outcome.reason}`)}`)
    return outcome
  } finally {
    await fetcher.close()
  }
}

const fromFile = (path: string): Uint8Array => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`There is no file ${path}.`)
  if (!found.isFile()) throw new UsageError(`${path} is not a file.`)
  if (found.size > MOST_BYTES) throw new UsageError(`${path} is larger than five megabytes.`)
  return readFileSync(path)
}

const fromInput = async (input: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of input) {
    size += piece.length
    if (size > MOST_BYTES) throw new UsageError('Standard input is larger than five megabytes.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/**
 * Reads what `ingest` is to take in: an address, a file, or standard input for `-`. Throws a UsageError
 * that says what is wrong where it cannot be had.
 */
export const readSource = async (
  source: string,
  published: EdtfDate | null,
  parts: {
    readonly config: Pick<Config, 'contactUrl' | 'ownOrigins'>
    readonly say: Say
    readonly input: AsyncIterable<Uint8Array>
  },
): Promise<RawPage> => {
  const page = { contentType: null, url: null, name: null, published, outlet: null }
  if (isAddress(source)) {
    const { bytes, contentType, url } = await fromWeb(source, parts.config, parts.say)
    return { ...page, bytes, contentType, url }
  }
  if (source === '-') return { ...page, bytes: await fromInput(parts.input) }
  return { ...page, bytes: fromFile(source), name: basename(source) }
}
