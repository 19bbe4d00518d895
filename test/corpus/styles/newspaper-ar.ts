import { htmlHead } from './html-head.ts'
import { each, htmlText, linkedText, linkList } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** A daily's page: Hijri beside Gregorian, a byline, print and size buttons, readers' comments with their own days. */
export const newspaperAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, byline, caption, tags, related, comments, today, lines } = furniture
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<div class="top-bar"><span class="date-now">${printDay.withHijri(today)}</span><a href="/pdf">نسخة PDF</a><a href="/archive">الأرشيف</a></div>
<div class="header"><h2 class="logo"><a href="/">${htmlText(outlet)}</a></h2></div>
<div class="nav"><a href="/1">الأولى</a> | <a href="/2">سياسة</a> | <a href="/3">اقتصاد</a> | <a href="/4">رأي</a> | <a href="/5">ثقافة</a> | <a href="/6">الأخيرة</a></div>
<div class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/s">${htmlText(section)}</a></div>
<div class="article-main">
<h1 class="article-title">${htmlText(title)}</h1>
${shownDay(article, (day) => `نُشر: 23:15-${printDay.withHijri(day)}`)}
<div class="author-name"><a href="/author">${htmlText(byline)}</a></div>
<div class="tools"><span>طباعة</span><span>تكبير الخط</span><span>تصغير الخط</span><span>أرسل إلى صديق</span></div>
<div class="photo"><img src="/p.jpg" alt="${htmlText(caption)}"><div class="caption">${htmlText(caption)}</div></div>
<div class="article-text">
${each(paragraphs.map(linkedText), 'p', 'style="text-align: justify;"')}
</div>
${lines.map((line) => `<div>${htmlText(line)}</div>`).join('\n')}
<div class="keywords"><strong>كلمات دلالية:</strong> ${tags.map((tag) => `<a href="/k">${htmlText(tag)}</a>`).join('، ')}</div>
</div>
<div class="related-box"><h3>مقالات مشابهة</h3>${linkList(related)}</div>
<div class="comments" id="comments"><h3>التعليقات (${comments.length})</h3>
${comments.map((comment, at) => `<div class="comment"><b>قارئ ${at + 1}</b> <span>${printDay.gulf(today)} - 09:1${at}</span><p>${htmlText(comment)}</p><a href="#">رد</a></div>`).join('\n')}
<form><textarea>أضف تعليقك</textarea><p>لن يتم نشر بريدك الإلكتروني</p></form></div>
<div class="footer">جميع الحقوق محفوظة لـ${htmlText(outlet)} ${today.slice(0, 4)}</div>`,
  )
}
