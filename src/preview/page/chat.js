/**
 * @typedef {import('./send-message.js').Answer} Answer
 * @typedef {import('./send-message.js').Message} Message
 */

import { byId } from './by-id.js'
import { createComposer } from './composer.js'
import { createFilePicker } from './file-picker.js'
import { createFurniture, readPageData } from './furniture.js'
import { createMessageLog } from './message-log.js'
import { holdNoticeLine } from './notice-line.js'
import { createNotices } from './notices.js'
import { sendMessage } from './send-message.js'

/** Milliseconds: an answer that comes sooner needs no sign that it is coming. */
const SOON = 150

const data = readPageData()
const furniture = createFurniture(data)
const log = createMessageLog(furniture)
const notices = createNotices(furniture)
const logElement = byId('log', HTMLDivElement)
const typing = byId('typing', HTMLDivElement)

let awaited = 0
/** One message after another: answers come in the order of the questions. */
let queue = Promise.resolve()

const showTyping = () => {
  typing.hidden = awaited === 0
  document.body.classList.toggle('waiting', awaited > 0)
  if (awaited > 0) log.reveal(typing)
}

/**
 * @param {Element | null} message
 * @param {Parameters<typeof notices.trouble>[1]} trouble
 * @param {(() => void) | null} again
 */
const showTrouble = (message, trouble, again) =>
  log.reveal(notices.trouble(message, trouble, again))

/**
 * @param {Answer} answer
 * @param {Element | null} pressed the message whose button was pressed
 */
const showAnswer = (answer, pressed) => {
  if (answer.language !== null) furniture.show(answer.language)
  if (answer.place === 'replace' && pressed !== null) log.replace(pressed, answer.replies)
  else log.addReplies(answer.replies)
  if (answer.toast !== null) notices.toast(answer.toast)
}

/**
 * Sends when all before it is answered.
 *
 * @param {Message} message
 * @param {(answer: Answer) => void} answered
 * @param {(trouble: 'failed' | 'offline') => void} troubled
 */
const exchange = (message, answered, troubled) => {
  const turn = async () => {
    awaited += 1
    const timer = setTimeout(showTyping, SOON)
    const outcome = await sendMessage(message)
    clearTimeout(timer)
    awaited -= 1
    showTyping()
    if (outcome.kind === 'answer') answered(outcome)
    else troubled(outcome.kind)
  }
  queue = queue.then(turn).catch(reportError)
}

/**
 * @param {{ text: string } | { file: File }} message
 * @param {Element} element the bubble that shows it
 */
const ask = (message, element) => {
  log.mark(element, null)
  exchange(
    message,
    (answer) => showAnswer(answer, null),
    (trouble) => {
      log.mark(element, trouble)
      showTrouble(element, trouble, () => ask(message, element))
    },
  )
}

/** @param {string} text */
const say = (text) => ask({ text }, log.addPerson(text))

/** @param {File} file */
const sendFile = (file) => ask({ file }, log.addPerson(file.name, true))

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
createFilePicker({
  fileLimit: data.fileLimit,
  take: sendFile,
  refuse: (why) => showTrouble(null, why, null),
})

const restored = log.restore()
for (const { entry, element } of restored) {
  if (entry.who !== 'person' || entry.trouble === null) continue
  // A file is not kept when the page is loaded again.
  if (entry.isFile) showTrouble(element, 'fileLost', null)
  else showTrouble(element, entry.trouble, () => ask({ text: entry.text }, element))
}
if (restored.length === 0) greet()
holdNoticeLine((notice) => {
  log.addNotice(notice)
  if (notice.form === 'new' && !notice.silent) furniture.countUnread()
})
