import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { hasChromium, launchChromium, whereChromiumIsLooked } from './chromium.ts'

/**
 * Tests that need Chromium. Without one they are skipped aloud, and where `CI` is set they fail: a
 * gate that skips guards nothing.
 */
export const describeInChromium = (name: string, body: (browser: () => Browser) => void): void => {
  if (hasChromium()) {
    describe(name, () => {
      let browser: Browser | null = null
      beforeAll(async () => {
        browser = await launchChromium()
      }, 20_000)
      afterAll(() => browser?.close())
      body(() => {
        if (browser === null) throw new Error('Chromium did not start')
        return browser
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
