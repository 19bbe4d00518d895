import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a database that can be cut and mended. */
export type DatabaseLine = {
  /** The address of the database over this line. */
  readonly url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Lays a line to the database at an address. */
export const layLine = async (to: string): Promise<DatabaseLine> => {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  let isCut = false
  const keep = (socket: Socket, other: () => Socket): void => {
    sockets.add(socket)
    // A broken end is told by its close, which ends the other end too.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      other().destroy()
    })
  }
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    keep(near, () => far)
    keep(far, () => near)
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(to)
  url.host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const drop = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return Object.freeze({
    url: url.href,
    cut() {
      isCut = true
      drop()
    },
    mend() {
      isCut = false
    },
    async close() {
      drop()
      server.close()
      await once(server, 'close')
    },
  })
}
