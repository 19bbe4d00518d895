import { htmlHead } from './html-head.ts'
import { htmlText } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** An official press room's page: release above the title, a disclaimer of the site, subscriptions. */
export const ministryEn: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { related, today, lines } = furniture
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<div class="gov-banner"><p>An official website</p><p>Here's how you know</p><p>Secure websites use HTTPS. Share sensitive information only on official, secure websites.</p></div>
<header><a href="/">${htmlText(outlet)}</a><ul><li><a href="/News">News</a></li><li><a href="/Releases">Releases</a></li><li><a href="/Transcripts">Transcripts</a></li></ul></header>
<div id="content"><div class="release-type">Release</div><div class="immediate">IMMEDIATE RELEASE</div>
<h1 class="maintitle">${htmlText(title)}</h1>
${shownDay(article, (day) => `${printDay.american(day)} |`, 'span')}
<div class="body">
${paragraphs.map((text) => `<p>${htmlText(text)}</p>`).join('\n')}
</div>
${lines.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
</div>
<div class="related"><h3>More releases</h3>${related.map((headline) => `<div><span>${printDay.american(today)}</span> <a href="/r">${htmlText(headline)}</a></div>`).join('\n')}</div>
<div class="subscribe"><h3>Subscribe</h3><p>Choose which products you would like delivered to your inbox.</p></div>
<footer><a href="/privacy">Privacy &amp; Security</a> <a href="/foia">FOIA</a> <a href="/ig">Inspector General</a></footer>`,
  )
}
