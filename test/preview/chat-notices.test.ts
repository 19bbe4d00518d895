import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Order } from '#notices/delivery.ts'
import { createInbox } from '#preview/create-inbox.ts'
import type { Reply } from '#replies/reply.ts'
import { DESKTOP, PHONE, say } from './chat-tab.ts'
import { describeInChromium } from './describe-in-chromium.ts'
import { overTheEdge } from './over-the-edge.ts'
import { pageTexts } from './page-texts.ts'
import { createScriptedDialogue } from './scripted-dialogue.ts'
import { serveChat } from './served-chat.ts'

const notice = (text: string): Reply => ({
  language: 'ar',
  blocks: [{ kind: 'paragraph', content: [{ kind: 'strong', text }] }],
  buttons: [[{ label: 'المكالمة', action: { kind: 'call', call: 'x' } }]],
})

const open = async (port = 0) => {
  const inbox = createInbox(
    { newId: randomUUID, report: () => {} },
    { kept: 10, chats: 10, patience: 3_000, retryAfter: 100 },
  )
  const served = await serveChat(createScriptedDialogue(), pageTexts, port, inbox)
  onTestFinished(() => served.close().catch(() => undefined))
  const isOpen = () => expect.poll(() => inbox.speakers().length, { timeout: 8_000 }).toBe(1)
  const send = async (content: Reply, more: Partial<Order<Reply>> = {}) => {
    await isOpen()
    const [speaker] = inbox.speakers()
    const chat = speaker?.chat ?? ''
    const form = { kind: 'new' } as const
    const outcome = await inbox.send({ chat, topic: null, content, silent: false, form, ...more })
    if (outcome.kind !== 'delivered') throw new Error(outcome.kind)
    return outcome.message
  }
  return { ...served, inbox, send, isOpen }
}

const textsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.message.bot .said > p:first-child').allTextContents()

describeInChromium('the bot that speaks first', (tab) => {
  const arabic = { language: 'ar', viewport: PHONE } as const
  const english = { language: 'en', viewport: DESKTOP } as const

  test('shows a notice without being asked, and says that it is one', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, english)
    await chat.send(notice('مكالمة جديدة'))
    const message = page.locator('.message.bot').last()
    await message.getByText('مكالمة جديدة').waitFor()
    expect(await message.locator('.said').getAttribute('dir')).toBe('rtl')
    expect(await message.locator('.said-by').textContent()).toBe(pageTexts.en.notice)
    expect(await message.getAttribute('aria-live')).toBeNull()
    expect(await message.locator('.mark').count()).toBe(0)
    expect(await overTheEdge(page)).toEqual([])
    expect(tab().troubles()).toEqual([])
  })

  test('puts an edit in the place of the message, also after the page was loaded again', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    const message = await chat.send(notice('الأولى'))
    await chat.send(notice('الثانية'))
    await page.reload()
    await page.getByText('الثانية').waitFor()
    await chat.send(notice('الأولى مصححة'), { form: { kind: 'edit', message } })
    await page.getByText('الأولى مصححة').waitFor()
    expect((await textsOf(page)).slice(-2)).toEqual(['الأولى مصححة', 'الثانية'])
    expect(await page.locator('.mark').allTextContents()).toEqual([pageTexts.ar.edited])
  })

  test('shows an edit of what the page does not have as a message of its own', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    await chat.send(notice('مصححة'), { form: { kind: 'edit', message: 'of-another-day' } })
    await page.getByText('مصححة').waitFor()
    await chat.send(notice('مسحوبة'), { form: { kind: 'edit', message: 'of-another-day' } })
    await page.getByText('مسحوبة').waitFor()
    expect((await textsOf(page)).slice(1)).toEqual(['مسحوبة'])
  })

  test('does not announce what is to come silently, and marks it', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    await chat.send(notice('هادئة'), { silent: true })
    const message = page.locator('.message.bot').last()
    await message.getByText('هادئة').waitFor()
    expect(await message.getAttribute('aria-live')).toBe('off')
    expect(await message.locator('.mark').textContent()).toBe(pageTexts.ar.silent)
  })

  test('keeps a notice in its place among questions and answers, and its button works', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    await chat.send(notice('مكالمة'))
    await say(page, 'متى؟')
    await page.locator('.quotation').first().waitFor()
    await page.locator('[data-code="call:x"]').click()
    await expect.poll(() => page.locator('.message.bot').count()).toBe(4)
    expect((await textsOf(page))[1]).toBe('مكالمة')
  })

  test('does not move who reads further up', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    for (const text of ['متى؟', 'متى كانت؟']) {
      const answered = await page.locator('.message.bot').count()
      await say(page, text)
      await page.locator('.message.bot').nth(answered).waitFor()
    }
    await page.evaluate('document.querySelector("#scroll").scrollTop = 40')
    await page.locator('#to-end').waitFor()
    await chat.send(notice('مكالمة'))
    await page.locator('.message.bot', { hasText: 'مكالمة' }).last().waitFor()
    expect(await page.evaluate('document.querySelector("#scroll").scrollTop')).toBe(40)
  })

  test('is heard in more tabs than a browser has connections, and goes on when one is closed', async () => {
    const chat = await open()
    const first = await tab().visit(chat.url, english)
    const others: Page[] = []
    for (let count = 0; count < 7; count += 1) {
      const other = await first.context().newPage()
      onTestFinished(() => other.close())
      await other.goto(chat.url)
      await other.locator('.message.bot').first().waitFor()
      others.push(other)
    }
    await chat.send(notice('للجميع'))
    for (const page of [first, ...others]) await page.getByText('للجميع').waitFor()
    // The tab that holds the line leaves the page.
    await first.goto('about:blank')
    await chat.isOpen()
    // The line may still be the one that is being closed: the outbox tries again then.
    const isSent = () =>
      chat.send(notice('للباقين')).then(
        () => true,
        () => false,
      )
    await expect.poll(isSent, { timeout: 10_000 }).toBe(true)
    for (const page of others) {
      await page.getByText('للباقين').waitFor()
      expect((await textsOf(page)).slice(1)).toEqual(['للجميع', 'للباقين'])
    }
    await first.goto(chat.url)
  })

  test('counts in the title what comes while nobody looks', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, english)
    await page.evaluate(
      `Object.defineProperty(document, 'hidden', { value: true, writable: true })`,
    )
    await chat.send(notice('أولى'))
    await chat.send(notice('ثانية'), { silent: true })
    await expect.poll(() => page.title()).toBe('(1) Hotline')
    await page.evaluate(
      `document.hidden = false; document.dispatchEvent(new Event('visibilitychange'))`,
    )
    expect(await page.title()).toBe('Hotline')
  })

  test('takes the line up again when the program is back, and shows nothing twice', async () => {
    const first = await open()
    const page = await tab().visit(first.url, arabic)
    await first.send(notice('قبل'))
    await first.close()
    const second = await open(Number(new URL(first.url).port))
    await second.send(notice('بعد'))
    await page.getByText('بعد').waitFor()
    expect((await textsOf(page)).slice(1)).toEqual(['قبل', 'بعد'])
  })
})
