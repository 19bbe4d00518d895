import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Language } from '#core/language.ts'
import { readPhrasebook } from '#hotline.ts'
import { serveSite } from '../feeds/served-site.ts'
import { type ChatTab, DESKTOP, openTab, PHONE, say } from './chat-tab.ts'
import { describeInChromium } from './describe-in-chromium.ts'
import { overTheEdge } from './over-the-edge.ts'
import { knowledgeWithFeed, runProgram, testFolder } from './running-program.ts'
import { savedPage } from './saved-page.ts'

const phrases = readPhrasebook()

const bots = (page: Page): Locator => page.locator('.message.bot')

/** Says something and waits for the answer. */
const ask = async (page: Page, text: string): Promise<Locator> => {
  const count = await bots(page).count()
  await say(page, text)
  await bots(page).nth(count).waitFor()
  return bots(page).nth(count)
}

/** Presses the last button with a label, and waits until that is answered. */
const press = async (page: Page, language: Language, phrase: string): Promise<void> => {
  const name = phrases[language](phrase)
  const before = await page.locator('#log').innerHTML()
  await page.locator('.message').getByRole('button', { name, exact: true }).last().click()
  await expect.poll(() => page.locator('#log').innerHTML()).not.toBe(before)
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
}

const dropPage = async (page: Page): Promise<void> => {
  const count = await bots(page).count()
  const buffer = Buffer.from(savedPage)
  await page.locator('#file').setInputFiles({ name: 'news.html', mimeType: 'text/html', buffer })
  // The article's card, and that of the report in it.
  await bots(page)
    .nth(count + 1)
    .waitFor()
}

/** What an editor does who reads Arabic: the page does not say on which day it was published. */
const publishPage = async (page: Page): Promise<void> => {
  await dropPage(page)
  await press(page, 'ar', 'button-article')
  await press(page, 'ar', 'button-day')
  const article = await ask(page, '17 سبتمبر 2025')
  expect(await article.textContent()).toContain('17 سبتمبر/أيلول 2025')
  const before = await article.innerHTML()
  // The report's card takes the place of the article's.
  await article.locator('[data-code^="review:card"]').first().click()
  await expect.poll(() => article.innerHTML()).not.toBe(before)
  expect(await article.textContent()).toContain('أمس الثلاثاء')
  await press(page, 'ar', 'button-publish')
}

/** A notice by the words that begin it. */
const notice = (page: Page, language: Language, phrase: string): Locator =>
  bots(page).filter({ hasText: new RegExp(`^[^:]+:${phrases[language](phrase)}`) })

/** Somebody else in a browser of their own. */
const visitor = async ({ page }: ChatTab): Promise<ChatTab> => {
  const browser = page.context().browser()
  if (browser === null) throw new Error('There is no browser')
  const other = await openTab(browser)
  onTestFinished(() => other.page.context().close())
  return other
}

describeInChromium('the whole road in the local chat', (tab) => {
  const arabic = { language: 'ar', viewport: PHONE } as const
  const english = { language: 'en', viewport: DESKTOP } as const
  const store = (): Readonly<Record<string, string>> => ({
    DATABASE_PATH: join(testFolder(), 'hotline.sqlite'),
  })

  test('from a saved page to a notice, an answer in both languages, and its withdrawal', async () => {
    const { url } = await runProgram(store())
    const editor = await tab().visit(url, arabic)
    const other = await visitor(tab())
    const subscriber = await other.visit(url, english)
    for (const page of [editor, subscriber]) await ask(page, '/subscribe')
    const before = await ask(subscriber, 'When did Hegseth last speak with Belousov?')
    expect(await before.textContent()).not.toContain('2025')

    await publishPage(editor)
    for (const [page, language, day] of [
      [editor, 'ar', 'الثلاثاء 16 سبتمبر/أيلول 2025'],
      [subscriber, 'en', 'Tuesday 16 September 2025'],
    ] as const) {
      const told = notice(page, language, 'notice-new')
      await told.waitFor()
      expect(await told.count()).toBe(1)
      expect(await told.textContent()).toContain(day)
      expect(await told.locator('.excerpt').textContent()).toContain('اتصالاً هاتفياً')
      expect(await told.locator('cite').textContent()).toContain('صحيفة المدار')
      expect(await overTheEdge(page)).toEqual([])
    }

    for (const [page, question, day] of [
      [editor, 'متى كانت آخر مكالمة بين هيغسيث وبيلوسوف؟', /الثلاثاء 16 سبتمبر\/أيلول 2025/],
      [subscriber, 'When did Hegseth last speak with Belousov?', /Tuesday 16 September 2025/],
    ] as const) {
      const answer = await ask(page, question)
      expect(await answer.textContent()).toMatch(day)
      expect(await answer.locator('.excerpt').first().textContent()).toContain('أمس الثلاثاء')
      expect(await answer.locator('cite').first().textContent()).toContain('صحيفة المدار')
    }

    await press(editor, 'ar', 'button-undo')
    for (const [page, language] of [
      [editor, 'ar'],
      [subscriber, 'en'],
    ] as const) {
      const withdrawn = notice(page, language, 'notice-withdrawn')
      await withdrawn.waitFor()
      expect(await notice(page, language, 'notice-new').count()).toBe(0)
      expect(await withdrawn.locator('.mark').textContent()).toBe(phrases[language]('page-edited'))
      const answer = await ask(page, 'When did Hegseth last speak with Belousov?')
      expect(await answer.textContent()).not.toContain('2025')
    }
    expect(tab().troubles()).toEqual([])
    expect(other.troubles()).toEqual([])
  }, 60_000)

  test('a subscriber whose page is closed is told when it is opened again, by another start too', async () => {
    const settings = store()
    const first = await runProgram(settings)
    const other = await visitor(tab())
    const subscriber = await other.visit(first.url, english)
    await ask(subscriber, '/subscribe')
    await subscriber.goto('about:blank')

    const editor = await tab().visit(first.url, arabic)
    await publishPage(editor)
    await first.stop()

    const second = await runProgram({ ...settings, PORT: new URL(first.url).port })
    await subscriber.goto(second.url)
    await notice(subscriber, 'en', 'notice-new').waitFor({ timeout: 10_000 })
    await subscriber.waitForTimeout(1_500)
    expect(await notice(subscriber, 'en', 'notice-new').count()).toBe(1)
  }, 60_000)

  test('what a feed brings in is proposed to who opens the page', async () => {
    const site = await serveSite((path, response) => {
      if (path === '/robots.txt') return response.writeHead(404).end()
      const rss = `<rss version="2.0"><channel><title>المدار</title><item><title>هيغسيث وبيلوسوف يبحثان هاتفياً خفض التصعيد</title><link>/news</link><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`
      const [type, body] =
        path === '/feed'
          ? (['application/rss+xml', rss] as const)
          : (['text/html', savedPage] as const)
      return response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body)
    })
    onTestFinished(() => site.close())
    const { url } = await runProgram({
      ...store(),
      KNOWLEDGE_PATH: knowledgeWithFeed(`${site.origin}/feed`),
      FEED_MINUTES: '15',
      OWN_ORIGINS: site.origin,
    })
    await expect
      .poll(() => site.requests.map(({ path }) => path), { timeout: 10_000 })
      .toContain('/news')
    const page = await tab().visit(url, arabic)
    await bots(page).filter({ hasText: 'هيغسيث' }).nth(1).waitFor()
    await press(page, 'ar', 'button-not-a-call')
    expect(tab().troubles()).toEqual([])
  }, 60_000)
})
