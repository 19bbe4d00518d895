import { Calendar } from '#core/calendar.ts'
import { htmlHead } from './html-head.ts'
import { htmlText, linkedText, linkList } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** A daily's page: advertisements between the paragraphs, a correction of the print edition's day, comments, more to read. */
export const newspaperEn: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, byline, caption, related, comments, today, lines } = furniture
  const body = paragraphs
    .map((text, at) =>
      at === 1
        ? `<p class="css-at9mc1">${linkedText(text)}</p>\n<div class="ad"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div>`
        : `<p class="css-at9mc1">${linkedText(text)}</p>`,
    )
    .join('\n')
  const shown = shownDay(
    article,
    (day) =>
      `Published ${printDay.american(day)}Updated ${printDay.american(Calendar.plusDays(day, 1))}`,
    'span',
  )
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<div id="app"><a class="skip" href="#site-content">Skip to content</a>
<header><div class="today">${printDay.clockEn(today)}</div><a href="/">${htmlText(outlet)}</a><a href="/subscribe">Subscribe for $1/week</a></header>
<nav aria-label="Main"><ul><li><a href="/us">U.S.</a></li><li><a href="/world">World</a></li><li><a href="/arts">Arts</a></li><li><a href="/cooking">Cooking</a></li></ul></nav>
<main id="site-content"><article id="story">
<header><p class="label">${htmlText(section)}</p><h1>${htmlText(title)}</h1></header>
<div class="sharing"><button>Share full article</button><span>214</span></div>
<figure><img src="/a.jpg" alt=""><figcaption><span>${htmlText(caption)}</span><span class="credit">Credit...Noor Haddad for ${htmlText(outlet)}</span></figcaption></figure>
<p class="byline">${htmlText(byline)}</p>
${shown}
<section name="articleBody">
${body}
</section>
${lines.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
<div class="bottom"><p>A version of this article appears in print in Section A, Page 9 of the New York edition. <a href="/reprints">Order Reprints</a> | <a href="/paper">Today’s Paper</a> | <a href="/sub">Subscribe</a></p></div>
</article>
<section class="comments"><h2>Comments ${comments.length}</h2>${comments.map((comment) => `<div class="comment"><b>Reader</b><p>${htmlText(comment)}</p><span>Recommend</span></div>`).join('\n')}</section>
<section><h2>More in ${htmlText(section)}</h2>${linkList(related)}</section>
<section><h2>Editors’ Picks</h2>${linkList(related.toReversed())}</section></main>
<footer>© ${today.slice(0, 4)} ${htmlText(outlet)} Company <a href="/privacy">Your Ad Choices</a></footer></div>`,
  )
}
