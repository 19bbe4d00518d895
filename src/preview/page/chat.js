/**
 * @typedef {import('./send-message.js').Answer} Answer
 * @typedef {import('./send-message.js').Message} Message
 */

import { byId } from './by-id.js'
import { createComposer } from './composer.js'
import { createFurniture, readPageData } from './furniture.js'
import { createMessageLog } from './message-log.js'
import { sendMessage } from './send-message.js'

/** Milliseconds: an answer that comes sooner needs no sign that it is coming. */
const SOON = 150
/** Milliseconds that a toast stays. */
const TOAST = 3_500

const data = readPageData()
const furniture = createFurniture(data)
const log = createMessageLog(furniture)
const logElement = byId('log', HTMLDivElement)
const typing = byId('typing', HTMLDivElement)
const toast = byId('toast', HTMLParagraphElement)

let awaited = 0
let toastTimer = 0
/** One message after another: an answer stands under its question. */
let queue = Promise.resolve()

const showTyping = () => {
  typing.hidden = awaited === 0
  document.body.classList.toggle('waiting', awaited > 0)
  if (awaited > 0) log.reveal(typing)
}

/** @param {string} text */
const showToast = (text) => {
  toast.textContent = text
  toast.hidden = false
  clearTimeout(toastTimer)
  toastTimer = setTimeout(() => {
    toast.hidden = true
  }, TOAST)
}

/**
 * Says under what was sent that it was not answered, with a button that sends it again.
 *
 * @param {Element | null} after
 * @param {'failed' | 'offline'} trouble
 * @param {() => void} again
 */
const showTrouble = (after, trouble, again) => {
  const notice = document.createElement('div')
  notice.className = 'notice'
  notice.role = 'alert'
  const words = document.createElement('span')
  words.textContent = furniture.text(trouble)
  const retry = document.createElement('button')
  retry.type = 'button'
  retry.textContent = furniture.text('retry')
  retry.addEventListener('click', () => {
    notice.remove()
    again()
  })
  notice.append(words, retry)
  if (after === null) logElement.append(notice)
  else after.after(notice)
  log.reveal(notice)
}

/**
 * @param {Answer} answer
 * @param {Element | null} pressed the message whose button was pressed
 */
const showAnswer = (answer, pressed) => {
  if (answer.language !== null) furniture.show(answer.language)
  if (answer.place === 'replace' && pressed !== null) log.replace(pressed, answer.replies)
  else log.addReplies(answer.replies)
  if (answer.toast !== null) showToast(answer.toast)
}

/**
 * Sends when all before it is answered.
 *
 * @param {Message} message
 * @param {(answer: Answer) => void} answered
 * @param {(trouble: 'failed' | 'offline') => void} troubled
 */
const exchange = (message, answered, troubled) => {
  queue = queue.then(async () => {
    awaited += 1
    const timer = setTimeout(showTyping, SOON)
    const outcome = await sendMessage(message)
    clearTimeout(timer)
    awaited -= 1
    showTyping()
    if (outcome.kind === 'answer') answered(outcome)
    else troubled(outcome.kind)
  })
}

/**
 * @param {string} text
 * @param {Element} element the bubble that shows it
 */
const ask = (text, element) => {
  log.mark(element, null)
  exchange(
    { text },
    (answer) => showAnswer(answer, null),
    (trouble) => {
      log.mark(element, trouble)
      showTrouble(element, trouble, () => ask(text, element))
    },
  )
}

/** @param {string} text */
const say = (text) => ask(text, log.addPerson(text))

/** @param {HTMLElement} button */
const press = (button) => {
  if (button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  const message = button.closest('.message')
  exchange(
    { press: button.dataset.code ?? '' },
    (answer) => {
      button.ariaBusy = null
      showAnswer(answer, message)
    },
    (trouble) => {
      button.ariaBusy = null
      showTrouble(message, trouble, () => press(button))
    },
  )
}

/** The bot speaks first, as it does when a chat with it is opened. Its language becomes the page's. */
const greet = () =>
  exchange(
    { text: '/start' },
    (answer) => {
      const [first] = answer.replies
      showAnswer({ ...answer, language: first?.language ?? null }, null)
    },
    (trouble) => showTrouble(null, trouble, greet),
  )

logElement.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return
  const button = event.target.closest('button')
  if (button?.dataset.code !== undefined) press(button)
  else if (button?.dataset.say !== undefined) say(button.dataset.say)
})
byId('language', HTMLButtonElement).addEventListener('click', (event) => {
  if (!(event.currentTarget instanceof HTMLButtonElement)) return
  event.currentTarget.dataset.code = `language:${furniture.otherLanguage()}`
  press(event.currentTarget)
})

createComposer(furniture, { textLimit: data.textLimit, send: say })

const restored = log.restore()
for (const { entry, element } of restored) {
  if (entry.who === 'person' && entry.trouble !== null) {
    showTrouble(element, entry.trouble, () => ask(entry.text, element))
  }
}
if (restored.length === 0) greet()
