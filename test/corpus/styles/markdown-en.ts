import type { PageStyle } from './page-style.ts'
import { printDay } from './print-day.ts'

/** A page as a reader's tool saves it in Markdown: menu links, title, image, the article, more links. */
export const markdownEn: PageStyle = (article, furniture) => {
  const { paragraphs, title, outlet, published, shownBy, url } = article
  const { byline, caption, related, tags, today, lines } = furniture
  const dateline =
    shownBy === 'dateline' && published !== null ? [`*${printDay.british(published)}*`] : []
  const text = [
    `[Home](/) · [World](/world) · [About](/about)`,
    `# ${title}`,
    `*${byline}*`,
    ...dateline,
    `![${caption}](/img/cover.jpg)`,
    ...paragraphs,
    ...lines,
    '---',
    `Tags: ${tags.map((tag) => `[${tag}](/t)`).join(', ')}`,
    '## Read more',
    related.map((headline) => `- [${headline}](/r)`).join('\n'),
    `[Share on X](/x) | [Email](/mail) | [Print](/print)`,
    `© ${today.slice(0, 4)} ${outlet}`,
  ].join('\n\n')
  return { text: `${text}\n`, format: 'markdown', url: shownBy === 'address' ? url : null }
}
