import type { Page } from 'playwright-core'

const EXPRESSION = `[...document.querySelectorAll('body *')]
  .filter((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 1 && (left < -0.5 || right > innerWidth + 0.5)
  })
  .map((element) => element.outerHTML.slice(0, 80))`

/** What of a page reaches over the left or the right edge of the screen. */
export const overTheEdge = (page: Page): Promise<unknown> => page.evaluate(EXPRESSION)
