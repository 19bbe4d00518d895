/**
 * @typedef {import('./send-message.js').RenderedReply} RenderedReply
 * @typedef {RenderedReply & {
 *   event: string, message: string, form: 'new' | 'edit', silent: boolean,
 * }} Notice
 */

const ADDRESS = '/api/notices'
const LAST = 'hotline-last-event'

/** Milliseconds until a line that was refused, and not only broken, is asked for again. */
const REFUSED = 5_000

/** The last event that this tab has shown, kept until the tab is closed, as its conversation is. */
const Last = Object.freeze({
  read() {
    try {
      return sessionStorage.getItem(LAST)
    } catch {
      return null
    }
  },
  /** @param {string} event */
  write(event) {
    try {
      sessionStorage.setItem(LAST, event)
    } catch {
      // Storage is full or refused.
    }
  },
})

/** @param {string} event */
const saysTaken = (event) =>
  fetch(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ taken: event }),
    keepalive: true,
  }).catch(() => {
    // The program has stopped: it asks again when it is back.
  })

/**
 * Holds the line by which the bot speaks first. A browser has few connections to one address, so of all
 * tabs one holds the line and tells the others; when it is closed another takes its place.
 *
 * @param {(notice: Notice) => void} show
 */
export const holdNoticeLine = (show) => {
  const others = new BroadcastChannel('hotline-notices')

  const shown = (/** @type {Notice} */ notice) => {
    Last.write(notice.event)
    show(notice)
  }

  const open = () => {
    const after = Last.read()
    const query = after === null ? '' : `?after=${encodeURIComponent(after)}`
    const line = new EventSource(ADDRESS + query)
    line.addEventListener('message', ({ lastEventId: event, data }) => {
      const notice = { ...JSON.parse(data), event }
      shown(notice)
      others.postMessage(notice)
      void saysTaken(event)
    })
    line.addEventListener('error', () => {
      // One that only broke is taken up again by the browser.
      if (line.readyState === EventSource.CLOSED) setTimeout(open, REFUSED)
    })
  }

  others.addEventListener('message', ({ data }) => shown(data))
  // Held as long as the tab is there.
  void navigator.locks.request('hotline-notices', () => {
    open()
    const { promise } = Promise.withResolvers()
    return promise
  })
}
