import type { Page } from '#ingest/page.ts'
import type { CorpusArticle } from '../read-corpus.ts'
import type { StyleName } from '../style-names.ts'
import { agencyAr } from './agency-ar.ts'
import { agencyEn } from './agency-en.ts'
import { aggregatorArText } from './aggregator-ar-text.ts'
import { ampEn } from './amp-en.ts'
import { broadcasterAr } from './broadcaster-ar.ts'
import { broadcasterEn } from './broadcaster-en.ts'
import { markdownEn } from './markdown-en.ts'
import { ministryAr } from './ministry-ar.ts'
import { ministryEn } from './ministry-en.ts'
import { newspaperAr } from './newspaper-ar.ts'
import { newspaperEn } from './newspaper-en.ts'
import { newspaperMaghrebAr } from './newspaper-maghreb-ar.ts'
import { pageFurniture } from './page-furniture.ts'
import type { PageStyle } from './page-style.ts'
import { plainTextAr } from './plain-text-ar.ts'
import { portalAr } from './portal-ar.ts'

const STYLES: Readonly<Record<StyleName, PageStyle>> = {
  'agency-ar': agencyAr,
  'broadcaster-ar': broadcasterAr,
  'newspaper-ar': newspaperAr,
  'portal-ar': portalAr,
  'aggregator-ar-text': aggregatorArText,
  'ministry-ar': ministryAr,
  'plain-text-ar': plainTextAr,
  'newspaper-maghreb-ar': newspaperMaghrebAr,
  'agency-en': agencyEn,
  'newspaper-en': newspaperEn,
  'broadcaster-en': broadcasterEn,
  'ministry-en': ministryEn,
  'amp-en': ampEn,
  'markdown-en': markdownEn,
}

/** The article as a page in its style, with everything that such a page has beside it. Always the same for the same article. */
export const pageOf = (article: CorpusArticle): Page =>
  STYLES[article.style](article, pageFurniture(article))
