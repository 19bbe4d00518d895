import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const { CHROMIUM_PATH } = process.env
const PATH = CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Whether the browser that the tests of the page need is on this machine. */
export const hasChromium = (): boolean => existsSync(PATH)

/** Where the browser is looked for, and how to say another place: for who reads that it is missing. */
export const whereChromiumIsLooked = `${PATH} (CHROMIUM_PATH says another place)`

/** A browser of the tests' own, which asks nothing of the network by itself. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
