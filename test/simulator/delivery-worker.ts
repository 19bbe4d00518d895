import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type DeliveryProcessSettings, ProcessSettings } from './process-settings.ts'
import { processUsage, type Usage } from './process-usage.ts'

/** A process that delivers notices. */
export type Worker = {
  usage(): Usage
  /** Ends it as a fault of the machine does. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a process that delivers notices, and waits until it has opened the store. */
export const startWorker = async (
  settings: DeliveryProcessSettings,
  onLog: (line: string) => void,
): Promise<Worker> => {
  const main = fileURLToPath(new URL('./delivery-process.ts', import.meta.url))
  const child = spawn(process.execPath, [main, ProcessSettings.write(settings)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', onLog)
  const exited = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), exited])
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await exited
  }
  return {
    usage: () => processUsage(child.pid),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
