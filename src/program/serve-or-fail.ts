import type { Hono } from 'hono'
import { StartFault } from '#program/start-fault.ts'
import { serveApp } from '#service/serve-app.ts'

/** Serves an app until `close`. Throws a StartFault that names the setting to change where it cannot. */
export const serveOrFail = async (
  app: Pick<Hono, 'fetch'>,
  {
    host,
    port,
    setting,
  }: { readonly host: string; readonly port: number; readonly setting: string },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const served = await serveApp(app, { host, port })
  switch (served.kind) {
    case 'serving':
      return served
    case 'port-taken':
      throw new StartFault(`Port ${port} is taken by another program. Set ${setting} to another.`)
    case 'forbidden':
      throw new StartFault(
        `${host}:${port} cannot be opened. Set ${setting} to a port above 1023, at an address of this computer.`,
      )
  }
}
