import type { PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'

/** A page saved as text, one line a paragraph: section, title, day, then the article and a last word of the site. */
export const plainTextAr: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet, published, shownBy, url } = article
  const { section, lines, seed, caption } = furniture
  const day = shownBy === 'dateline' ? published : null
  const words = [printDay.levant, printDay.both, printDay.eastern][seed % 3]
  const middle = Math.ceil(paragraphs.length / 2)
  const text = [
    section,
    '',
    title,
    ...(day === null || words === undefined ? [] : ['', words(day)]),
    '',
    ...paragraphs.slice(0, 1),
    ...(seed % 2 === 0 ? [`© ${caption}`] : []),
    ...paragraphs.slice(1, middle),
    ...lines,
    ...paragraphs.slice(Math.max(1, middle)),
    ...(seed % 3 === 0 ? [outlet] : []),
    'مناقشة',
  ].join('\n')
  return { text, format: 'text', url: shownBy === 'address' ? url : null }
}
