import { readFileSync } from 'node:fs'

/** What a process has used so far: memory in MiB at its highest, processor time in milliseconds. */
export type Usage = { readonly peak: number; readonly cpu: number }

const MIB = 1024

/** The kernel counts processor time in hundredths of a second. */
const TICK = 10

/** What a process has used so far, as Linux says; nothing where it has ended. */
export const processUsage = (pid: number | undefined): Usage => {
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
