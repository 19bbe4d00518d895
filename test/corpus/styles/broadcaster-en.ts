import { htmlHead } from './html-head.ts'
import { htmlText, linkedText } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** A broadcaster's page: every block a component of its own, image captions between them, related stories with days. */
export const broadcasterEn: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { byline, caption, tags, readAlso, related, today, lines } = furniture
  const block = (text: string): string =>
    `<div data-component="text-block"><div class="c1"><p class="c2">${linkedText(text)}</p></div></div>`
  const image = `<div data-component="image-block"><figure><img src="/b.jpg" alt=""><span class="visually-hidden">Image source, Getty</span><figcaption><span class="visually-hidden">Image caption, </span>${htmlText(caption)}</figcaption></figure></div>`
  const links = `<div data-component="unordered-list-block"><ul>${readAlso.map((headline) => `<li><a href="/n"><b>${htmlText(headline)}</b></a></li>`).join('')}</ul></div>`
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<div class="cookie-banner"><h2>Let us know you agree to cookies</h2><p>We use cookies to give you the best online experience.</p><button>Yes, I agree</button></div>
<header role="banner"><a href="/">${htmlText(outlet)}</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li><li><a href="/sounds">Sounds</a></li></ul></nav></header>
<main id="main-content"><article>
<div data-component="headline-block"><h1>${htmlText(title)}</h1></div>
<div data-component="byline-block"><span>${htmlText(byline)}</span>${shownDay(article, printDay.british, 'span')}<button>Share</button><button>Save</button></div>
${image}
${paragraphs.slice(0, 2).map(block).join('\n')}
${links}
${paragraphs.slice(2).map(block).join('\n')}
${lines.map((line) => `<div><i>${htmlText(line)}</i></div>`).join('\n')}
<div data-component="topic-list"><h2>Related Topics</h2><ul>${tags.map((tag) => `<li><a href="/t">${htmlText(tag)}</a></li>`).join('')}</ul></div>
</article>
<section><h2>More on this story</h2><ul>${related.map((headline) => `<li><a href="/m">${htmlText(headline)}</a> <time datetime="${today}">${printDay.british(today)}</time></li>`).join('\n')}</ul></section></main>
<footer><p>Copyright © ${today.slice(0, 4)} ${htmlText(outlet)}. The ${htmlText(outlet)} is not responsible for the content of external sites.</p></footer>`,
  )
}
