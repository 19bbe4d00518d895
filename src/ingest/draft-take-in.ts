import type { Article } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { Draft, Editor } from '#ingest/draft.ts'
import { keptParagraphs } from '#ingest/draft-article.ts'
import type { Intake, Offered, RawPage, Unreadable } from '#ingest/draft-intake.ts'
import { outletOf, UNNAMED_OUTLET } from '#ingest/draft-outlet.ts'
import { reprintState } from '#ingest/draft-reprint.ts'
import { slugOf } from '#ingest/draft-slug.ts'
import { textKey } from '#ingest/draft-text-key.ts'
import type { FetchPage, FetchRefusal } from '#ingest/fetch-outcome.ts'
import { cleanAddress, hostOf } from '#ingest/page-address.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { openState } from '#ingest/review-state.ts'
import type { DraftTrace, ReviewStore } from '#ingest/review-store.ts'
import { type ArticleFingerprint, articleFingerprint, likeness } from '#ingest/same-article.ts'

/** Why a page did not come: refused, the server's own refusal, or nobody answered. */
export type Unfetched = FetchRefusal | 'http' | 'network'

/** What became of something that was offered. */
export type TakenIn =
  | { readonly kind: 'drafted'; readonly draft: Draft }
  /** The article is here already: as a draft by its id, or as an article of the folder of knowledge. */
  | { readonly kind: 'there'; readonly draft: string | null; readonly slug: string | null }
  /** From a feed, and of no call between officials who are known: not kept. */
  | { readonly kind: 'irrelevant' }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'unfetched'; readonly reason: Unfetched }

/** Takes in articles as drafts. */
export type TakeIn = (offered: Offered, by: Editor | null) => Promise<TakenIn>

/** What taking in needs. */
export type TakeInParts = {
  readonly store: ReviewStore
  readonly intake: Intake
  readonly fetchPage: FetchPage
  /** All articles that readers see at this moment. */
  readonly articles: () => readonly Article[]
  /** The slugs of the folder of knowledge. */
  readonly inFolder: ReadonlySet<string>
  readonly now: () => number
  /** Eight small letters and digits, another each time. */
  readonly newId: () => string
}

/**
 * From here on two texts are one that was printed twice. Articles of two calls of the same people share
 * much of their background: half of the shorter text is not enough to take one for the other.
 */
const REPRINT = 0.75

/** An address without what differs between two links to one page. */
const addressKey = (url: string | null): string | null => {
  const clean = url === null ? null : cleanAddress(url, null)
  if (clean === null) return null
  const { pathname, searchParams } = new URL(clean)
  const asked = [...searchParams].filter(([name]) => name !== 'amp')
  const query = new URLSearchParams(asked.sort()).toString()
  return `${hostOf(clean)}${pathname.replace(/\/+$/, '')}?${query}`
}

/** A page that names no outlet may be of any. */
const canBeOneOutlet = (a: string, b: string): boolean =>
  a === b || a === UNNAMED_OUTLET || b === UNNAMED_OUTLET

type Known = {
  readonly draft: string | null
  readonly slug: string
  readonly url: string | null
  readonly outlet: string
  readonly text: ArticleFingerprint
}

/** Makes what takes in articles. */
export const createTakeIn = (parts: TakeInParts): TakeIn => {
  const { store, intake, fetchPage, articles, inFolder, now, newId } = parts
  const texts = new WeakMap<Article, ArticleFingerprint>()

  const textOf = (article: Article): ArticleFingerprint => {
    const text = texts.get(article) ?? articleFingerprint(article.paragraphs)
    texts.set(article, text)
    return text
  }

  /** The drafts and articles of which a text may be one. */
  const known = async (
    article: Pick<DraftTrace, 'url' | 'slug' | 'text'>,
  ): Promise<readonly Known[]> => {
    const drafts = (await store.alike(article)).map(
      ({ id, ...trace }): Known => ({ draft: id, ...trace }),
    )
    // Articles of drafts are found as drafts.
    const others = articles().filter(({ slug }) => inFolder.has(slug))
    return [
      ...drafts,
      ...others.map(
        (other): Known => ({
          draft: null,
          slug: other.slug,
          url: addressKey(other.url),
          outlet: other.outlet,
          text: textOf(other),
        }),
      ),
    ]
  }

  const keep = async (
    article: ArticleDraft,
    reports: readonly ProposedReport[],
    origin: Draft['origin'],
    by: Editor | null,
  ): Promise<TakenIn> => {
    const paragraphs = keptParagraphs(article)
    const [url, text] = [addressKey(article.url), articleFingerprint(paragraphs)]
    const outlet = outletOf(article).id
    const slug = slugOf(article, reports)
    const others = await known({ url, slug, text })
    const alike = others.filter((other) => likeness(other.text, text) >= REPRINT)
    const there =
      others.find((other) => url !== null && other.url === url) ??
      alike.find((other) => canBeOneOutlet(other.outlet, outlet))
    if (there !== undefined) return { kind: 'there', draft: there.draft, slug: there.slug }
    const [original = null] = alike

    const id = newId()
    const isTaken = others.some((other) => other.slug === slug)
    const draftAs = (own: string): Draft => ({
      id,
      slug: own,
      article,
      reports,
      origin,
      takenAt: now(),
      takenBy: by,
      reprintOf: original?.slug ?? null,
    })
    const printed = articles().find((other) => other.slug === original?.slug)
    const state =
      printed === undefined
        ? openState(reports)
        : reprintState(openState(reports), slug, printed, buildLedger(articles()))
    const trace = { url, outlet, textKey: textKey(paragraphs), text }
    for (const own of isTaken ? [`${slug}-${id}`] : [slug, `${slug}-${id}`]) {
      const draft = draftAs(own)
      const added = await store.add(draft, state, trace)
      if (added.kind === 'added') return { kind: 'drafted', draft }
      if (added.kind === 'there') return { kind: 'there', draft: added.id, slug: null }
    }
    throw new Error(`No slug is free for a draft of ${outlet}`)
  }

  const takeInPage = async (
    page: RawPage,
    origin: Draft['origin'],
    by: Editor | null,
  ): Promise<TakenIn> => {
    const read = intake.read(page)
    if (read.kind === 'unreadable') return read
    if (origin.kind === 'feed' && read.reports.length === 0) return { kind: 'irrelevant' }
    return keep(read.article, read.reports, origin, by)
  }

  return async (offered, by) => {
    if (offered.kind === 'page')
      return takeInPage(offered.page, { kind: offered.origin, from: offered.from }, by)
    const fetched = await fetchPage(offered.url, { forPerson: offered.origin === 'link' })
    if (fetched.kind === 'unchanged') throw new Error('Unchanged since nothing was given')
    if (fetched.kind !== 'fetched') return { kind: 'unfetched', reason: fetched.reason }
    const { bytes, contentType, url } = fetched
    const page = { bytes, contentType, url, name: null, published: offered.published, outlet: null }
    return takeInPage(page, { kind: offered.origin, from: offered.url }, by)
  }
}
