import type { PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'

/** The text of an aggregator's page as a crawler saved it: furniture lines, and other articles run on after the end. */
export const aggregatorArText: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet, published, shownBy } = article
  const { tags, readAlso, related, today, lines, seed } = furniture
  const glued = furniture.glued ?? furniture.spareArticle
  const header =
    seed % 2 === 0
      ? [`الوضع المظلم\n${printDay.clockAr(today)}\nLogo\n  • ${title}`]
      : ['تابع أحدث الأخبار عبر تطبيق']
  const dateline =
    shownBy === 'dateline' && published !== null ? [`تاريخ النشر: ${printDay.gulf(published)}`] : []
  const text = [
    ...header,
    title,
    ...dateline,
    ...paragraphs,
    ...lines,
    `اقرأ أيضاً${readAlso.join('\n\n')}`,
    `المصدر: ${outlet}`,
    `كلمات دلالية: ${tags.join(' ')}`,
    'إقرأ أيضاً:',
    glued.title,
    ...glued.paragraphs,
    ' ',
    'مقالات مشابهة',
    related.map((headline) => `  • ${headline}`).join('\n'),
  ].join('\n\n')
  return { text, format: 'text', url: shownBy === 'address' ? article.url : null }
}
