/** @typedef {import('./furniture.js').Furniture} Furniture */

import { byId } from './by-id.js'
import { createCommandMenu } from './command-menu.js'

/**
 * The box that is typed in. Enter sends and Shift+Enter begins a line; an Enter that ends the
 * composing of a letter (an input method's) does neither.
 *
 * @param {Furniture} furniture
 * @param {{ textLimit: number, send: (text: string) => void }} settings
 */
export const createComposer = (furniture, { textLimit, send }) => {
  const form = byId('composer', HTMLFormElement)
  const box = byId('box', HTMLTextAreaElement)
  const button = byId('send', HTMLButtonElement)
  box.maxLength = textLimit

  const resize = () => {
    button.disabled = box.value.trim() === ''
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }

  /** @param {string} text */
  const put = (text) => {
    box.value = text
    resize()
  }

  const menu = createCommandMenu(furniture, {
    send(text) {
      put('')
      send(text)
    },
    complete: put,
  })

  const submit = () => {
    const text = box.value.trim()
    menu.close()
    if (text === '') return
    put('')
    send(text)
  }

  box.addEventListener('input', resize)
  box.addEventListener('keydown', (event) => {
    // 229 is what browsers give that tell of composing only so.
    if (event.isComposing || event.keyCode === 229) return
    if (menu.key(event)) {
      event.preventDefault()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    }
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  resize()
  // On a touch screen the focus would call the keyboard up over the greeting.
  if (matchMedia('(hover: hover)').matches) box.focus()
}
