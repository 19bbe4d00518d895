import type { Browser, Page } from 'playwright-core'
import type { Language } from '#core/language.ts'

export const PHONE = { width: 360, height: 740 } as const
export const DESKTOP = { width: 1280, height: 800 } as const

export type Visitor = {
  /** What the browser says that it reads. */
  readonly language: Language
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
}

/** A tab of a browser, used for one visit after another: a new browser for each would be slow. */
export type ChatTab = {
  readonly page: Page
  /** Opens the chat as somebody who has never been there, and waits for the greeting. */
  visit(url: string, visitor: Visitor): Promise<Page>
  /** What happened in this visit that should not: errors, dialogs, requests to anywhere else. */
  troubles(): readonly string[]
}

/** Opens the one tab of a browser. Nothing on the page moves, so that places can be measured. */
export const openTab = async (browser: Browser): Promise<ChatTab> => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  context.setDefaultTimeout(5_000)
  const page = await context.newPage()
  let home = ''
  let troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text())
  })
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) troubles.push(`asked ${request.url()}`)
  })
  return {
    page,
    troubles: () => troubles,
    async visit(url, { language, viewport, colorScheme = 'light' }) {
      if (home !== '') await page.evaluate('sessionStorage.clear()')
      home = url
      troubles = []
      await context.clearCookies()
      await context.setExtraHTTPHeaders({ 'accept-language': language })
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      await page.goto(url)
      await page.locator('.message.bot').first().waitFor()
      return page
    },
  }
}

/** Types a text and sends it as a person does. */
export const say = async (page: Page, text: string): Promise<void> => {
  await page.locator('#box').fill(text)
  await page.locator('#box').press('Enter')
}
