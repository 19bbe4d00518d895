import type { parseFeed } from 'feedsmith'

/** A feed as feedsmith gives it. */
type AnyFeed = ReturnType<typeof parseFeed<string>>
type Of<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed']
type Each<List> = NonNullable<List> extends readonly (infer One)[] ? One : never

/** What a feed of any format says of an entry, as it is written there. */
export type FeedEntry = {
  /** Where its article may be, the likeliest first. */
  readonly links: readonly (string | undefined)[]
  readonly guid: string | undefined
  readonly title: string | undefined
  /** What it says of the article, or all of it. */
  readonly texts: readonly (string | undefined)[]
  readonly dates: readonly (string | undefined)[]
}

/** A name that is an address may be that of the article. */
const ifAddress = (name: string | undefined): string | undefined =>
  name !== undefined && /^https?:\/\//i.test(name) ? name : undefined

const rssEntry = (item: Each<Of<'rss'>['items']>): FeedEntry => ({
  links: [item.link, item.guid?.isPermaLink === false ? undefined : ifAddress(item.guid?.value)],
  guid: item.guid?.value,
  title: item.title ?? item.dc?.titles?.[0],
  texts: [item.description, item.content?.encoded],
  dates: [item.pubDate, item.dc?.dates?.[0]],
})

const atomEntry = (entry: Each<Of<'atom'>['entries']>): FeedEntry => {
  const alternates = entry.links?.filter(({ rel }) => rel === undefined || rel === 'alternate')
  const page = alternates?.find(({ type }) => type === undefined || /html/.test(type))
  return {
    links: [page?.href, alternates?.[0]?.href, entry.content?.src, ifAddress(entry.id)],
    guid: entry.id,
    title: entry.title?.value,
    texts: [entry.summary?.value, entry.content?.value],
    dates: [entry.published, entry.updated],
  }
}

const rdfEntry = (item: Each<Of<'rdf'>['items']>): FeedEntry => ({
  links: [item.link, ifAddress(item.rdf?.about)],
  guid: item.rdf?.about,
  title: item.title,
  texts: [item.description, item.content?.encoded],
  dates: [item.dc?.dates?.[0]],
})

const jsonEntry = (item: Each<Of<'json'>['items']>): FeedEntry => ({
  links: [item.url, item.external_url, ifAddress(item.id)],
  guid: item.id,
  title: item.title,
  texts: [item.summary, item.content_text, item.content_html],
  dates: [item.date_published, item.date_modified],
})

/** The entries of a feed of any format, in its order, and the address to which its links are relative. */
export const feedEntries = (
  parsed: AnyFeed,
): { readonly base: string | undefined; readonly entries: readonly FeedEntry[] } => {
  switch (parsed.format) {
    case 'rss':
      return { base: parsed.feed.xml?.base, entries: (parsed.feed.items ?? []).map(rssEntry) }
    case 'atom':
      return { base: parsed.feed.xml?.base, entries: (parsed.feed.entries ?? []).map(atomEntry) }
    case 'rdf':
      return { base: parsed.feed.xml?.base, entries: (parsed.feed.items ?? []).map(rdfEntry) }
    case 'json':
      return { base: undefined, entries: (parsed.feed.items ?? []).map(jsonEntry) }
  }
}
