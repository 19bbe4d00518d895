import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#core/language.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import { DESKTOP, PHONE, say } from './chat-tab.ts'
import { describeInChromium } from './describe-in-chromium.ts'
import { overTheEdge } from './over-the-edge.ts'
import { serveChat } from './served-chat.ts'

/** A question, and what its answer says. The answer must quote a source and carry a button. */
export type ChatScript = { readonly question: string; readonly answer: RegExp }

export type ChatCase = {
  readonly name: string
  /** Made anew for the whole case, so that it may be closed by `close`. */
  readonly dialogue: () => Dialogue | Promise<Dialogue>
  readonly texts: PageTextsByLanguage
  readonly scripts: Readonly<Record<Language, ChatScript>>
  readonly close?: () => void | Promise<void>
}

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).last().boundingBox()
  if (box === null) throw new Error(`Not to be seen: ${selector}`)
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
}

/** The edges of an element's first line of text, and of the room that it has. */
const lineOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .last()
    .evaluate((element) => {
      const range = element.ownerDocument.createRange()
      range.selectNodeContents(element)
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
      const top = Math.min(...rects.map((rect) => rect.top))
      const line = rects.filter((rect) => rect.top < top + 8)
      const room = element.getBoundingClientRect()
      return {
        left: Math.min(...line.map((rect) => rect.left)) - room.left,
        right: room.right - Math.max(...line.map((rect) => rect.right)),
      }
    })

/** Where text of a direction begins: at the very edge of its room. */
const expectStart = async (page: Page, selector: string, direction: 'rtl' | 'ltr') => {
  const { left, right } = await lineOf(page, selector)
  expect(direction === 'rtl' ? right : left, `${selector} begins at its edge`).toBeLessThan(3)
}

const expectSides = async (page: Page, language: Language) => {
  const log = await boxOf(page, '#log')
  const person = await boxOf(page, '.message.person')
  const bot = await boxOf(page, '.message.bot')
  const [personEdge, botEdge] =
    language === 'ar'
      ? [person.left - log.left, log.right - bot.right]
      : [log.right - person.right, bot.left - log.left]
  expect(Math.abs(personEdge), 'the person’s bubble is on the end side').toBeLessThan(2)
  expect(Math.abs(botEdge), 'the bot’s bubble is on the start side').toBeLessThan(2)
}

const unfoldAndFold = async (page: Page) => {
  const quotation = page.locator('.quotation:has(.more:visible)').last()
  const folded = (await quotation.boundingBox())?.height ?? 0
  const more = quotation.locator('.more')
  await more.focus()
  await page.keyboard.press('Enter')
  expect(await more.getAttribute('aria-expanded')).toBe('true')
  expect((await quotation.boundingBox())?.height ?? 0).toBeGreaterThan(folded)
  await more.click()
  expect((await quotation.boundingBox())?.height ?? 0).toBe(folded)
}

/**
 * What the page of the local chat does with any dialogue: in both languages, on a phone and on a
 * desktop. A test file calls it with the dialogue that it wants to see behind the page.
 */
export const chatPageBehaviour = ({ name, dialogue, texts, scripts, close }: ChatCase): void =>
  describeInChromium(name, (tab) => {
    let url = ''
    let stop = async () => {}

    beforeAll(async () => {
      const served = await serveChat(await dialogue(), texts)
      url = served.url
      stop = served.close
    })
    afterAll(async () => {
      await stop()
      await close?.()
    })

    for (const language of ['ar', 'en'] as const) {
      for (const [device, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
        test(`answers a question in ${language} on a ${device}, with quotations and buttons`, async () => {
          const page = await tab().visit(url, { language, viewport })
          const { question, answer } = scripts[language]
          const direction = language === 'ar' ? 'rtl' : 'ltr'
          expect(await page.locator('html').getAttribute('dir')).toBe(direction)
          expect(await page.title()).toBe(texts[language].title)

          await say(page, question)
          await page.locator('.message.bot .quotation').last().waitFor()
          expect(await page.locator('.message.person p').last().textContent()).toBe(question)
          expect(await page.locator('#box').inputValue()).toBe('')
          expect(await page.locator('.message.bot .said').last().textContent()).toMatch(answer)
          expect(await page.locator('.message.bot cite').last().textContent()).not.toBe('')

          await expectSides(page, language)
          await expectStart(page, '.message.bot .said > p', direction)
          await expectStart(page, '.message.person p', direction)
          await expectStart(page, '.excerpt[lang=ar]', 'rtl')
          expect(await overTheEdge(page)).toEqual([])
          if (await page.locator('.more:visible').count()) await unfoldAndFold(page)

          const before = await page.locator('#log').innerHTML()
          await page.locator('.message.bot').last().locator('[data-code]').first().click()
          await expect.poll(() => page.locator('#log').innerHTML()).not.toBe(before)
          await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
          expect(await page.locator('.notice').count()).toBe(0)
          expect(await overTheEdge(page)).toEqual([])
          expect(tab().troubles()).toEqual([])
        })
      }
    }
  })
