/** @typedef {import('./furniture.js').Furniture} Furniture */

import { byId } from './by-id.js'

/** Milliseconds that a toast stays. */
const TOAST = 3_500

/**
 * What the page itself has to say: a toast for a moment, and a trouble until it is over.
 *
 * @param {Furniture} furniture
 */
export const createNotices = (furniture) => {
  const log = byId('log', HTMLDivElement)
  const toast = byId('toast', HTMLParagraphElement)
  let timer = 0

  return Object.freeze({
    /** @param {string} text */
    toast(text) {
      toast.textContent = text
      toast.hidden = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        toast.hidden = true
      }, TOAST)
    },

    /**
     * Says under what was sent why it was not answered, with a button that sends it again where it can be.
     *
     * @param {Element | null} message null for what no message of the log stands for
     * @param {'failed' | 'offline' | 'fileLost' | 'fileTooLarge' | 'fileKind'} kind
     * @param {(() => void) | null} again
     */
    trouble(message, kind, again) {
      const notice = document.createElement('div')
      notice.className = 'notice'
      notice.role = 'alert'
      const words = document.createElement('span')
      words.textContent = furniture.text(kind)
      notice.append(words)
      if (again !== null) {
        const retry = document.createElement('button')
        retry.type = 'button'
        retry.textContent = furniture.text('retry')
        retry.addEventListener('click', () => {
          notice.remove()
          again()
        })
        notice.append(retry)
      }
      if (message === null) log.append(notice)
      else message.after(notice)
      return notice
    },
  })
}
