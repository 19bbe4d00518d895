import { htmlHead } from './html-head.ts'
import { htmlText } from './html-text.ts'
import { htmlPage, type PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'
import { shownDay } from './shown-day.ts'

/** An official site's page: tables for layout, a counter of visits, other statements with their days. */
export const ministryAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet } = article
  const { section, related, today, lines, seed } = furniture
  return htmlPage(
    article,
    htmlHead(article, furniture),
    `<table width="980" align="center"><tr><td colspan="2" class="banner"><img src="/emblem.png" alt="${htmlText(outlet)}"> ${htmlText(outlet)}</td></tr>
<tr><td colspan="2" class="path">الصفحة الرئيسية &gt; المركز الإعلامي &gt; ${htmlText(section)}</td></tr>
<tr><td width="220" valign="top" class="side"><b>المركز الإعلامي</b><br><a href="/n">الأخبار</a><br><a href="/s">البيانات</a><br><a href="/g">معرض الصور</a><br><a href="/c">تواصل معنا</a></td>
<td valign="top">
<h1>${htmlText(title)}</h1>
${shownDay(article, (day) => `تاريخ النشر: ${printDay.numeric(day, '.')}`, 'span')} <span class="visits">عدد الزيارات: ${1000 + (seed % 9000)}</span>
<div class="actions"><a href="#">طباعة</a> <a href="#">إرسال</a> <a href="#">أ+</a> <a href="#">أ-</a></div>
<div id="content">
${paragraphs.map((text) => `<p>${htmlText(text)}</p>`).join('\n')}
</div>
${lines.map((line) => `<p class="small">${htmlText(line)}</p>`).join('\n')}
<h4>بيانات أخرى</h4>
<table class="list">${related.map((headline) => `<tr><td>${printDay.numeric(today, '.')}</td><td><a href="/st">${htmlText(headline)}</a></td></tr>`).join('\n')}</table>
</td></tr>
<tr><td colspan="2" class="foot">آخر تحديث للموقع: ${printDay.gulf(today)} - حقوق النشر محفوظة ${today.slice(0, 4)}</td></tr></table>`,
  )
}
