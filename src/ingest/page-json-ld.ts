import { z } from 'zod'

/** What structured data tell of an article. Nothing in it is believed beyond what each field says. */
export type ArticleData = {
  readonly published: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly body: string | null
  /** Whether it says that the article is not free to read. */
  readonly closed: boolean
}

const text = z.string().trim().min(1)

/** A value that is text, a list that begins with text, or an object that has its text under a name. */
const textOr = (key: string) =>
  z
    .union([text, z.array(z.unknown()), z.record(z.string(), z.unknown())])
    .transform((value): string | null => {
      const one: unknown = Array.isArray(value) ? value[0] : value
      if (typeof one === 'string') return one
      const inner = text.safeParse(
        typeof one === 'object' && one !== null
          ? Object.entries(one).find(([name]) => name === key)?.[1]
          : null,
      )
      return inner.success ? inner.data : null
    })
    .nullish()
    .catch(null)

const nodeSchema = z.looseObject({
  '@type': z.union([text, z.array(text)]).catch(''),
  '@graph': z.unknown().optional(),
  mainEntity: z.unknown().optional(),
  datePublished: textOr('@value'),
  headline: textOr('@value'),
  name: textOr('@value'),
  url: textOr('@id'),
  mainEntityOfPage: textOr('@id'),
  publisher: textOr('name'),
  articleBody: textOr('@value'),
  isAccessibleForFree: z.union([z.boolean(), text]).nullish().catch(null),
})

type Node = z.output<typeof nodeSchema>

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/
const PAGE = /(?:WebPage|ItemPage)$/

/** Line breaks in strings, comments and a comma too many are the usual faults of hand-made JSON. */
const mended = (json: string): string =>
  json
    .replace(/^\s*(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/)?\s{0,20}(?:\]\]>|-->)\s*;?\s*$/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks the JSON.
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,(\s{0,20}[}\]])/g, '$1')

const parsed = (json: string): unknown => {
  for (const candidate of [() => json, () => mended(json)])
    try {
      return JSON.parse(candidate())
    } catch {
      // The next candidate may do; a script that is no JSON tells nothing.
    }
  return null
}

const MOST_NODES = 200

/** The objects of a value, of its graphs and of what its pages are about, the outermost first. */
const nodesOf = (value: unknown): readonly Node[] => {
  const nodes: Node[] = []
  const queue: unknown[] = [value]
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const one = queue[at]
    if (Array.isArray(one)) queue.push(...one.slice(0, MOST_NODES))
    else {
      const node = nodeSchema.safeParse(one)
      if (!node.success) continue
      nodes.push(node.data)
      for (const held of [node.data['@graph'], node.data.mainEntity])
        if (held !== undefined) queue.push(held)
    }
  }
  return nodes
}

const typed = (node: Node, type: RegExp): boolean =>
  [node['@type']].flat().some((name) => type.test(name))

/**
 * What the JSON-LD scripts of a page tell of its article: the article whose headline the page's own titles hold,
 * else the only one, else what is said of the page itself. Several articles of which none can be told tell nothing.
 */
export const articleData = (
  scripts: readonly string[],
  isTitle: (headline: string) => boolean,
): ArticleData | null => {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script)))
  const articles = nodes.filter((node) => typed(node, ARTICLE))
  const titled = articles.find(({ headline, name }) => isTitle(headline ?? name ?? ''))
  const pages = nodes.filter((node) => typed(node, PAGE))
  const article = titled ?? (articles.length === 1 ? articles[0] : undefined)
  const page = pages.length === 1 ? pages[0] : undefined
  const node = article ?? page
  if (node === undefined) return null
  const free = node.isAccessibleForFree
  return {
    published: node.datePublished ?? page?.datePublished ?? null,
    headline: article?.headline ?? article?.name ?? null,
    url: article?.mainEntityOfPage ?? article?.url ?? page?.url ?? null,
    publisher: node.publisher ?? null,
    body: article?.articleBody ?? null,
    closed: free === false || (typeof free === 'string' && /^false$/i.test(free)),
  }
}
