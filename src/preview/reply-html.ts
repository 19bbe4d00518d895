import type { Language } from '#core/language.ts'
import { direction } from '#preview/direction.ts'
import { escapeHtml } from '#preview/escape-html.ts'
import { lineHtml, lineLanguage, textHtml } from '#preview/line-html.ts'
import type { PageTexts } from '#preview/page-texts.ts'
import { ActionCode } from '#replies/action-code.ts'
import type { Block, Button, Inline, Reply } from '#replies/reply.ts'

type Quotation = Extract<Block, { readonly kind: 'quotation' }>

/** The sentences that a reply's HTML needs: the button of a quotation. */
export type QuotationTexts = Pick<PageTexts, 'showAll' | 'showLess'>

const setIn = (language: Language): string => `lang="${language}" dir="${direction(language)}"`

/** The sign that the paragraph goes on is bound to its word, so that it never stands alone in a line. */
const excerptHtml = ({ language, text, cut }: Quotation): string => {
  const before = cut.before ? '\u2026\u00a0' : ''
  const after = cut.after ? '\u00a0\u2026' : ''
  return `<blockquote class="excerpt" ${setIn(language)}>${before}${textHtml(text, language, false)}${after}</blockquote>`
}

const translationHtml = ({ translation }: Quotation, language: Language): string =>
  translation === null
    ? ''
    : `<p class="label">${textHtml(translation.label, language, false)}</p>` +
      `<blockquote class="excerpt" ${setIn(language)}>${textHtml(translation.text, language, false)}</blockquote>`

const moreHtml = (texts: QuotationTexts): string =>
  '<button type="button" class="more" aria-expanded="false">' +
  `<span class="when-closed">${escapeHtml(texts.showAll)}</span>` +
  `<span class="when-open">${escapeHtml(texts.showLess)}</span></button>`

const quotationHtml = (block: Quotation, language: Language, texts: QuotationTexts): string =>
  `<figure class="quotation">${excerptHtml(block)}${translationHtml(block, language)}${moreHtml(texts)}` +
  `<figcaption><cite>${lineHtml(block.source, language)}</cite></figcaption></figure>`

/** A line in another language alone, such as a title, has that language's direction. */
const setAs = (line: readonly Inline[], language: Language): string => {
  const own = lineLanguage(line, language)
  return own === language ? '' : ` ${setIn(own)}`
}

const blockHtml = (block: Block, language: Language, texts: QuotationTexts): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p${setAs(block.content, language)}>${lineHtml(block.content, language)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lineHtml(item, language)}</li>`).join('')}</ul>`
    case 'quotation':
      return quotationHtml(block, language, texts)
  }
}

const buttonHtml = ({ label, action }: Button, language: Language): string =>
  `<button type="button" data-code="${escapeHtml(ActionCode.encode(action))}">${textHtml(label, language, false)}</button>`

const rowHtml = (row: readonly Button[], language: Language): string =>
  `<div class="row">${row.map((button) => buttonHtml(button, language)).join('')}</div>`

/**
 * A reply as HTML: what is said, and its buttons after it. Each part is set in its own language and
 * direction: the bot's words in the reply's, a quotation in the source's, a translation in the
 * reply's. No text can become a tag or an attribute. Quotations are whole; the page folds long ones
 * and its `.more` button opens them.
 */
export const replyHtml = (reply: Reply, texts: QuotationTexts): string => {
  const { language, blocks, buttons } = reply
  const said = blocks.map((block) => blockHtml(block, language, texts)).join('')
  const rows = buttons.map((row) => rowHtml(row, language)).join('')
  return (
    `<div class="said" ${setIn(language)}>${said}</div>` +
    (rows === '' ? '' : `<div class="buttons" ${setIn(language)}>${rows}</div>`)
  )
}
