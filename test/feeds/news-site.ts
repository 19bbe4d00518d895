import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type ServedSite, serveSite } from './served-site.ts'

/** An article that the site's feed announces. */
export type Announced = {
  readonly path: string
  readonly title: string
  readonly published?: string
  readonly guid?: string
}

/** An answer of the site in place of its usual one. */
export type Instead = (response: ServerResponse) => void

/** A site with a feed whose items and answers a test changes as it goes. */
export type NewsSite = ServedSite & {
  readonly feed: string
  readonly items: Announced[]
  /** By path. */
  readonly instead: Map<string, Instead>
  /** The paths that were asked for since this was last called, without robots.txt. */
  readonly asked: () => readonly string[]
}

const itemOf = ({ path, title, published, guid }: Announced): string =>
  `<item><title>${title}</title><link>${path}</link>${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}${
    published ? `<pubDate>${published}</pubDate>` : ''
  }</item>`

/** Opens a site whose feed is at `/feed`, with an ETag, and whose every other path is an article. */
export const openNewsSite = async (): Promise<NewsSite> => {
  const items: Announced[] = []
  const instead = new Map<string, Instead>()
  const site = await serveSite((path, response, request) => {
    const other = instead.get(path)
    if (other !== undefined) return other(response)
    if (path === '/robots.txt') return response.writeHead(404).end()
    if (path !== '/feed')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<html><body><p>${path}</p></body></html>`)
    const feed = `<rss version="2.0"><channel><title>t</title>${items.map(itemOf).join('')}</channel></rss>`
    const etag = `"${createHash('sha256').update(feed).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed)
  })
  let read = 0
  return {
    ...site,
    feed: `${site.origin}/feed`,
    items,
    instead,
    asked() {
      const paths = site.requests.slice(read).map(({ path }) => path)
      read = site.requests.length
      return paths.filter((path) => path !== '/robots.txt')
    },
  }
}
