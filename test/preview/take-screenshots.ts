import { openTab, say, type Visitor } from './chat-tab.ts'
import { launchChromium } from './chromium.ts'

/** A picture to be taken of a chat that is served: who looks, what is said, and where the PNG goes. */
export type Picture = {
  readonly visitor: Visitor
  readonly says: readonly string[]
  readonly file: string
}

/** Takes pictures of a chat at an address, each as a new visitor's, once every answer has come. */
export const takeScreenshots = async (url: string, pictures: readonly Picture[]): Promise<void> => {
  const browser = await launchChromium()
  try {
    const tab = await openTab(browser)
    for (const { visitor, says, file } of pictures) {
      const page = await tab.visit(url, visitor)
      for (const text of says) {
        const answered = await page.locator('.message.bot').count()
        await say(page, text)
        await page.locator('.message.bot').nth(answered).waitFor()
      }
      await page.screenshot({ path: file, scale: 'device' })
    }
  } finally {
    await browser.close()
  }
}
