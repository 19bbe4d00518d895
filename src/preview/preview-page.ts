import { readdir, readFile } from 'node:fs/promises'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** A file of the page as it is served. */
export type PageFile = { readonly type: string; readonly body: string }

/** The page of the local chat: its HTML with places to fill, and the files that it asks for, by name. */
export type PreviewPage = {
  readonly html: string
  readonly files: ReadonlyMap<string, PageFile>
}

/** Reads the page's files, once, at start. Throws where one cannot be read. */
export const readPreviewPage = async (): Promise<PreviewPage> => {
  const folder = new URL('./page/', import.meta.url)
  const files = new Map<string, PageFile>()
  for (const name of await readdir(folder)) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
    if (type === undefined) continue
    files.set(name, { type, body: await readFile(new URL(name, folder), 'utf8') })
  }
  return { html: await readFile(new URL('chat.html', folder), 'utf8'), files }
}
