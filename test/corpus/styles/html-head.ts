import { Calendar } from '#core/calendar.ts'
import type { CorpusArticle } from '../read-corpus.ts'
import { htmlText } from './html-text.ts'
import type { PageFurniture } from './page-furniture.ts'

const hourOf = (seed: number): string =>
  `${String(seed % 24).padStart(2, '0')}:${String(seed % 60).padStart(2, '0')}:00`

/** The instant of publication with the outlet's own offset: its day is the day that the page prints. */
const instantOf = (article: CorpusArticle, seed: number): string =>
  `${article.published ?? ''}T${hourOf(seed)}${article.language === 'ar' ? '+03:00' : 'Z'}`

const laterInstant = (article: CorpusArticle, seed: number): string =>
  instantOf(
    {
      ...article,
      published: Calendar.plusDays(article.published ?? '2020-01-01', 2 + (seed % 40)),
    },
    seed,
  )

const script = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`

/** The linked data of the page: with the day of publication only where the page shows it so. */
const jsonLd = (article: CorpusArticle, { seed }: PageFurniture): string => {
  const site = { '@type': 'WebSite', name: article.outlet, url: new URL('/', article.url).href }
  if (article.shownBy !== 'json-ld') return script({ '@context': 'https://schema.org', ...site })
  const news = {
    '@type': chosenType(seed),
    headline: article.title,
    mainEntityOfPage: article.url,
    dateModified: laterInstant(article, seed),
    datePublished: instantOf(article, seed),
    publisher: { '@type': 'Organization', name: article.outlet },
  }
  return seed % 2 === 0
    ? script({ '@context': 'https://schema.org', ...news })
    : script({
        '@context': 'https://schema.org',
        '@graph': [site, { '@type': 'BreadcrumbList' }, news],
      })
}

const chosenType = (seed: number): string => (seed % 3 === 0 ? 'Article' : 'NewsArticle')

const metaDate = (article: CorpusArticle, { seed }: PageFurniture): string => {
  if (article.shownBy !== 'meta') return ''
  const modified = `<meta property="article:modified_time" content="${laterInstant(article, seed)}">`
  const name = ['property="article:published_time"', 'itemprop="datePublished"', 'name="pubdate"']
  return `${modified}\n<meta ${name[seed % 3]} content="${instantOf(article, seed)}">`
}

/** The head of an HTML page: title, description, and the day of publication where it is shown there. */
export const htmlHead = (
  article: CorpusArticle,
  furniture: PageFurniture,
  charset = 'utf-8',
): string => `<head>
<meta charset="${charset}">
<title>${htmlText(article.title)} | ${htmlText(article.outlet)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:site_name" content="${htmlText(article.outlet)}">
<meta property="og:title" content="${htmlText(article.title)}">
<meta property="og:type" content="article">
<meta property="og:url" content="${htmlText(article.url)}">
<meta name="description" content="${htmlText((article.paragraphs[0] ?? '').slice(0, 150))}">
<link rel="canonical" href="${htmlText(article.url)}">
${metaDate(article, furniture)}
${jsonLd(article, furniture)}
<style>.share li{display:inline}</style>
<script>window.dataLayer=window.dataLayer||[];function track(e){dataLayer.push({event:e,day:new Date()})}</script>
</head>`
