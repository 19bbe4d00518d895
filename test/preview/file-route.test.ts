import { describe, expect, test } from 'vitest'
import { FILE_LIMIT } from '#preview/file-route.ts'
import { pageTexts } from './page-texts.ts'
import { createScriptedDialogue } from './scripted-dialogue.ts'
import { serveChat } from './served-chat.ts'

/** A chat that is served for one test, and how a form is sent to it. */
const open = async () => {
  const dialogue = createScriptedDialogue()
  const { url, close } = await serveChat(dialogue, pageTexts)
  const origin = new URL(url).origin
  return {
    dialogue,
    post: (body: FormData | string, headers: Readonly<Record<string, string>> = { origin }) =>
      fetch(`${origin}/api/files`, { method: 'POST', headers, body }),
    [Symbol.asyncDispose]: close,
  }
}

const form = (name: string, content: Uint8Array<ArrayBuffer> | string): FormData => {
  const made = new FormData()
  made.append('file', new File([content], name))
  return made
}

describe('a file from the page', () => {
  test.each(['صفحة محفوظة.html', 'a.HTM', 'a.txt', 'a.md', 'a.markdown'])(
    '%s comes to the dialogue by its name, whole',
    async (name) => {
      await using chat = await open()
      const response = await chat.post(form(name, 'نصّ المقال\r\n'))
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ place: 'send', replies: [{}] })
      const [heard] = chat.dialogue.heard
      const bytes = new TextEncoder().encode('نصّ المقال\r\n')
      expect(heard?.incoming).toEqual({ kind: 'file', name, bytes })
    },
  )

  test('of the size that is allowed is taken, of one byte more is not', async () => {
    await using chat = await open()
    const bytes = new Uint8Array(FILE_LIMIT)
    expect((await chat.post(form('a.txt', bytes))).status).toBe(200)
    const more = await chat.post(form('a.txt', new Uint8Array(FILE_LIMIT + 1)))
    expect([more.status, await more.json()]).toEqual([413, { error: 'too-large' }])
    expect(chat.dialogue.heard).toHaveLength(1)
  })

  test('of another kind is refused by its name', async () => {
    await using chat = await open()
    for (const name of ['a.pdf', 'a.html.exe', 'html']) {
      const response = await chat.post(form(name, 'x'))
      expect([response.status, await response.json()], name).toEqual([415, { error: 'not-a-text' }])
    }
    expect(chat.dialogue.heard).toEqual([])
  })

  test('is refused where there is none, or a form is broken', async () => {
    await using chat = await open()
    const text = new FormData()
    text.append('file', 'only a text')
    for (const body of [new FormData(), text, 'file=x']) {
      expect((await chat.post(body)).status).toBe(400)
    }
    expect(chat.dialogue.heard).toEqual([])
  })

  test('of another page is not taken', async () => {
    await using chat = await open()
    const foreign = await chat.post(form('a.txt', 'x'), { origin: 'http://evil.example' })
    expect(foreign.status).toBe(403)
    expect((await chat.post(form('a.txt', 'x'), {})).status).toBe(403)
    expect(chat.dialogue.heard).toEqual([])
  })
})
