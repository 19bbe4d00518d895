import { expect, onTestFinished, test } from 'vitest'
import { DESKTOP, PHONE } from './chat-tab.ts'
import { describeInChromium } from './describe-in-chromium.ts'
import { overTheEdge } from './over-the-edge.ts'
import { pageTexts } from './page-texts.ts'
import { createScriptedDialogue } from './scripted-dialogue.ts'
import { serveChat } from './served-chat.ts'

const open = async () => {
  const dialogue = createScriptedDialogue()
  const served = await serveChat(dialogue, pageTexts)
  onTestFinished(() => served.close().catch(() => undefined))
  const files = () =>
    dialogue.heard.flatMap(({ incoming }) =>
      incoming.kind === 'file' ? [[incoming.name, incoming.bytes.length] as const] : [],
    )
  return { ...served, files }
}

const file = (name: string, size: number) => ({
  name,
  mimeType: 'text/html',
  buffer: Buffer.alloc(size, 'a'),
})

/** Drops a file of a name and a size in the middle of the page, as a hand does. */
const dropping = (name: string, size: number): string => `{
  const data = new DataTransfer()
  data.items.add(new File(['a'.repeat(${size})], ${JSON.stringify(name)}))
  const on = document.querySelector('.head')
  const tell = (kind) => on.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }))
  tell('dragenter')
  window.hovered = !document.querySelector('#drop').hidden
  tell('dragover')
  tell('drop')
}`

describeInChromium('files on the chat page', (tab) => {
  const arabic = { language: 'ar', viewport: PHONE } as const
  const english = { language: 'en', viewport: DESKTOP } as const

  test('are chosen by a button that says what it is for', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: pageTexts.ar.attach }).press('Enter')
    const answered = await page.locator('.message.bot').count()
    await (await choosing).setFiles([file('صفحة.html', 10), file('two.txt', 20)])
    await page
      .locator('.message.bot')
      .nth(answered + 1)
      .waitFor()
    expect(chat.files()).toEqual([
      ['صفحة.html', 10],
      ['two.txt', 20],
    ])
    expect(await page.locator('.message.person p').allTextContents()).toEqual([
      'صفحة.html',
      'two.txt',
    ])
    expect(await overTheEdge(page)).toEqual([])
    expect(tab().troubles()).toEqual([])
  })

  test('are dropped anywhere on the page, which shows where', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, english)
    const answered = await page.locator('.message.bot').count()
    await page.evaluate(dropping('a.md', 30))
    expect(await page.evaluate('window.hovered')).toBe(true)
    await page.locator('.message.bot').nth(answered).waitFor()
    expect(chat.files()).toEqual([['a.md', 30]])
    expect(await page.locator('#drop').isVisible()).toBe(false)
  })

  test('that are too large or no text are refused in words, and not sent', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    await page.locator('#file').setInputFiles(file('a.html', 5 * 1024 * 1024 + 1))
    await page.getByRole('alert').getByText(pageTexts.ar.fileTooLarge).waitFor()
    await page.evaluate(dropping('a.pdf', 10))
    await page.getByRole('alert').getByText(pageTexts.ar.fileKind).waitFor()
    expect(await page.getByRole('alert').locator('button').count()).toBe(0)
    expect(await page.locator('.message.person').count()).toBe(0)
    expect(chat.files()).toEqual([])
  })

  test('are sent again when the bot is back, and not kept when the page is loaded again', async () => {
    const chat = await open()
    const page = await tab().visit(chat.url, arabic)
    await chat.close()
    await page.locator('#file').setInputFiles(file('a.html', 10))
    await page.getByRole('alert').getByText(pageTexts.ar.offline).waitFor()
    const dialogue = createScriptedDialogue()
    const back = await serveChat(dialogue, pageTexts, Number(new URL(chat.url).port))
    onTestFinished(() => back.close())
    await page.reload()
    await page.getByRole('alert').getByText(pageTexts.ar.fileLost).waitFor()
    expect(await page.getByRole('alert').locator('button').count()).toBe(0)
    await page.locator('#file').setInputFiles(file('a.html', 10))
    await page.locator('.message.bot').last().waitFor()
    await expect.poll(() => dialogue.heard.map(({ incoming }) => incoming.kind)).toEqual(['file'])
  })
})
