import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Report } from './tally.ts'

/** A simulated Telegram in a process of its own. */
export type Simulator = {
  readonly apiRoot: string
  report(): Promise<Report>
  stop(): Promise<void>
}

/** Starts a simulated Telegram in a process of its own. */
export const startSimulator = async (settings: {
  readonly chats: number
  readonly scale: number
  readonly origin: number
  readonly latency: number
}): Promise<Simulator> => {
  const given = Object.entries(settings).map(([name, value]) => `--${name}=${value}`)
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line]: unknown[] = await once(child.stdout, 'data')
  const apiRoot = String(line).trim()
  return {
    apiRoot,
    report: async () => (await (await fetch(`${apiRoot}/report`)).json()) as Report,
    async stop() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
