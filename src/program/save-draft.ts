import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '#core/article.ts'
import type { Draft } from '#ingest/draft.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import { unreviewedOf } from '#ingest/draft-unreviewed.ts'
import { articleFingerprint, isSameArticle } from '#ingest/same-article.ts'
import { DRAFTS } from '#knowledge/check-drafts.ts'
import { saveFile } from '#knowledge/save-file.ts'
import { writeDraft } from '#knowledge/write-article.ts'

/** A file of a draft, or the article that it is already. */
export type SavedDraft =
  | { readonly kind: 'saved'; readonly path: string; readonly reprintOf: string | null }
  | { readonly kind: 'there'; readonly slug: string }

/** The first name of a row that no article and no draft has. */
const freeSlug = (slug: string, folder: string, articles: readonly Article[]): string => {
  const taken = new Set(articles.map((article) => article.slug))
  const isFree = (name: string): boolean =>
    !taken.has(name) && !existsSync(join(folder, DRAFTS, `${name}.md`))
  for (let number = 2, name = slug; ; number += 1, name = `${slug}-${number}`)
    if (isFree(name)) return name
}

/**
 * Writes a draft into the folder of knowledge, whole or not at all. An article of that address, or of that
 * text in that outlet, is not written again; of that text in another outlet it is a reprint.
 */
export const saveDraft = (
  draft: Pick<Draft, 'slug' | 'article' | 'reports' | 'origin'>,
  folder: string,
  articles: readonly Article[],
  say: SayReason,
): SavedDraft => {
  const slug = freeSlug(draft.slug, folder, articles)
  const unreviewed = unreviewedOf({ ...draft, slug }, say)
  const text = articleFingerprint(unreviewed.paragraphs)
  const alike = articles.filter(({ paragraphs }) =>
    isSameArticle(articleFingerprint(paragraphs), text),
  )
  const there =
    articles.find(({ url }) => url !== null && url === unreviewed.url) ??
    alike.find(({ outlet }) => outlet === unreviewed.outlet)
  if (there !== undefined) return { kind: 'there', slug: there.slug }
  const path = join(folder, DRAFTS, `${slug}.md`)
  saveFile(path, writeDraft(unreviewed), { replace: false })
  return { kind: 'saved', path, reprintOf: alike[0]?.slug ?? null }
}
