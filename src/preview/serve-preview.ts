import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** The local chat being served, or why it is not: a port that another program has, or may not be had. */
export type ServedPreview =
  | { readonly kind: 'serving'; readonly url: string; readonly close: () => Promise<void> }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'port-forbidden'; readonly port: number }

/**
 * Listens at an address of this computer alone, by default 127.0.0.1. Port 0 takes any free one.
 * `close` ends open connections and resolves once the port is free. Throws on any other fault.
 */
export const servePreview = (
  app: Pick<Hono, 'fetch'>,
  settings: { readonly port: number; readonly host?: '127.0.0.1' | '::1' | 'localhost' },
): Promise<ServedPreview> =>
  new Promise((resolve, reject) => {
    const { port, host = '127.0.0.1' } = settings
    const server = createAdaptorServer({ fetch: app.fetch })
    const close = (): Promise<void> =>
      new Promise((closed, failed) => {
        server.close((fault) => (fault === undefined ? closed() : failed(fault)))
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve({ kind: 'port-taken', port })
      else if (fault.code === 'EACCES') resolve({ kind: 'port-forbidden', port })
      else reject(new Error('The local chat cannot listen', { cause: fault }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      resolve({
        kind: 'serving',
        url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
        close,
      })
    })
  })
