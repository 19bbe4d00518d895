import { htmlHead } from './html-head.ts'
import { each, htmlText, linkedText, linkList } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** A broadcaster's page: boxes in mid-article, a video's caption, the source line, a newsletter, most read. */
export const broadcasterAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, caption, tags, readAlso, related, today, lines, seed } = furniture
  const middle = Math.ceil(paragraphs.length / 2)
  const box = `<div class="more-on"><h3>اقرأ أيضا</h3><span class="screen-reader-text">list of ${readAlso.length} items</span>${linkList(readAlso)}<span class="screen-reader-text">end of list</span></div>`
  const video = `<div class="video-player"><div class="duration">02:14</div><p class="video-caption">${htmlText(caption)}</p></div>`
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<div id="root">
<div class="skip"><a href="#main">تجاوز إلى المحتوى الرئيسي</a></div>
<div class="site-header" role="banner"><button>القائمة</button><a class="live" href="/live">البث الحي</a><ul class="menu"><li><a href="/n">أخبار</a></li><li><a href="/p">برامج</a></li><li><a href="/o">مقالات رأي</a></li><li><a href="/w">رياضة</a></li></ul></div>
<main id="main">
<div class="article-header"><div class="topics"><a href="/s">${htmlText(section)}</a></div>
<h1>${htmlText(title)}</h1></div>
<div class="article-dates">${shownDay(article, (day) => (seed % 2 === 0 ? printDay.numeric(day) : `${printDay.numeric(day)}|آخر تحديث: 18:05 (توقيت مكة)`), 'span')}</div>
<figure class="article-featured-image"><img src="/x.jpg"><figcaption>${htmlText(caption)}</figcaption></figure>
<div class="article-social"><a>شارِكْ</a><button>حفظ</button><span>استمع إلى المقال (3 دقائق)</span></div>
<div class="wysiwyg wysiwyg--all-content">
${each(paragraphs.slice(0, middle).map(linkedText), 'p')}
${box}
${video}
${each(paragraphs.slice(middle).map(linkedText), 'p')}
${lines.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
<div class="article-source"><span>المصدر</span> : <span>${htmlText(outlet)} + وكالات</span></div>
</div>
<div class="article-tags">${each(tags.map(htmlText), 'a', 'href="/tag"')}</div>
</main>
<section class="newsletter"><h4>النشرة البريدية الأسبوعية</h4><p>اشترك في النشرة ليصلك أهم الأخبار والتحليلات على بريدك الإلكتروني</p><button>اشترك الآن</button></section>
<section class="related"><h2>المزيد من ${htmlText(section)}</h2>${related.map((headline) => `<div class="card"><h3><a href="/r">${htmlText(headline)}</a></h3><time datetime="${today}">${printDay.gulf(today)}</time></div>`).join('\n')}</section>
<section class="most"><h2>الأكثر قراءة</h2>${linkList(readAlso)}</section>
<footer><p>© ${today.slice(0, 4)} ${htmlText(outlet)}. جميع الحقوق محفوظة</p></footer>
</div>`,
  )
}
