import { htmlHead } from './html-head.ts'
import { htmlText } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** An old Maghreb daily's page: windows-1256, nothing but `div` and `font`, paragraphs parted by line breaks. */
export const newspaperMaghrebAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { byline, caption, readAlso, related, comments, today, lines } = furniture
  return htmlPage(
    article,
    htmlHead(article, furniture, 'windows-1256'),
    `<div id="wrap"><div id="top"><div>${printDay.maghreb(today)}</div><div><a href="/">${htmlText(outlet)}</a></div></div>
<div id="m"><div><a href="/a">الوطني</a></div><div><a href="/b">الدولي</a></div><div><a href="/c">المحلي</a></div><div><a href="/d">الرياضي</a></div></div>
<div id="c"><div class="t1"><font size="5"><b>${htmlText(title)}</b></font></div>
<div class="t2">${shownDay(article, printDay.maghreb, 'span')} <font color="gray">${htmlText(byline)}</font></div>
<div class="im"><img src="/i.gif"><br><font size="1">${htmlText(caption)}</font></div>
<div class="txt"><font face="Arial">${paragraphs.map(htmlText).join('<br><br>\n')}</font></div>
${lines.map((line) => `<div>${htmlText(line)}</div>`).join('\n')}
<div class="ra"><b>إقرأ أيضا :</b><br>${readAlso.map((headline) => `<a href="/x">${htmlText(headline)}</a>`).join('<br>')}</div>
<div class="cm"><b>تعليقات القراء</b><br>${comments.map((comment) => `${htmlText(comment)}<br>`).join('\n')}</div>
</div>
<div id="s"><div><b>آخر الأخبار</b></div>${related.map((headline) => `<div><a href="/l">${htmlText(headline)}</a></div>`).join('\n')}</div>
<div id="f">Copyright ${today.slice(0, 4)} ${htmlText(outlet)}</div></div>`,
  )
}
