import type { Api } from 'grammy'
import type { Message } from 'grammy/types'

/** A document that an editor sent, by its name. */
export type SentFile = { readonly id: string; readonly name: string }

/** A document as it was fetched. */
export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array }

/** How large a file may be, in bytes. */
export const FILE_LIMIT = 5 * 1024 * 1024

/** Pages and plain texts: all that can be read as an article. */
const READABLE = /\.(?:html?|txt|md|markdown)$/i

/** How long fetching may take, in milliseconds. */
const PATIENCE = 30_000

/** The document of a message where it is one that can be an article; null otherwise. */
export const sentFile = ({ document }: Message): SentFile | null => {
  if (document?.file_name === undefined || !READABLE.test(document.file_name)) return null
  if (document.file_size !== undefined && document.file_size > FILE_LIMIT) return null
  return { id: document.file_id, name: document.file_name }
}

const bytesOf = async (response: Response): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > FILE_LIMIT) throw new Error(`A file is larger than ${FILE_LIMIT} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Fetches files from a Bot API server. */
export type FetchFile = (api: Api, file: SentFile) => Promise<ReceivedFile>

/**
 * Fetches files as https://core.telegram.org/bots/api#getfile says, within half a minute and 5 MiB.
 * Rejects where that cannot be; no message holds the address, which has the token in it.
 */
export const createFetchFile =
  (token: string, apiRoot: string): FetchFile =>
  async (api, { id, name }) => {
    const { file_path: path } = await api.getFile(id)
    if (path === undefined) throw new Error('Telegram gives no path of a file')
    const address = `${apiRoot}/file/bot${token}/${path}`
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(address, { signal, redirect: 'error' })
    if (!response.ok) throw new Error(`A file could not be fetched: ${response.status}`)
    return { name, bytes: await bytesOf(response) }
  }
