import type { Page } from '#ingest/page.ts'
import type { CorpusArticle } from '../read-corpus.ts'
import type { PageFurniture } from './page-furniture.ts'

/** Prints an article as one sort of site does. */
export type PageStyle = (article: CorpusArticle, furniture: PageFurniture) => Page

/** An HTML page at the article's address. */
export const htmlPage = (article: CorpusArticle, head: string, body: string): Page => ({
  text: `<!DOCTYPE html>\n<html lang="${article.language}" dir="${article.language === 'ar' ? 'rtl' : 'ltr'}">\n${head}\n<body>\n${body}\n</body>\n</html>\n`,
  format: 'html',
  url: article.url,
})
