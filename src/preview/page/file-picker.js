import { byId } from './by-id.js'

/** What can be read as an article, as the server has it too. */
const READABLE = /\.(?:html?|txt|md|markdown)$/i

/** @param {DragEvent} event */
const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') === true

/**
 * The ways by which a file comes to the page: a button, and dropping it anywhere on the page.
 *
 * @param {{
 *   fileLimit: number,
 *   take: (file: File) => void,
 *   refuse: (why: 'fileTooLarge' | 'fileKind') => void,
 * }} settings
 */
export const createFilePicker = ({ fileLimit, take, refuse }) => {
  const button = byId('attach', HTMLButtonElement)
  const input = byId('file', HTMLInputElement)
  const sign = byId('drop', HTMLDivElement)
  /** Entering an element inside the page comes before leaving the one around it. */
  let depth = 0

  const offer = (/** @type {Iterable<File>} */ files) => {
    for (const file of files) {
      if (!READABLE.test(file.name)) refuse('fileKind')
      else if (file.size > fileLimit) refuse('fileTooLarge')
      else take(file)
    }
  }

  const enter = (/** @type {number} */ now) => {
    depth = Math.max(0, now)
    sign.hidden = depth === 0
  }

  button.addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    offer([...(input.files ?? [])])
    // The same file may be chosen again.
    input.value = ''
  })
  document.addEventListener('dragenter', (event) => {
    if (holdsFiles(event)) enter(depth + 1)
  })
  document.addEventListener('dragleave', (event) => {
    if (holdsFiles(event)) enter(depth - 1)
  })
  document.addEventListener('dragover', (event) => {
    // Without this the browser would open the file in place of the page.
    if (holdsFiles(event)) event.preventDefault()
  })
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    enter(0)
    offer(event.dataTransfer?.files ?? [])
  })
}
