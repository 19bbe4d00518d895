import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type ChatTab, openTab } from './chat-tab.ts'
import { hasChromium, launchChromium, whereChromiumIsLooked } from './chromium.ts'

/**
 * Tests that need Chromium, and are given a tab of it. Without one they are skipped aloud, and
 * where `CI` is set they fail: a gate that skips guards nothing.
 */
export const describeInChromium = (name: string, body: (tab: () => ChatTab) => void): void => {
  if (hasChromium()) {
    describe(name, () => {
      let browser: Browser | null = null
      let tab: ChatTab | null = null
      beforeAll(async () => {
        browser = await launchChromium()
        tab = await openTab(browser)
      }, 20_000)
      afterAll(() => browser?.close())
      body(() => {
        if (tab === null) throw new Error('Chromium did not start')
        return tab
      })
    })
    return
  }
  const missing = `no Chromium at ${whereChromiumIsLooked}`
  const { CI } = process.env
  if (CI !== undefined && CI !== '' && CI !== 'false') {
    test(`${name}: Chromium is there`, () => {
      throw new Error(`These tests must run here: ${missing}`)
    })
    return
  }
  console.warn(`SKIPPED: ${name}: ${missing}`)
  describe.skip(`${name} (SKIPPED: ${missing})`, () => {
    test('everything', () => {})
  })
}
