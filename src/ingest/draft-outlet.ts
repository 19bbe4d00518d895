import type { Outlet } from '#core/article.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { NamedOutlet } from '#ingest/review-state.ts'
import { fingerprint } from '#language/fingerprint.ts'

/** The key of the outlet that stands for «the page names none»; outlets.yaml has it. */
export const UNNAMED_OUTLET = 'unnamed'

const LONGEST_KEY = 32

/** A key of small Latin letters, digits and single hyphens that begins with a letter; empty where nothing is left. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST_KEY)
    .replace(/-+$/, '')

const hostOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null

/**
 * The outlet of a draft: the known one; else a new one by the name that the page prints, or by the
 * host that served it, keyed by the host where there is one. `added` is null where nothing new is
 * needed. What an editor `named` counts before what the page gives.
 */
export const outletOf = (
  { outlet: read, outletName, url }: Pick<ArticleDraft, 'outlet' | 'outletName' | 'url'>,
  named: NamedOutlet | null = null,
): {
  readonly id: string
  readonly added: Outlet | null
} => {
  const outlet = named === null ? read : named.id
  if (outlet !== null) return { id: outlet, added: null }
  const host = hostOf(url)
  const name = named?.name ?? (outletName?.trim() || host)
  if (name === null || name === '') return { id: UNNAMED_OUTLET, added: null }
  const id = keyOf(host ?? name) || `outlet-${fingerprint(name).slice(0, 8)}`
  const home = host === null || url === null ? null : new URL(url).origin
  return { id, added: { id, names: { ar: name, en: name }, url: home } }
}
