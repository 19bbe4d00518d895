import { createServer } from 'node:http'

/** A page as a site gives it. */
export type SitePage = { readonly type: string; readonly body: string }

/** A news site of a test on this machine. */
export type Site = {
  readonly origin: string
  /** What was asked for, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Serves pages by their paths; they are made once the site's own address is known. */
export const serveSite = async (
  pagesAt: (origin: string) => Readonly<Record<string, SitePage>>,
): Promise<Site> => {
  const asked: string[] = []
  let pages: Readonly<Record<string, SitePage>> = {}
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const page = pages[path]
    if (page === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': page.type }).end(page.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  pages = pagesAt(origin)
  return Object.freeze({
    origin,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

type Item = { readonly path: string; readonly title: string; readonly summary: string }

/** An article that tells of a call without saying on which day it was. */
export const CALL = {
  path: '/world/17-10-hegseth-belousov',
  title: 'اتصال هاتفي بين هيغسيث وبيلوسوف بشأن أوكرانيا',
  summary: 'بحث وزيرا الدفاع الأمريكي والروسي سبل منع التصعيد في اتصال هاتفي.',
  published: '2025-10-17T08:30:00Z',
  paragraphs: [
    'أجرى وزير الدفاع الأمريكي بيت هيغسيث اتصالاً هاتفياً مع نظيره الروسي أندريه بيلوسوف، بحثا خلاله الوضع في أوكرانيا وسبل منع التصعيد بين البلدين.',
    'وقالت وزارة الدفاع الأمريكية في بيان إن الاتصال استمر نحو أربعين دقيقة وجاء بطلب من هيغسيث، الذي شدد على أهمية إبقاء خطوط الاتصال مفتوحة.',
    'من جهته، أبلغ بيلوسوف نظيره الأمريكي بأن استمرار توريد السلاح إلى كييف يطيل أمد النزاع، وفق ما نقلت وزارة الدفاع الروسية.',
  ],
} as const

/** Another outlet's article of the same call, which has the day. */
export const SAME_CALL = {
  title: 'بيلوسوف وهيغسيث يبحثان الأمن الاستراتيجي هاتفيا',
  published: '2025-10-16T15:00:00Z',
  paragraphs: [
    'أعلنت وزارة الدفاع الروسية أن الوزير أندريه بيلوسوف تحدث هاتفيا مع وزير الدفاع الأمريكي بيت هيغسيث يوم 15 أكتوبر 2025، وأن المحادثة تناولت مسائل الأمن الاستراتيجي.',
    'وأضاف بيان الوزارة أن الجانبين اتفقا على مواصلة الاتصالات بين المؤسستين العسكريتين في المرحلة المقبلة، من دون تحديد موعد لمحادثة أخرى.',
    'ويأتي ذلك بعد أسابيع من التوتر بشأن توريد الأسلحة إلى كييف وتحركات القوات قرب الحدود الغربية لروسيا.',
  ],
} as const

/** What a feed holds besides. */
export const OTHERS: readonly Item[] = [
  {
    path: '/economy/oil',
    title: 'أسعار النفط تتراجع مع ارتفاع المخزونات',
    summary: 'تراجعت أسعار الخام في التعاملات المبكرة بعد بيانات عن ارتفاع المخزونات.',
  },
  {
    path: '/sport/final',
    title: 'المنتخب يبلغ نهائي البطولة بعد مباراة مثيرة',
    summary: 'تأهل المنتخب إلى النهائي بركلات الترجيح.',
  },
]

/** An article in the manner of a newspaper's site. */
export const arabicPage = (
  site: string,
  url: string,
  {
    title,
    published,
    paragraphs,
  }: { readonly title: string; readonly published: string; readonly paragraphs: readonly string[] },
): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>${title} | ${site}</title>
<meta property="og:site_name" content="${site}">
<meta property="og:title" content="${title}">
<link rel="canonical" href="${url}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"${published}"}</script>
</head><body>
<nav><a href="/">الرئيسية</a> <a href="/world">العالم</a> <a href="/sport">رياضة</a></nav>
<article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<p>اقرأ أيضاً: <a href="/economy/oil">أسعار النفط تتراجع</a></p>
</article>
<footer>جميع الحقوق محفوظة © 2025 ${site}</footer>
</body></html>`

const feed = (site: string, origin: string, items: readonly Item[], day: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${site}</title><link>${origin}/</link><description>${site}</description>
${items
  .map(
    ({ path, title, summary }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><guid>${origin}${path}</guid><pubDate>${day}</pubDate><description>${summary}</description></item>`,
  )
  .join('\n')}
</channel></rss>`

/** A newspaper that has a feed with one article of a call, two of other things, and their pages. */
export const newspaper = (site: string): Promise<Site> => {
  // Feeds are read for news: what it lists is of today, whatever days the pages print.
  const day = new Date().toUTCString()
  return serveSite((origin) => ({
    '/rss.xml': {
      type: 'application/rss+xml; charset=utf-8',
      body: feed(site, origin, [...OTHERS, CALL], day),
    },
    [CALL.path]: {
      type: 'text/html; charset=utf-8',
      body: arabicPage(site, `${origin}${CALL.path}`, CALL),
    },
    ...Object.fromEntries(
      OTHERS.map(({ path, title, summary }) => [
        path,
        {
          type: 'text/html; charset=utf-8',
          body: arabicPage(site, `${origin}${path}`, {
            title,
            published: CALL.published,
            paragraphs: [summary, summary],
          }),
        },
      ]),
    ),
  }))
}
