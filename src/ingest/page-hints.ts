import { DROP_REASONS, type DropReason } from '#ingest/drop-reason.ts'
import type { PagesLexicon } from '#ingest/page-lexicon.ts'
import type { PageNode } from '#ingest/page-node.ts'

/** Elements that say by their own name what they hold. */
const ELEMENTS: ReadonlyMap<string, DropReason> = new Map([
  ['nav', 'navigation'],
  ['footer', 'navigation'],
  ['menu', 'navigation'],
  ['button', 'navigation'],
  ['form', 'navigation'],
  ['aside', 'headline-list'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
])

const ROLES: ReadonlyMap<string, DropReason> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'navigation'],
  ['contentinfo', 'navigation'],
  ['search', 'navigation'],
  ['complementary', 'headline-list'],
  ['dialog', 'cookie-notice'],
  ['alertdialog', 'cookie-notice'],
])

const ATTRIBUTES = ['class', 'id', 'data-testid', 'data-component', 'itemprop', 'rel'] as const

/** The words of a name, small: `entryRelated-posts` is entry, related, posts. */
const nameWords = (name: string): readonly string[] =>
  name
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d\p{Script=Arabic}]+/u)
    .filter((word) => word !== '')

/** Says what an element holds by its name, its role and the words of its attributes. */
export type HintReader = (tag: string, node: PageNode) => DropReason | null

/** Makes the reader of hints. A name of the lexicon may be several words with `-` between them. */
export const createHintReader = (containers: PagesLexicon['containers']): HintReader => {
  const names = new Map<string, DropReason>()
  for (const reason of DROP_REASONS)
    for (const name of containers[reason] ?? []) if (!names.has(name)) names.set(name, reason)

  const known = new Map<string, DropReason | null>()
  const read = (value: string): DropReason | null => {
    const list = nameWords(value)
    for (let at = 0; at < list.length; at += 1)
      for (let length = 3; length > 0; length -= 1) {
        const reason = names.get(list.slice(at, at + length).join('-'))
        if (reason !== undefined) return reason
      }
    return null
  }
  const remembered = (value: string): DropReason | null => {
    const before = known.get(value)
    if (before !== undefined) return before
    const reason = read(value)
    // Pages repeat their names; a page that invents thousands of them is not worth the memory.
    if (known.size < 5_000) known.set(value, reason)
    return reason
  }

  return (tag, node) => {
    const own = ELEMENTS.get(tag)
    if (own !== undefined) return own
    const invented = tag.includes('-') ? remembered(tag) : null
    if (invented !== null) return invented
    const role = ROLES.get(node.getAttribute('role') ?? '')
    if (role !== undefined) return role
    for (const attribute of ATTRIBUTES) {
      const value = node.getAttribute(attribute)
      const reason = value === null || value === '' ? null : remembered(value)
      if (reason !== null) return reason
    }
    return null
  }
}
