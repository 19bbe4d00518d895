import { type Context, Hono } from 'hono'
import { type AnswerParts, answerJson } from '#preview/answer-json.ts'
import { limitBody } from '#preview/limit-body.ts'

/** How large a file may be, in bytes. */
export const FILE_LIMIT = 5 * 1024 * 1024

/** What a form takes beside the file: its boundaries and the file's name. */
const FORM = 4096

/** Longer than any file system's names are. */
const NAME_LIMIT = 512

/** Pages and plain texts: all that can be read as an article. */
const READABLE = /\.(?:html?|txt|md|markdown)$/i

const sentFile = async (context: Context): Promise<File | null> => {
  try {
    const { file } = await context.req.parseBody()
    return file instanceof File && file.name.length <= NAME_LIMIT ? file : null
  } catch {
    // Not a form is refused with everything else that is no file.
    return null
  }
}

/**
 * `POST` of a file as a form's field `file`: to the dialogue, and its outcome back as JSON. What is too
 * large, of another kind, or no file, is refused with a 4xx and says why.
 */
export const fileRoute = (parts: AnswerParts): Hono =>
  new Hono().post('/', limitBody(FILE_LIMIT + FORM), async (context) => {
    const file = await sentFile(context)
    if (file === null) return context.json({ error: 'no-file' }, 400)
    if (file.size > FILE_LIMIT) return context.json({ error: 'too-large' }, 413)
    if (!READABLE.test(file.name)) return context.json({ error: 'not-a-text' }, 415)
    const bytes = new Uint8Array(await file.arrayBuffer())
    return answerJson(context, { kind: 'file', name: file.name, bytes }, parts)
  })
