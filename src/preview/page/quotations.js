/** @param {Element} quotation */
const isFolded = (quotation) =>
  [...quotation.querySelectorAll('.excerpt')].some(
    (excerpt) => excerpt.scrollHeight > excerpt.clientHeight + 1,
  )

/** @param {Element} quotation */
const refold = (quotation) => {
  const more = quotation.querySelector('.more')
  if (!(more instanceof HTMLElement) || quotation.classList.contains('open')) return
  more.hidden = !isFolded(quotation)
}

/** @param {Element} quotation */
const toggle = (quotation) => {
  const open = quotation.classList.toggle('open')
  quotation.querySelector('.more')?.setAttribute('aria-expanded', String(open))
}

/**
 * Lets long quotations be opened and folded, by their button or by a click on the quotation. A
 * quotation that is whole as it stands shows no button, and the width of the page decides which are.
 *
 * @param {HTMLElement} log
 */
export const watchQuotations = (log) => {
  const fitAll = () => {
    for (const quotation of log.querySelectorAll('.quotation')) refold(quotation)
  }

  log.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const quotation = event.target.closest('.quotation')
    if (quotation === null) return
    const byButton = event.target.closest('.more') !== null
    const selecting = getSelection()?.isCollapsed === false
    const unfolds = event.target.closest('.excerpt') !== null && !selecting && isFolded(quotation)
    if (byButton || unfolds) toggle(quotation)
  })

  new ResizeObserver(fitAll).observe(log)
  document.fonts.addEventListener('loadingdone', fitAll)
  return Object.freeze({ fitAll })
}
