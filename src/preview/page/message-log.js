/**
 * @typedef {import('./furniture.js').Furniture} Furniture
 * @typedef {import('./history.js').Entry} Entry
 * @typedef {import('./notice-line.js').Notice} Notice
 * @typedef {import('./send-message.js').RenderedReply} RenderedReply
 * @typedef {{ entry: Entry, element: HTMLElement }} Shown
 */

import { byId } from './by-id.js'
import { History } from './history.js'
import { messageElement } from './message-element.js'
import { watchQuotations } from './quotations.js'

/** Within so many pixels of the end, the reader is at the end. */
const NEAR = 80

/**
 * The conversation on the page: who said what, in order, and kept in the tab's history.
 *
 * @param {Furniture} furniture
 */
export const createMessageLog = (furniture) => {
  const log = byId('log', HTMLDivElement)
  const scroll = byId('scroll', HTMLElement)
  const toEnd = byId('to-end', HTMLButtonElement)
  const quotations = watchQuotations(log)
  /** @type {Shown[]} */
  const shown = []

  const end = () => scroll.scrollHeight - scroll.clientHeight
  let atEnd = true
  const save = () => History.write(shown.map(({ entry }) => entry))
  const watchEnd = () => {
    atEnd = end() - scroll.scrollTop < NEAR
    toEnd.hidden = atEnd
  }

  /** A box that grows, or a keyboard that comes up, does not hide the end from who is reading it. */
  const holdEnd = () => {
    if (atEnd) scroll.scrollTop = end()
    watchEnd()
  }

  /** To the end, yet never past the beginning of the element: what is long is read from its top. */
  const reveal = (/** @type {HTMLElement} */ element) => {
    scroll.scrollTop = Math.min(end(), element.offsetTop - scroll.offsetTop - 12)
    watchEnd()
  }

  /** @param {Entry} entry */
  const append = (entry) => {
    const element = messageElement(entry, furniture)
    shown.push({ entry, element })
    log.append(element)
    return element
  }

  /**
   * @param {RenderedReply} reply
   * @param {{ message?: string | null, isSilent?: boolean, isEdited?: boolean }} [how]
   * @returns {Entry}
   */
  const entryOf = (
    { html, language },
    { message = null, isSilent = false, isEdited = false } = {},
  ) => ({ who: 'bot', html, language, at: Date.now(), message, isSilent, isEdited })

  /**
   * Puts entries where one was, and the keyboard's place with them.
   *
   * @param {Shown} old
   * @param {Entry[]} entries
   */
  const exchange = (old, entries) => {
    const made = entries.map((entry) => ({ entry, element: messageElement(entry, furniture) }))
    const hadFocus = old.element.contains(document.activeElement)
    old.element.replaceWith(...made.map(({ element }) => element))
    shown.splice(shown.indexOf(old), 1, ...made)
    save()
    quotations.fitAll()
    const button = made[0]?.element.querySelector('[data-code]')
    if (hadFocus && button instanceof HTMLElement) button.focus({ preventScroll: true })
    return made
  }

  /** What fits on the screen is shown whole; what is longer stays as it is read. */
  const revealWhole = (/** @type {HTMLElement} */ element) => {
    const view = scroll.getBoundingClientRect()
    const { bottom, height } = element.getBoundingClientRect()
    if (bottom > view.bottom && height < view.height) reveal(element)
  }

  toEnd.addEventListener('click', () => scroll.scrollTo({ top: end(), behavior: 'smooth' }))
  scroll.addEventListener('scroll', watchEnd, { passive: true })
  new ResizeObserver(watchEnd).observe(log)
  new ResizeObserver(holdEnd).observe(scroll)

  return Object.freeze({
    reveal,

    /**
     * @param {string} text what was typed, or a file's name
     * @param {boolean} [isFile]
     */
    addPerson(text, isFile = false) {
      const element = append({ who: 'person', text, isFile, at: Date.now(), trouble: null })
      save()
      scroll.scrollTop = end()
      return element
    },

    /** @param {RenderedReply[]} replies */
    addReplies(replies) {
      const question = shown.at(-1)
      const [first] = replies.map((reply) => append(entryOf(reply)))
      save()
      quotations.fitAll()
      if (first !== undefined) reveal(question?.entry.who === 'person' ? question.element : first)
    },

    /**
     * What the bot says by itself: a new message, or an edit in the place of one that is still here. Who
     * reads further up is not moved.
     *
     * @param {Notice} notice
     */
    addNotice({ message, form, silent: isSilent, ...reply }) {
      const old = shown.find(({ entry }) => entry.who === 'bot' && entry.message === message)
      const entry = entryOf(reply, { message, isSilent, isEdited: form === 'edit' })
      const wasAtEnd = atEnd
      if (old !== undefined) {
        exchange(old, [entry])
        return
      }
      const element = append(entry)
      save()
      quotations.fitAll()
      if (wasAtEnd) reveal(element)
      watchEnd()
    },

    /**
     * Puts replies where one message was. A notice stays the message that it was.
     *
     * @param {Element} message
     * @param {RenderedReply[]} replies
     */
    replace(message, replies) {
      const old = shown.find(({ element }) => element === message)
      if (old === undefined) return
      const id = old.entry.who === 'bot' ? old.entry.message : null
      const [first, ...rest] = replies
      if (first === undefined) return
      const entries = [entryOf(first, { message: id }), ...rest.map((reply) => entryOf(reply))]
      const last = exchange(old, entries).at(-1)
      if (last !== undefined) revealWhole(last.element)
    },

    /**
     * Marks what a person said as not answered, or as answered after all.
     *
     * @param {Element} message
     * @param {'failed' | 'offline' | null} trouble
     */
    mark(message, trouble) {
      const found = shown.find(({ element }) => element === message)
      if (found?.entry.who === 'person') found.entry.trouble = trouble
      save()
    },

    /** Shows what the tab's history holds. Gives what was shown. */
    restore() {
      log.classList.add('restored')
      for (const entry of History.read()) append(entry)
      quotations.fitAll()
      scroll.scrollTop = end()
      watchEnd()
      requestAnimationFrame(() => log.classList.remove('restored'))
      return shown
    },
  })
}

/** @typedef {ReturnType<typeof createMessageLog>} MessageLog */
