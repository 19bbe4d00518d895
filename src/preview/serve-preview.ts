import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** The local chat being served, or why it is not: a port that another program has, or may not be had. */
export type ServedPreview =
  | { readonly kind: 'serving'; readonly url: string; readonly close: () => Promise<void> }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'port-forbidden'; readonly port: number }

const LOOPBACK = '127.0.0.1'

/**
 * Listens on the loopback address, which only this computer reaches. Port 0 takes any free one.
 * `close` ends open connections and resolves once the port is free. Throws on any other fault.
 */
export const servePreview = (
  app: Pick<Hono, 'fetch'>,
  settings: { readonly port: number },
): Promise<ServedPreview> =>
  new Promise((resolve, reject) => {
    const { port } = settings
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
    server.listen(port, LOOPBACK, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      resolve({ kind: 'serving', url: `http://${LOOPBACK}:${bound}/`, close })
    })
  })
