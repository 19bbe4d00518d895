import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificates.ts'

/** A site on this computer, and what was asked of it. */
export type ServedSite = {
  readonly origin: string
  /** Each request's method, path and fields, in the order of their coming. */
  readonly requests: readonly {
    readonly path: string
    readonly headers: IncomingMessage['headers']
  }[]
  readonly close: () => Promise<void>
}

/** How a site answers. */
export type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => void

/** Serves a site on a free port of 127.0.0.1, over TLS where there is a certificate. */
export const serveSite = async (
  answer: Answer,
  certificate: Certificate | null = null,
): Promise<ServedSite> => {
  const requests: ServedSite['requests'][number][] = []
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    response.on('error', () => {})
    answer(path, response, request)
  }
  const server =
    certificate === null ? createServer(listener) : createSecureServer({ ...certificate }, listener)
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  const { port } = server.address() as AddressInfo
  return {
    origin: `${certificate === null ? 'http' : 'https'}://127.0.0.1:${port}`,
    requests,
    close: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}
