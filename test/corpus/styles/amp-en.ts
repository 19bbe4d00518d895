import { htmlHead } from './html-head.ts'
import { htmlText, linkedText } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** A page for phones (AMP): its own elements, advertisements between paragraphs, a list of more stories, a consent box. */
export const ampEn: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { byline, caption, readAlso, related, today, lines } = furniture
  const body = paragraphs
    .map(
      (text, at) =>
        `<p>${linkedText(text)}</p>${at % 3 === 1 ? '\n<amp-ad width="300" height="250" type="x"><div placeholder>Article continues below advertisement</div></amp-ad>' : ''}`,
    )
    .join('\n')
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<amp-consent id="consent"><div>We and our partners use cookies. Manage your choices below.<button>Accept</button></div></amp-consent>
<amp-sidebar id="side"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/opinion">Opinion</a></li></ul></amp-sidebar>
<header class="h"><a href="/">${htmlText(outlet)}</a></header>
<article class="amp-article">
<h1>${htmlText(title)}</h1>
<div class="amp-meta"><span class="by">${htmlText(byline)}</span> ${shownDay(article, printDay.american, 'span')}</div>
<amp-img src="/w.jpg" width="800" height="450" layout="responsive"></amp-img><div class="amp-caption">${htmlText(caption)}</div>
<amp-social-share type="x"></amp-social-share>
${body}
<div class="inline-related"><h3>READ MORE</h3><ul>${readAlso.map((headline) => `<li><a href="/rm">${htmlText(headline)}</a></li>`).join('')}</ul></div>
${lines.map((line) => `<p class="n">${htmlText(line)}</p>`).join('\n')}
</article>
<amp-list src="/more.json"><div>You may also like</div><ul>${related.map((headline) => `<li><a href="/ml">${htmlText(headline)}</a></li>`).join('')}</ul></amp-list>
<footer>© ${today.slice(0, 4)} ${htmlText(outlet)}</footer>`,
  )
}
