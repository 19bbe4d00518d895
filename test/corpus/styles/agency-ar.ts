import { htmlHead } from './html-head.ts'
import { each, htmlText, linkedText, linkList } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** An agency's clean page: semantic tags, a share bar, related stories, a footer with the year. */
export const agencyAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, caption, tags, related, today, lines } = furniture
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<header class="site-header">
<a href="/" class="logo">${htmlText(outlet)}</a>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/news">أخبار</a></li><li><a href="/economy">اقتصاد</a></li><li><a href="/sport">رياضة</a></li><li><a href="/video">فيديو</a></li></ul></nav>
<div class="clock">${printDay.clockAr(today)}</div>
</header>
<main>
<article>
<p class="kicker">${htmlText(section)}</p>
<h1>${htmlText(title)}</h1>
<div class="meta">${shownDay(article, (day) => `نشر في: ${printDay.numeric(day)} - 12:40`)}<span class="reading">2 دقيقة قراءة</span></div>
<ul class="share"><li><a href="#">فيسبوك</a></li><li><a href="#">تويتر</a></li><li><a href="#">واتساب</a></li><li><a href="#">نسخ الرابط</a></li></ul>
<figure><img src="/i/1.jpg" alt=""><figcaption>${htmlText(caption)}</figcaption></figure>
<div class="article-body">
${each(paragraphs.map(linkedText), 'p')}
</div>
${lines.map((line) => `<p class="note">${htmlText(line)}</p>`).join('\n')}
<div class="tags"><span>مواضيع ذات صلة:</span> ${tags.map((tag) => `<a href="/t">${htmlText(tag)}</a>`).join(' ')}</div>
</article>
<aside><h2>أخبار ذات صلة</h2>${linkList(related)}</aside>
</main>
<footer><p>جميع الحقوق محفوظة © ${today.slice(0, 4)} ${htmlText(outlet)}</p><a href="/about">من نحن</a> <a href="/contact">اتصل بنا</a></footer>`,
  )
}
