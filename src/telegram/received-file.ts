import { type Api, GrammyError } from 'grammy'
import type { Message } from 'grammy/types'

/** What an editor sent instead of words: a document to be fetched, or why it cannot be read. */
export type SentFile =
  | { readonly kind: 'document'; readonly id: string; readonly name: string }
  | { readonly kind: 'unreadable'; readonly reason: 'too-large' | 'not-text' | 'no-file' }

/** A document as it was fetched, or that it is larger than was said. */
export type ReceivedFile =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: 'too-large' }

/** How large a file may be, in bytes. */
export const FILE_LIMIT = 5 * 1024 * 1024

const TOO_LARGE = { kind: 'unreadable', reason: 'too-large' } as const

/** Pages and plain texts: all that can be read as an article. */
const READABLE = /\.(?:html?|txt|md|markdown)$/i

/** How long fetching may take, in milliseconds. */
const PATIENCE = 30_000

/** What a message brings that could be an article; null where it is words, whatever stands beside them. */
export const sentFile = (message: Message): SentFile | null => {
  const { document, text, caption } = message
  if (document !== undefined && message.animation === undefined) {
    const { file_id: id, file_name: name = '', file_size: size = 0 } = document
    if (!READABLE.test(name)) return { kind: 'unreadable', reason: 'not-text' }
    return size > FILE_LIMIT ? TOO_LARGE : { kind: 'document', id, name }
  }
  return text === undefined && caption === undefined
    ? { kind: 'unreadable', reason: 'no-file' }
    : null
}

const bytesOf = async (response: Response): Promise<Uint8Array | null> => {
  const pieces: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > FILE_LIMIT) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Fetches files from a Bot API server. */
export type FetchFile = (
  api: Api,
  file: SentFile & { readonly kind: 'document' },
) => Promise<ReceivedFile>

/** Telegram gives a bot no file beyond 20 MB, and says only so of one whose size it has not told. */
const isTooBig = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.includes('file is too big')

/**
 * Fetches files as https://core.telegram.org/bots/api#getfile says, within half a minute and 5 MiB.
 * Rejects where that cannot be; no message holds the address, which has the token in it.
 */
export const createFetchFile = (token: string, apiRoot: string): FetchFile => {
  const fetchPath = async (name: string, path: string): Promise<ReceivedFile> => {
    const address = `${apiRoot}/file/bot${token}/${path}`
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(address, { signal, redirect: 'error' })
    if (!response.ok) throw new Error(`A file could not be fetched: ${response.status}`)
    const bytes = await bytesOf(response)
    return bytes === null ? TOO_LARGE : { kind: 'file', name, bytes }
  }

  return async (api, { id, name }) => {
    let path: string | undefined
    try {
      path = (await api.getFile(id)).file_path
    } catch (error) {
      if (isTooBig(error)) return TOO_LARGE
      throw error
    }
    if (path === undefined) throw new Error('Telegram gives no path of a file')
    return fetchPath(name, path)
  }
}
