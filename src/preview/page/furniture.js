/**
 * @typedef {'ar' | 'en'} Language
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{
 *   language: Language,
 *   textLimit: number,
 *   fileLimit: number,
 *   texts: Record<Language, Record<string, string>>,
 *   menu: Record<Language, Command[]>,
 * }} PageData
 */

import { byId } from './by-id.js'

/**
 * What the server wrote into the page.
 *
 * @returns {PageData}
 */
export const readPageData = () => JSON.parse(byId('data', HTMLMetaElement).content)

/**
 * @param {Language} language
 * @returns {Language}
 */
const other = (language) => (language === 'ar' ? 'en' : 'ar')

/**
 * All of the page that is not the conversation, in one language at a time.
 *
 * @param {PageData} data
 */
export const createFurniture = (data) => {
  let shown = data.language
  let unread = 0

  /**
   * @param {Language} language
   * @param {string} key
   */
  const textIn = (language, key) => data.texts[language][key] ?? ''

  /** @param {string} key */
  const text = (key) => textIn(shown, key)

  const showTitle = () => {
    document.title = unread === 0 ? text('title') : `(${unread}) ${text('title')}`
  }

  /** Both languages' words in one line, each isolated so that neither turns the other's stops round. */
  const placeholder = () =>
    [shown, other(shown)].map((at) => `\u2068${data.texts[at].placeholder}\u2069`).join(' \u00b7 ')

  /** @param {Language} language */
  const show = (language) => {
    shown = language
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
    showTitle()
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = text(element.getAttribute('data-text') ?? '')
    }
    for (const element of document.querySelectorAll('[data-label]')) {
      const label = text(element.getAttribute('data-label') ?? '')
      element.setAttribute('aria-label', label)
      if (element instanceof HTMLButtonElement) element.title = label
    }
    byId('language', HTMLButtonElement).lang = other(language)
    byId('box', HTMLTextAreaElement).placeholder = placeholder()
  }

  show(shown)
  document.addEventListener('visibilitychange', () => {
    unread = 0
    showTitle()
  })
  return Object.freeze({
    text,
    textIn,
    show,
    /** Counts in the page's title what comes while nobody looks at the page. */
    countUnread() {
      if (!document.hidden) return
      unread += 1
      showTitle()
    },

    language: () => shown,
    otherLanguage: () => other(shown),
    commands: () => data.menu[shown],
  })
}

/** @typedef {ReturnType<typeof createFurniture>} Furniture */
