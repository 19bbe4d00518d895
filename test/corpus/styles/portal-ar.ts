import { htmlHead } from './html-head.ts'
import { each, htmlText, linkedText, linkList } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/**
 * A portal's page, heavy with what is not the article: a ticker, advertisements and «read also» between the paragraphs,
 * a scroll on to another article, a cookie notice, scripts left in the text.
 */
export const portalAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, byline, caption, tags, readAlso, related, today, lines } = furniture
  const glued = furniture.glued ?? furniture.spareArticle
  const between = (at: number): string => {
    if (at === 0)
      return `<div class="ads"><span>إعلان</span><script>googletag.cmd.push(function(){googletag.display('div-gpt-${at}')})</script></div>`
    const headline = readAlso[at - 1]
    return headline === undefined
      ? ''
      : `<p><strong>اقرأ أيضًا:&nbsp;<a href="/ra">${htmlText(headline)}</a></strong></p>`
  }
  const body = paragraphs
    .map(
      (text, at) =>
        `<p dir="RTL"><span style="font-size:18px">${linkedText(text)}</span></p>\n${between(at)}`,
    )
    .join('\n')
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<div class="cookie-bar">يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك. باستمرارك في التصفح فإنك توافق على سياسة الخصوصية <button>موافق</button></div>
<div class="topheader"><div class="time">${printDay.weekdayAr(today)} ${printDay.gulf(today)} 11:07 صـ</div><div class="weather">القاهرة 24°</div></div>
<div class="ticker"><span>عاجل</span>${each(related.slice(0, 3).map(htmlText), 'a', 'href="/b"')}</div>
<div class="mega-menu"><ul><li><a>أخبار مصر</a></li><li><a>عرب وعالم</a></li><li><a>حوادث</a></li><li><a>رياضة</a></li><li><a>فن</a></li><li><a>اقتصاد</a></li><li><a>خدمات</a></li></ul></div>
<div class="container"><div class="row"><div class="col-8">
<div class="category">${htmlText(section)}</div>
<h1>${htmlText(title)}</h1>
<div class="publish-info">${shownDay(article, (day) => `${printDay.weekdayAr(day)} ${printDay.numeric(day)} 06:33 م`, 'span')}</div>
<div class="cont-img"><img src="/c.jpg" alt="x"><span class="img-cap">${htmlText(caption)}</span></div>
<div class="writer">${htmlText(byline)}</div>
<div class="social-share"><a>f</a><a>شارك على تويتر</a><a>واتس آب</a><a>تليجرام</a></div>
<div class="article-content" id="articleBody">
${body}
${lines.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
<p>تابع أحدث الأخبار عبر <a href="https://news.example/app">تطبيق نبض</a></p>
</div>
<div class="google-news"><a href="https://news.example">تابعونا على جوجل نيوز</a></div>
<div class="keywords"><h4>كلمات مفتاحية</h4>${each(tags.map(htmlText), 'a', 'href="/k"')}</div>
<div class="more"><h3>موضوعات متعلقة</h3>${linkList(related)}</div>
<div class="next-article"><h2><a href="/next">${htmlText(glued.title)}</a></h2>
${each(glued.paragraphs.map(htmlText), 'p')}</div>
</div>
<div class="col-4"><div class="widget"><h3>الأكثر قراءة</h3>${linkList(related.toReversed())}</div><div class="widget"><h3>استطلاع رأي</h3><p>هل تتوقع انتهاء الحرب هذا العام؟</p></div></div>
</div></div>
<footer>© ${today.slice(0, 4)} جميع الحقوق محفوظة | ${htmlText(outlet)}</footer>
<script>var _pub="${today}";document.write("<p>loading</p>")</script>`,
  )
}
