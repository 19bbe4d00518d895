import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** What is served, or why not: another program has the port, or the address may not be had. */
export type ServedApp =
  | { readonly kind: 'serving'; readonly port: number; readonly close: () => Promise<void> }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'forbidden'; readonly host: string; readonly port: number }

/** How long an answer that was begun may take when the service ends, in milliseconds. */
const LAST_ANSWERS = 10_000

const IDLE_ROUND = 50

/**
 * Serves an app at an address; port 0 takes any free one. `close` takes no more requests, waits for those
 * at hand for ten seconds at most, and resolves once the port is free. Throws on any other fault.
 */
export const serveApp = (
  app: Pick<Hono, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ServedApp> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch })
    const close = (): Promise<void> =>
      new Promise((closed, failed) => {
        const end = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, LAST_ANSWERS)
        // A connection that has had its answer stays open otherwise, in case of another request.
        const idle = setInterval(() => {
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        }, IDLE_ROUND)
        server.close((fault) => {
          clearTimeout(end)
          clearInterval(idle)
          return fault === undefined ? closed() : failed(fault)
        })
      })
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve({ kind: 'port-taken', port })
      else if (fault.code === 'EACCES' || fault.code === 'EADDRNOTAVAIL')
        resolve({ kind: 'forbidden', host, port })
      else reject(new Error(`Nothing can be served at ${host}:${port}`, { cause: fault }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      resolve({ kind: 'serving', port: bound, close })
    })
  })
