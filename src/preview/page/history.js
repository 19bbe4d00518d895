/**
 * @typedef {{
 *   who: 'person',
 *   text: string,
 *   isFile: boolean,
 *   at: number,
 *   trouble: 'failed' | 'offline' | null,
 * } | {
 *   who: 'bot',
 *   html: string,
 *   language: 'ar' | 'en',
 *   at: number,
 *   message: string | null,
 *   isSilent: boolean,
 *   isEdited: boolean,
 * }} Entry
 */

const KEY = 'hotline-chat-2'

/** More than a person scrolls back through, and far within what a browser keeps. */
const MOST = 200

/**
 * The conversation of this tab, kept until the tab is closed: a page loaded again shows it again.
 * A browser that keeps nothing is no fault: the conversation then begins anew.
 */
export const History = Object.freeze({
  /** @returns {Entry[]} */
  read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
      return Array.isArray(kept) ? kept : []
    } catch {
      return []
    }
  },

  /** @param {Entry[]} entries */
  write(entries) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(entries.slice(-MOST)))
    } catch {
      // Storage is full or refused.
    }
  },
})
