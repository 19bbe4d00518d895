import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DeliveryProcessSettings, ProcessSettings } from './process-settings.ts'

/** What a process has used so far: memory in MiB at its highest, processor time in milliseconds. */
export type Usage = { readonly peak: number; readonly cpu: number }

/** A process that delivers notices. */
export type Worker = {
  usage(): Usage
  /** Ends it as a fault of the machine does. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const MIB = 1024

/** The kernel counts processor time in hundredths of a second. */
const TICK = 10

const usageOf = ({ pid }: ChildProcess): Usage => {
  try {
    const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return { peak: Number(peak) / MIB, cpu: (user + system) * TICK }
  } catch {
    return { peak: 0, cpu: 0 }
  }
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
    usage: () => usageOf(child),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
