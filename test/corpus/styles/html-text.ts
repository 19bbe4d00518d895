const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as HTML writes it. */
export const htmlText = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)

const LINKED = /البنتاغون|البنتاجون|الكرملين|حلف شمال الأطلسي|Pentagon|Kremlin|NATO/u

/** A paragraph as HTML, with one word of it linked as pages do. */
export const linkedText = (text: string): string =>
  htmlText(text).replace(LINKED, (word) => `<a href="/tag/${word.length}">${word}</a>`)

/** Each item in a tag of its own. */
export const each = (items: readonly string[], tag: string, attributes = ''): string =>
  items
    .map((item) => `<${tag}${attributes === '' ? '' : ` ${attributes}`}>${item}</${tag}>`)
    .join('\n')

/** Items as links in a list. */
export const linkList = (headlines: readonly string[], attributes = ''): string =>
  `<ul${attributes === '' ? '' : ` ${attributes}`}>\n${headlines
    .map((headline, at) => `<li><a href="/story/${at + 1}">${htmlText(headline)}</a></li>`)
    .join('\n')}\n</ul>`
