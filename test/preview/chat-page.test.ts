import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS, type Dialogue } from '#dialogue/dialogue.ts'
import { chatPageBehaviour } from './chat-page-behaviour.ts'
import { DESKTOP, PHONE, say } from './chat-tab.ts'
import { describeInChromium } from './describe-in-chromium.ts'
import { overTheEdge } from './over-the-edge.ts'
import { pageTexts } from './page-texts.ts'
import { createScriptedDialogue } from './scripted-dialogue.ts'
import { serveChat } from './served-chat.ts'

chatPageBehaviour({
  name: 'the chat page, with answers that are set',
  dialogue: createScriptedDialogue,
  texts: pageTexts,
  scripts: {
    ar: { question: 'متى كانت آخر مكالمة؟', answer: /12 يوليو\/تموز 2024/ },
    en: { question: 'When was the last call?', answer: /12 July 2024/ },
  },
})

/** A dialogue that says back what it hears, in each place where a text can stand. */
const createEcho = (): Dialogue => ({
  async respond(incoming) {
    const text = incoming.kind === 'text' ? incoming.text : 'hello'
    const line = [{ kind: 'strong' as const, text }]
    const reply = {
      language: 'en' as const,
      blocks: [
        { kind: 'paragraph' as const, content: line },
        {
          kind: 'quotation' as const,
          language: 'ar' as const,
          text,
          cut: { before: false, after: false },
          translation: { label: text, text },
          source: [{ kind: 'link' as const, text, href: `https://example.org/${text}` }],
        },
      ],
      buttons: [[{ label: text, action: { kind: 'call' as const, call: text } }]],
    }
    return { replies: [reply], place: 'send', toast: null }
  },
  menu: () => [],
  apology: async () => ({ language: 'en', blocks: [], buttons: [] }),
})

