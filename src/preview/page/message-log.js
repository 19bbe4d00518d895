/**
 * @typedef {import('./furniture.js').Furniture} Furniture
 * @typedef {import('./history.js').Entry} Entry
 * @typedef {import('./send-message.js').RenderedReply} RenderedReply
 * @typedef {{ entry: Entry, element: HTMLElement }} Shown
 */

import { byId } from './by-id.js'
import { History } from './history.js'
import { watchQuotations } from './quotations.js'

/** Within so many pixels of the end, the reader is at the end. */
const NEAR = 80

/**
 * @param {string} tag
 * @param {string} className
 */
const make = (tag, className) => {
  const element = document.createElement(tag)
  element.className = className
  return element
}

/**
 * @param {number} at
 * @param {string} language
 */
const timeOf = (at, language) => {
  const time = document.createElement('time')
  const date = new Date(at)
  time.dateTime = date.toISOString()
  time.dir = 'auto'
  time.textContent = date.toLocaleTimeString(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  return time
}

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
  const elementOf = (entry) => {
    const element = make('div', `message ${entry.who}`)
    const by = make('span', 'said-by')
    by.textContent = furniture.text(entry.who === 'person' ? 'you' : 'bot')
    if (entry.who === 'bot') {
      // Made by the server, which lets no text become markup.
      element.innerHTML = entry.html
      element.querySelector('.said')?.append(timeOf(entry.at, entry.language))
    } else {
      const typed = make('div', 'typed')
      const text = document.createElement('p')
      text.dir = 'auto'
      text.textContent = entry.text
      if (/\p{Script=Arabic}/u.test(entry.text)) typed.lang = 'ar'
      else typed.lang = 'en'
      typed.append(text, timeOf(entry.at, furniture.language()))
      element.append(typed)
    }
    element.prepend(by)
    return element
  }

  /** @param {Entry} entry */
  const append = (entry) => {
    const element = elementOf(entry)
    shown.push({ entry, element })
    log.append(element)
    return element
  }

  /** @param {RenderedReply[]} replies */
  const entriesOf = (replies) =>
    replies.map((reply) => /** @type {const} */ ({ who: 'bot', ...reply, at: Date.now() }))

  toEnd.addEventListener('click', () => scroll.scrollTo({ top: end(), behavior: 'smooth' }))
  scroll.addEventListener('scroll', watchEnd, { passive: true })
  new ResizeObserver(watchEnd).observe(log)
  new ResizeObserver(holdEnd).observe(scroll)

  return Object.freeze({
    reveal,

    /** @param {string} text */
    addPerson(text) {
      const element = append({ who: 'person', text, at: Date.now(), trouble: null })
      save()
      scroll.scrollTop = end()
      return element
    },

    /** @param {RenderedReply[]} replies */
    addReplies(replies) {
      const question = shown.at(-1)
      const [first] = entriesOf(replies).map(append)
      save()
      quotations.fitAll()
      if (first !== undefined) reveal(question?.entry.who === 'person' ? question.element : first)
    },

    /**
     * Puts replies where one message was, and the keyboard's place with them.
     *
     * @param {Element} message
     * @param {RenderedReply[]} replies
     */
    replace(message, replies) {
      const at = shown.findIndex(({ element }) => element === message)
      const [old] = shown.splice(at, 1)
      if (old === undefined) return
      const made = entriesOf(replies).map((entry) => ({ entry, element: elementOf(entry) }))
      const hadFocus = old.element.contains(document.activeElement)
      old.element.replaceWith(...made.map(({ element }) => element))
      shown.splice(at, 0, ...made)
      save()
      quotations.fitAll()
      const button = made[0]?.element.querySelector('[data-code]')
      if (hadFocus && button instanceof HTMLElement) button.focus({ preventScroll: true })
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
