import type { OutletReader } from '#ingest/outlet.ts'
import type { Verdict } from '#ingest/page-body.ts'
import { metaOf, type PageHead } from '#ingest/page-head.ts'
import type { ArticleData } from '#ingest/page-json-ld.ts'
import type { Line } from '#ingest/page-line.ts'

/** The outlet of a page: the key of a known one, and the name as the page gives it. */
export type NamedOutlet = { readonly outlet: string | null; readonly outletName: string | null }

/** Where a page may name its outlet. */
export type OutletPage = {
  readonly address: string | null
  /** The name that a saved text gives in a field of its own. */
  readonly field: string | null
  readonly head: PageHead | null
  readonly data: ArticleData | null
  readonly lines: readonly Line[]
  readonly verdicts: readonly Verdict[]
  readonly start: number
}

const SITE_NAMES = [
  'og:site_name',
  'application-name',
  'al:android:app_name',
  'apple-mobile-web-app-title',
  'publisher',
  'dc.publisher',
]

/** What divides the name of a site from the title, and names in a line of sources. */
const DIVIDER = /\s+[|\u2013\u2014\u00bb\u00b7-]\s+|\s*[|\u00bb]\s*/u
const NAMES_DIVIDER = /\s*[+|\u060c,/_\u2013\u2014-]\s*|\s+&\s+/u

/** Longest name of an outlet, in letters. */
const LONGEST = 60

const parts = (text: string): readonly string[] => text.split(DIVIDER).filter((part) => part !== '')

/** The first known outlet that a list of sources names first, after a colon. */
const ofSources = (text: string, outlets: OutletReader): NamedOutlet | null => {
  const named = text
    .slice(0, 200)
    .replace(/^[^:\uff1a]{1,30}[:\uff1a]\s*/u, '')
    .trim()
  for (const name of [named, named.split(NAMES_DIVIDER)[0] ?? '']) {
    const outlet = name === '' ? null : outlets.byName(name)
    if (outlet !== null) return { outlet, outletName: name }
  }
  return null
}

/** How far behind the last paragraph a line can stand that names the source of the text. */
const BEHIND = 4

/** What the lines around the text name: its source, or the outlet itself in a line of its own. */
const ofLines = (
  { lines, verdicts, start }: OutletPage,
  outlets: OutletReader,
): NamedOutlet | null => {
  const last = verdicts.lastIndexOf('paragraph')
  const near = (reasons: readonly Verdict[], from: number, to: number): NamedOutlet | null => {
    for (let at = Math.max(0, from); at < Math.min(to, lines.length); at += 1) {
      const verdict = verdicts[at]
      const line = lines[at]
      if (verdict === undefined || line === undefined || !reasons.includes(verdict)) continue
      if (line.shape.words > 12) continue
      const found = ofSources(line.block.text, outlets)
      if (found !== null) return found
    }
    return null
  }
  return (
    near(['source-line'], start, last + BEHIND + 1) ??
    // A name alone between the title and the text is whose picture stands there.
    near(
      ['byline', 'navigation', 'caption', 'headline-list', 'source-line'],
      start + 1,
      last + BEHIND + 1,
    ) ??
    near(['copyright'], last + 1, lines.length)
  )
}

/** The outlet of a page: by its address, by the name that it gives itself, by what stands around the text. */
export const pageOutlet = (page: OutletPage, outlets: OutletReader): NamedOutlet => {
  const { address, field, head, data } = page
  const named = [field, head === null ? null : metaOf(head, SITE_NAMES), data?.publisher].filter(
    (name): name is string => typeof name === 'string' && name !== '' && name.length <= LONGEST,
  )
  const titled = head?.title === null || head === null ? [] : parts(head.title).slice(1)
  const name = named[0] ?? null
  const byAddress = outlets.byAddress(address)
  if (byAddress !== null)
    return {
      outlet: byAddress,
      outletName: name ?? titled.find((part) => outlets.byName(part) === byAddress) ?? null,
    }
  for (const one of [...named, ...titled.toReversed()]) {
    const outlet = outlets.byName(one)
    if (outlet !== null) return { outlet, outletName: one }
  }
  // A page that names itself, or an address that is nobody's, is of that outlet and not of its sources.
  if (name !== null) return { outlet: null, outletName: name }
  if (address !== null) return { outlet: null, outletName: null }
  return ofLines(page, outlets) ?? { outlet: null, outletName: null }
}
