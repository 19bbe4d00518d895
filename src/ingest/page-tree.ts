import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { PageNode } from '#ingest/page-node.ts'

/** How large a tree is. */
export type PageSize = { readonly nodes: number; readonly depth: number }

/** The tree of a page. */
export type PageTree = {
  readonly root: PageNode
  /** The language that the page declares, as it writes it; null where it declares none. */
  readonly language: string | null
  /**
   * What the extraction library takes for the article, as a tree of its own; null where it finds none or the page,
   * by the number of its nodes and their depth, is too much for it. It changes the tree: walk the root first.
   */
  readonly readable: (size: PageSize) => PageNode | null
}

/** More elements or deeper nesting than any page of the press has: such a page is read as plain text. */
const MOST_TAGS = 60_000

/** The library's time grows with the product of the two on some pages, and it calls itself. */
const MOST_NODES = 15_000
const DEEPEST = 150

/** Each reference to a character makes a text of its own in a tree; whole old pages are written in them. */
const MOST_REFERENCES = 300_000

const hasMore = (text: string, sign: string, most: number): boolean => {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1))
    count += 1
  return count > most
}

/** Whether a page has more tags, or references to characters, than can be one. */
export const hasTooManyTags = (html: string): boolean =>
  hasMore(html, '<', MOST_TAGS) || hasMore(html, '&', MOST_REFERENCES)

/** The parser closes no head by itself and makes no body where none is written. */
const completed = (html: string): string => {
  const body = html.search(/<body[\s>]/i)
  if (body < 0)
    return `<html><body>${html.replace(/<\/?(?:html|head)(?:\s[^>]{0,500})?>/gi, '')}</body></html>`
  const whole = /<html[\s>]/i.test(html.slice(0, body)) ? html : `<html>${html}`
  const opened = /<head[\s>]/i.test(html.slice(0, body))
  const closed = /<\/head\s*>/i.test(html.slice(0, body + 10))
  return opened && !closed ? whole.replace(/<body(?=[\s>])/i, '</head><body') : whole
}

/** The tree of an HTML page. Malformed pages are read as far as they go; nothing is thrown. */
export const pageTree = (html: string): PageTree => {
  const { document } = parseHTML(completed(html)) as unknown as {
    readonly document: PageNode & { readonly documentElement: PageNode | null }
  }
  return {
    // The tree's own top has only its type before the first element, and no way from there.
    root: document.documentElement ?? document,
    language: document.documentElement?.getAttribute('lang') ?? null,
    readable: ({ nodes, depth }) => {
      if (nodes > MOST_NODES || depth > DEEPEST) return null
      try {
        const parsed = new Readability<PageNode>(document as never, {
          charThreshold: 150,
          disableJSONLD: true,
          serializer: (node) => node as unknown as PageNode,
        }).parse()
        return parsed?.content ?? null
      } catch {
        // A tree that the library cannot read is read without it.
        return null
      }
    },
  }
}
