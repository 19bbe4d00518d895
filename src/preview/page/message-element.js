/**
 * @typedef {import('./furniture.js').Furniture} Furniture
 * @typedef {import('./history.js').Entry} Entry
 */

import { typedText } from './typed-text.js'

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 */
const make = (tag, className, text = '') => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
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

/** How a message came, in a word before its time. */
const markOf = (/** @type {string} */ text) => make('span', 'mark', text)

/**
 * @param {Extract<Entry, { who: 'bot' }>} entry
 * @param {Furniture} furniture
 */
const botElement = (entry, furniture) => {
  const { language } = entry
  const element = make('div', 'message bot')
  // Made by the server, which lets no text become markup.
  element.innerHTML = entry.html
  const foot = make('div', 'when')
  if (entry.isEdited) foot.append(markOf(furniture.textIn(language, 'edited')))
  if (entry.isSilent) foot.append(markOf(furniture.textIn(language, 'silent')))
  foot.append(timeOf(entry.at, language))
  element.querySelector('.said')?.append(foot)
  // The conversation is read out as it grows; what came silently is not.
  if (entry.isSilent) element.ariaLive = 'off'
  return element
}

/**
 * @param {Extract<Entry, { who: 'person' }>} entry
 * @param {Furniture} furniture
 */
const personElement = (entry, furniture) => {
  const element = make('div', 'message person')
  const typed = make('div', entry.isFile ? 'typed file' : 'typed')
  typed.append(typedText(entry.text), timeOf(entry.at, furniture.language()))
  element.append(typed)
  return element
}

/**
 * An entry of the conversation as the page shows it.
 *
 * @param {Entry} entry
 * @param {Furniture} furniture
 */
export const messageElement = (entry, furniture) => {
  const isPerson = entry.who === 'person'
  const element = isPerson ? personElement(entry, furniture) : botElement(entry, furniture)
  const by = isPerson ? 'you' : entry.message === null ? 'bot' : 'notice'
  element.prepend(make('span', 'said-by', furniture.text(by)))
  return element
}
