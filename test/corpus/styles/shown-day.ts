import type { Day } from '#core/calendar.ts'
import type { CorpusArticle } from '../read-corpus.ts'
import { htmlText } from './html-text.ts'

/**
 * The day of publication in the body of an HTML page, in the style's own words: a `time` element or a visible line
 * where the page shows it so, nothing where it does not.
 */
export const shownDay = (
  article: CorpusArticle,
  words: (day: Day) => string,
  tag = 'div',
): string => {
  const { published, shownBy } = article
  if (published === null) return ''
  if (shownBy === 'time')
    return `<time datetime="${published}T10:15:00Z">${htmlText(words(published))}</time>`
  return shownBy === 'dateline'
    ? `<${tag} class="post-date">${htmlText(words(published))}</${tag}>`
    : ''
}