describeInChromium('the chat page', (tab) => {
  let url = ''
  let stop = async () => {}
  beforeAll(async () => {
    const served = await serveChat(createScriptedDialogue(), pageTexts)
    url = served.url
    stop = served.close
  })
  afterAll(() => stop())

  const english = { language: 'en', viewport: DESKTOP } as const
  const arabic = { language: 'ar', viewport: PHONE } as const

  test('follows the choice of a language, and keeps it and the talk when loaded again', async () => {
    const page = await tab().visit(url, arabic)
    await say(page, 'متى؟')
    await page.locator('.quotation').first().waitFor()
    await page.locator('#language').click()
    await page.getByText('We speak English').waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
    expect(await page.title()).toBe('Hotline')
    expect(await page.locator('#send').getAttribute('aria-label')).toBe('Send')
    const said = await page.locator('.message').allTextContents()
    await page.reload()
    await page.locator('.message').first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const again = await page.locator('.message .said, .message .typed').allTextContents()
    expect(again).toHaveLength(said.length)
    expect(tab().troubles()).toEqual([])
  })

  test('folds a long quotation to three lines, and leaves a short one alone', async () => {
    const page = await tab().visit(url, arabic)
    await say(page, 'متى؟')
    const [long, short] = [page.locator('.quotation').first(), page.locator('.quotation').last()]
    await long.waitFor()
    const heightOf = async () => (await long.locator('.excerpt').boundingBox())?.height ?? 0
    // 18 pixels of type at 1.85 lines.
    expect(Math.round((await heightOf()) / (18 * 1.85))).toBe(3)
    expect(await short.locator('.more').isVisible()).toBe(false)
    await long.locator('.excerpt').click()
    expect((await heightOf()) / (18 * 1.85)).toBeGreaterThan(6)
    expect(await long.locator('.more').textContent()).toContain(pageTexts.ar.showLess)
    await page.reload()
    await long.waitFor()
    expect(Math.round((await heightOf()) / (18 * 1.85))).toBe(3)
  })

  test('puts a page of a list in the place of the one before, and the keyboard stays there', async () => {
    const page = await tab().visit(url, english)
    await say(page, '/calls')
    await page.getByText('Calls, page 1 of 2').waitFor()
    const messages = await page.locator('.message').count()
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await page.getByText('Calls, page 2 of 2').waitFor()
    expect(await page.getByText('Calls, page 1 of 2').count()).toBe(0)
    expect(await page.locator('.message').count()).toBe(messages)
    expect(await page.locator(':focus').getAttribute('data-code')).toBe('calls:1')
  })

  test('shows what took the place of a message whole, where it fits', async () => {
    const page = await tab().visit(url, { ...english, viewport: { width: 700, height: 460 } })
    await say(page, '/calls')
    await page.getByText('Calls, page 1 of 2').waitFor()
    await page.evaluate(`{
      const message = [...document.querySelectorAll('.message.bot')].at(-1)
      message.querySelector('.said').style.height = '20px'
      const scroll = document.querySelector('#scroll')
      scroll.scrollTop = scroll.scrollHeight
    }`)
    await page.locator('.message.bot').last().locator('[data-code="calls:2"]').click()
    await page.getByText('Calls, page 2 of 2').waitFor()
    const below = await page.evaluate(`{
      const { bottom } = [...document.querySelectorAll('.message.bot')].at(-1).getBoundingClientRect()
      bottom - document.querySelector('#scroll').getBoundingClientRect().bottom
    }`)
    expect(below).toBeLessThanOrEqual(0)
  })

  test('offers the commands at a slash, by keys and by touch', async () => {
    const page = await tab().visit(url, english)
    const menu = page.getByRole('listbox')
    await page.locator('#box').pressSequentially('/ca')
    expect(await menu.getByRole('option').allTextContents()).toEqual([
      '/callsAll calls',
      '/callOne call, by its date',
    ])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await page.locator('#box').inputValue()).toBe('/call ')
    await page.locator('#box').fill('/c')
    await page.keyboard.press('Escape')
    expect(await menu.isVisible()).toBe(false)
    await page.locator('#box').fill('')
    await page.locator('#slash').click()
    expect(await menu.getByRole('option').count()).toBe(COMMANDS.length)
    await menu.getByRole('option', { name: '/calls' }).click()
    await page.getByText('Calls, page 1 of 2').waitFor()
    expect(await page.locator('.message.person p').last().textContent()).toBe('/calls')
  })

  test.each([
    ['/call 12 يوليو 2024', 'rtl', '/call'],
    ['/call', 'ltr', '/call'],
    ['/call 12 July 2024', 'ltr', '/call'],
    ['Austin وبيلوسوف: متى تحدثا؟', 'rtl', null],
    ['What does «المكالمة» mean?', 'ltr', null],
    ['12', 'ltr', null],
  ])('sets what is typed in the direction of its words: %s', async (text, direction, command) => {
    const page = await tab().visit(url, arabic)
    await say(page, text)
    const typed = page.locator('.message.person p').last()
    expect(await typed.textContent()).toBe(text)
    const shown = await page.evaluate(
      `getComputedStyle([...document.querySelectorAll('.message.person p')].at(-1)).direction`,
    )
    expect(shown).toBe(direction)
    const name = typed.locator('bdi')
    expect((await name.count()) > 0 ? await name.textContent() : null).toBe(command)
  })

  test('sends a command that the bot wrote when it is pressed', async () => {
    const page = await tab().visit(url, english)
    await page.locator('.command', { hasText: '/calls' }).click()
    await page.getByText('Calls, page 1 of 2').waitFor()
  })

  test('sends on Enter, not on Shift+Enter, nor on the Enter of an input method', async () => {
    const page = await tab().visit(url, english)
    const box = page.locator('#box')
    await box.pressSequentially('one')
    await box.press('Shift+Enter')
    await box.pressSequentially('two')
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    expect(await page.locator('.message.person').count()).toBe(0)
    await box.press('Enter')
    expect(await page.locator('.message.person p').textContent()).toBe('one\ntwo')
    await box.press('Enter')
    expect(await page.locator('.message.person').count()).toBe(1)
  })

  test('shows that an answer is on its way', async () => {
    const page = await tab().visit(url, english)
    await say(page, 'slow')
    await page.locator('#typing').waitFor()
    expect(await page.locator('.status :visible').allTextContents()).toEqual([pageTexts.en.typing])
    await page.locator('.quotation').first().waitFor()
    expect(await page.locator('#typing').isVisible()).toBe(false)
  })

  test('says the apology when the bot has a fault', async () => {
    const page = await tab().visit(url, english)
    await say(page, 'fault')
    await page.getByText('Something went wrong here.').waitFor()
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('keeps what was typed when the bot has stopped, and sends it when it is back', async () => {
    const first = await serveChat(createScriptedDialogue(), pageTexts)
    const page = await tab().visit(first.url, arabic)
    await first.close()
    await say(page, 'متى كانت المكالمة؟')
    await page.getByRole('alert').getByText(pageTexts.ar.offline).waitFor()
    expect(await page.locator('.message.person p').textContent()).toBe('متى كانت المكالمة؟')
    await page.getByRole('button', { name: pageTexts.ar.retry }).click()
    await page.getByRole('alert').waitFor()
    const port = Number(new URL(first.url).port)
    const second = await serveChat(createScriptedDialogue(), pageTexts, port)
    await page.reload()
    await page.getByRole('button', { name: pageTexts.ar.retry }).click()
    await page.locator('.quotation').first().waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.locator('.message.person').count()).toBe(1)
    await second.close()
  })

  test('sets Latin words and dates in their places in an Arabic line', async () => {
    const page = await tab().visit(url, arabic)
    await say(page, 'متى؟')
    await page.locator('.quotation').first().waitFor()
    const rights = (line: number, words: readonly string[]) =>
      page
        .locator('cite')
        .nth(line)
        .evaluate((cite, wanted) => {
          const { ownerDocument: document } = cite
          const walker = document.createTreeWalker(cite, 4)
          return wanted.map((word: string) => {
            walker.currentNode = cite
            while (walker.nextNode()) {
              const { currentNode: node } = walker
              const start = node.textContent?.indexOf(word) ?? -1
              if (start < 0) continue
              const range = document.createRange()
              range.setStart(node, start)
              range.setEnd(node, start + word.length)
              return range.getBoundingClientRect().right
            }
            throw new Error(`Not in the line: ${word}`)
          })
        }, words)
    for (const places of [
      await rights(0, ['Sputnik', 'عربي', 'المكالمة', '25', 'يونيو']),
      await rights(1, ['Al Bawaba', '12', 'يوليو', '2024']),
    ]) {
      expect(places).toEqual([...places].sort((a, b) => b - a))
    }
  })

  test('lights and darkens as the computer does', async () => {
    const wall = async (colorScheme: 'light' | 'dark'): Promise<number> => {
      const page = await tab().visit(url, { ...english, colorScheme })
      const color: unknown = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      const [red = 0, green = 0, blue = 0] = (String(color).match(/\d+/g) ?? []).map(Number)
      return red + green + blue
    }
    expect(await wall('light')).toBeGreaterThan(600)
    expect(await wall('dark')).toBeLessThan(120)
  })

  test('shows whatever is said as text: no markup, no script, no lost letter', async () => {
    const served = await serveChat(createEcho(), pageTexts)
    const page = await tab().visit(served.url, english)
    for (const hostile of [
      '<img src=x onerror=alert(1)>',
      '</script></div><script>alert(1)</script>',
      '"><svg onload=alert(1)>',
      '\' onfocus=alert(1) autofocus="',
      '&lt;b&gt; &amp;amp; &#39;',
      '<!-- ]]> {{title}} </textarea><style>*{display:none}</style>',
    ]) {
      const count = await page.locator('.message.bot').count()
      await say(page, hostile)
      await page.locator('.message.bot').nth(count).waitFor()
      const message = page.locator('.message.bot').last()
      expect(await message.locator('.said > p').textContent()).toBe(hostile)
      expect(await message.locator('.excerpt').first().textContent()).toBe(hostile)
      expect(await message.locator('cite').textContent()).toBe(hostile)
      expect(await message.locator('.buttons').textContent()).toBe(hostile)
      expect(await page.locator('.message.person p').last().textContent()).toBe(hostile)
    }
    expect(
      await page.locator('.log :is(img, svg, script, style, [onerror], [onload])').count(),
    ).toBe(0)
    expect(tab().troubles()).toEqual([])
    await served.close()
  })

  test('breaks a word that is longer than the screen is wide', async () => {
    const served = await serveChat(createEcho(), pageTexts)
    const page = await tab().visit(served.url, { ...english, viewport: PHONE })
    await say(page, 'W'.repeat(400))
    await page.locator('.message.bot').nth(1).waitFor()
    expect(await overTheEdge(page)).toEqual([])
    await served.close()
  })
})
