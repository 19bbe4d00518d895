import type { Language } from '#core/language.ts'
import { escapeHtml } from '#preview/escape-html.ts'
import { type TextRun, textRuns } from '#preview/text-runs.ts'
import type { Inline } from '#replies/reply.ts'

const foreign: Readonly<Record<Language, 'rtl' | 'ltr'>> = { ar: 'ltr', en: 'rtl' }

const commandHtml = (command: string): string => {
  const text = escapeHtml(command)
  return `<button type="button" class="command" dir="ltr" data-say="${text}">${text}</button>`
}

const runHtml = (run: TextRun, language: Language, commands: boolean): string => {
  const text = escapeHtml(run.text)
  switch (run.kind) {
    case 'own':
      return text
    case 'foreign':
      return `<bdi dir="${foreign[language]}">${text}</bdi>`
    case 'command':
      return `<bdi dir="ltr">${commands ? commandHtml(run.text) : text}${escapeHtml(run.argument)}</bdi>`
  }
}

/** Text as HTML in a line of a language. With `commands`, the bot's commands in it can be pressed. */
export const textHtml = (text: string, language: Language, commands: boolean): string =>
  textRuns(text, language)
    .map((run) => runHtml(run, language, commands))
    .join('')

/** Whether an address may stand in a link: the web only, so that no link can run a script. */
const isWeb = (href: string): boolean => /^https?:\/\//i.test(href) && URL.canParse(href)

const inlineHtml = (inline: Inline, language: Language): string => {
  switch (inline.kind) {
    case 'text':
      return textHtml(inline.text, language, true)
    case 'strong':
      return `<strong>${textHtml(inline.text, language, true)}</strong>`
    case 'emphasis':
      return `<em>${textHtml(inline.text, language, true)}</em>`
    case 'link': {
      const text = textHtml(inline.text, language, false)
      if (!isWeb(inline.href)) return text
      const href = escapeHtml(inline.href)
      return `<a href="${href}" target="_blank" rel="noopener noreferrer" dir="auto">${text}</a>`
    }
  }
}

/** A line of a reply as HTML. An address that is not of the web is left out, its text is shown. */
export const lineHtml = (line: readonly Inline[], language: Language): string =>
  line.map((inline) => inlineHtml(inline, language)).join('')

/**
 * The language that a line of a reply is in: the other one where all its letters are foreign, and none
 * are an address, which stands in a line of any language.
 */
export const lineLanguage = (line: readonly Inline[], language: Language): Language => {
  const runs = line.flatMap(({ text }) => textRuns(text, language))
  const isForeign =
    line.every(({ kind }) => kind !== 'link') &&
    runs.some(({ kind }) => kind === 'foreign') &&
    runs.every(({ kind, text }) => kind === 'foreign' || (kind === 'own' && !/\p{L}/u.test(text)))
  if (!isForeign) return language
  return language === 'ar' ? 'en' : 'ar'
}
