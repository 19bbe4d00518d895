import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a run of the program left behind. */
export type Ended = {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `src/cli.ts` with arguments, standard input, and settings besides those of the test. */
export const runProgram = async (
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], {
    env: { ...process.env, ...env },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  // Whoever refuses its arguments reads nothing.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await ended, stdout, stderr }
}
