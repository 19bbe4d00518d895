import { MalformedError, parseFeed } from 'feedsmith'
import { feedDate } from '#feeds/feed-date.ts'
import { type FeedEntry, feedEntries } from '#feeds/feed-entries.ts'
import { plainText } from '#feeds/plain-text.ts'
import type { FeedItem, FeedReading } from '#ingest/feed-item.ts'
import { cleanAddress } from '#ingest/page-address.ts'

const LONGEST = { address: 2048, guid: 500, title: 500, summary: 5000 } as const

const articleAddress = (link: string | undefined, base: string): string | null => {
  const address = link === undefined || link === '' ? null : cleanAddress(link.trim(), base)
  if (address === null || address.length > LONGEST.address) return null
  const { username, password } = new URL(address)
  return username === '' && password === '' ? address : null
}

const itemOf = (entry: FeedEntry, base: string): FeedItem | null => {
  const url = entry.links.map((link) => articleAddress(link, base)).find((link) => link !== null)
  if (url === undefined) return null
  const guid = entry.guid?.trim() ?? ''
  const texts = entry.texts.map((text) => plainText(text ?? '', LONGEST.summary))
  const dates = entry.dates.map(feedDate)
  return {
    url,
    guid: guid === '' || guid.length > LONGEST.guid ? null : guid,
    title: plainText(entry.title ?? '', LONGEST.title),
    summary: texts.reduce((longer, text) => (text.length > longer.length ? text : longer), ''),
    published: dates.find((date) => date !== null) ?? null,
  }
}

/** Each article once. A name that a feed gives to several articles is none. */
const withoutRepeated = (items: readonly FeedItem[]): readonly FeedItem[] => {
  const byAddress = new Map(items.toReversed().map((item) => [item.url, item] as const))
  const once = [...byAddress.values()].reverse()
  const names = Map.groupBy(once, ({ guid }) => guid)
  return once.map((item) =>
    (names.get(item.guid)?.length ?? 0) > 1 ? { ...item, guid: null } : item,
  )
}

/** A feed that breaks off is read as far as its last whole item. */
const wholeItems = (text: string): string | null => {
  const end = Math.max(text.lastIndexOf('</item>') + 7, text.lastIndexOf('</entry>') + 8)
  return end <= 8 ? null : text.slice(0, end)
}

const parseText = (text: string, maxItems: number): ReturnType<typeof parseFeed<string>> => {
  try {
    return parseFeed<string>(text, { maxItems })
  } catch (error) {
    const whole = error instanceof MalformedError ? wholeItems(text) : null
    if (whole === null) throw error
    return parseFeed<string>(whole, { maxItems })
  }
}

/**
 * Reads the text of a feed in RSS, Atom, RDF or JSON: its first `maxItems` items that have an address,
 * each once. It can take very long over a text that is made to be hard; `readFeed` sets it a limit.
 */
export const parseFeedText = (text: string, feedUrl: string, maxItems: number): FeedReading => {
  try {
    const { base, entries } = feedEntries(parseText(text, maxItems))
    const from = (base === undefined ? null : URL.parse(base, feedUrl)?.href) ?? feedUrl
    const items = entries.map((entry) => itemOf(entry, from)).filter((item) => item !== null)
    return { kind: 'feed', items: withoutRepeated(items) }
  } catch {
    return { kind: 'unreadable' }
  }
}
