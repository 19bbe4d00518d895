import type { PageNode } from '#ingest/page-node.ts'
import type { Walk } from '#ingest/page-walk.ts'

/** What an HTML page tells of itself in its head. */
export type PageHead = {
  /** The contents of its `meta` elements by name, property or itemprop in small letters; the first of each. */
  readonly metas: ReadonlyMap<string, string>
  readonly canonical: string | null
  readonly title: string | null
  /** The texts of its JSON-LD scripts. */
  readonly data: readonly string[]
}

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const

const lineOf = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

const attribute = (node: PageNode, name: string): string => lineOf(node.getAttribute(name))

/** What the head of a walked page tells. */
export const pageHead = ({ metas, links, titles, scripts }: Omit<Walk, 'blocks'>): PageHead => {
  const named = new Map<string, string>()
  for (const meta of metas) {
    const content = attribute(meta, 'content')
    if (content === '') continue
    for (const attributeName of NAMES) {
      const name = attribute(meta, attributeName).toLowerCase()
      if (name !== '' && !named.has(name)) named.set(name, content)
    }
  }
  const canonical = links.find((link) => attribute(link, 'rel').toLowerCase() === 'canonical')
  const title = titles.map((one) => lineOf(one.textContent)).find((text) => text !== '')
  return {
    metas: named,
    canonical: canonical === undefined ? null : attribute(canonical, 'href') || null,
    title: title ?? null,
    data: scripts
      .filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
      .map((script) => script.textContent ?? ''),
  }
}

/** The first of some metas that a page has; null where it has none. */
export const metaOf = (head: PageHead, names: readonly string[]): string | null => {
  for (const name of names) {
    const content = head.metas.get(name)
    if (content !== undefined) return content
  }
  return null
}
