import { htmlHead } from './html-head.ts'
import { each, htmlText, linkedText, linkList } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** A wire's page: who reported and edited in the last line, standards, more stories, licensing. */
export const agencyEn: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, byline, caption, related, today, lines } = furniture
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<header><a href="/">${htmlText(outlet)}</a><nav><a href="/world">World</a><a href="/business">Business</a><a href="/markets">Markets</a><a href="/opinion">Opinion</a></nav><span class="tz">${printDay.clockEn(today)}</span></header>
<main><article>
<a class="kicker" href="/world">${htmlText(section)}</a>
<h1>${htmlText(title)}</h1>
<div class="info"><span>${htmlText(byline)}</span>${shownDay(article, (day) => `${printDay.american(day)} 5:12 PM UTC`, 'span')}<span class="upd">Updated ago</span></div>
<div class="toolbar"><button>Text size</button><button>Share</button><button>Save</button></div>
<figure><img src="/1.jpg" alt=""><figcaption>[1/2] ${htmlText(caption)} <a href="/lic">Purchase Licensing Rights</a></figcaption></figure>
<div class="body">
${each(paragraphs.map(linkedText), 'p', 'data-testid="paragraph"')}
${lines.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
<p class="sign-off">Reporting by Alma Reyes and Tom Ferris; Editing by Joan Kessler</p>
</div>
<p class="standards">Our Standards: <a href="/principles">The ${htmlText(outlet)} Trust Principles.</a></p>
</article>
<section><h2>Read Next</h2>${linkList(related)}</section></main>
<div class="newsletter"><h3>Daily Briefing</h3><p>Sign up here for the news you need to start your day.</p></div>
<footer><p>All quotes delayed a minimum of 15 minutes. © ${today.slice(0, 4)} ${htmlText(outlet)}. All rights reserved</p></footer>`,
  )
}
