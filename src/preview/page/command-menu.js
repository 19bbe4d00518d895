/** @typedef {import('./furniture.js').Furniture} Furniture */

import { byId } from './by-id.js'

/**
 * The list of commands over the box: opened by its button or by a slash at the beginning of the
 * text, narrowed by what is typed after it, walked with the arrows.
 *
 * @param {Furniture} furniture
 * @param {{ send: (text: string) => void, complete: (text: string) => void }} chosen
 */
export const createCommandMenu = (furniture, chosen) => {
  const menu = byId('menu', HTMLDivElement)
  const slash = byId('slash', HTMLButtonElement)
  const box = byId('box', HTMLTextAreaElement)
  let at = 0

  const options = () => [...menu.querySelectorAll('[role=option]')]
  const commandOf = (/** @type {Element | undefined} */ option) =>
    option?.getAttribute('data-command') ?? ''

  const select = (/** @type {number} */ wanted) => {
    const all = options()
    at = (wanted + all.length) % all.length
    for (const [index, option] of all.entries()) {
      option.setAttribute('aria-selected', String(index === at))
    }
    all[at]?.scrollIntoView({ block: 'nearest' })
    box.setAttribute('aria-activedescendant', all[at]?.id ?? '')
  }

  const close = () => {
    menu.hidden = true
    slash.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }

  /** @param {string} prefix */
  const open = (prefix) => {
    const found = furniture.commands().filter(({ command }) => command.startsWith(prefix))
    menu.replaceChildren(
      ...found.map(({ command, description }) => {
        const option = document.createElement('div')
        option.id = `command-${command}`
        option.role = 'option'
        option.dataset.command = `/${command}`
        const name = document.createElement('bdi')
        name.dir = 'ltr'
        name.textContent = `/${command}`
        const about = document.createElement('span')
        about.textContent = description
        option.append(name, about)
        return option
      }),
    )
    if (found.length === 0) return close()
    menu.hidden = false
    slash.setAttribute('aria-expanded', 'true')
    // A command that is typed whole is meant, though it begins another one's name.
    const whole = found.findIndex(({ command }) => command === prefix)
    select(Math.max(0, whole))
  }

  box.addEventListener('input', () => {
    const typed = /^\/([a-z0-9_]*)$/i.exec(box.value)
    if (typed === null) close()
    else open((typed[1] ?? '').toLowerCase())
  })
  slash.addEventListener('click', () => {
    if (menu.hidden) open('')
    else close()
    box.focus()
  })
  // The box keeps the focus while the list is pressed.
  menu.addEventListener('pointerdown', (event) => event.preventDefault())
  menu.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option === null) return
    close()
    chosen.send(commandOf(option))
  })
  document.addEventListener('click', (event) => {
    const inside = event.target instanceof Element && event.target.closest('.composer') !== null
    if (!inside) close()
  })

  return Object.freeze({
    close,

    /**
     * What a key does to the open list. Gives whether the key was the list's.
     *
     * @param {KeyboardEvent} event
     */
    key(event) {
      if (menu.hidden) return false
      switch (event.key) {
        case 'ArrowDown':
          select(at + 1)
          return true
        case 'ArrowUp':
          select(at - 1)
          return true
        case 'Escape':
          close()
          return true
        case 'Tab':
        case 'Enter': {
          const command = commandOf(options()[at])
          close()
          if (event.key === 'Tab') chosen.complete(`${command} `)
          else chosen.send(command)
          return true
        }
        default:
          return false
      }
    },
  })
}
