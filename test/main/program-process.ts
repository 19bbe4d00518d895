import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Settings of the program, as an operator writes them. */
export type ProgramSettings = Readonly<Record<string, string>>

/** The program as its operator sees it. */
export type ProgramProcess = {
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolves once it has said on either stream what is looked for; rejects where it ends first. */
  says(what: RegExp): Promise<void>
  /** Ends it by a signal, SIGTERM where none is given, and tells the exit code: null where the signal killed it. */
  end(signal?: NodeJS.Signals): Promise<number | null>
  /** The exit code once it has ended by itself. */
  ended(): Promise<number | null>
}

const exitOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return child.exitCode
}

/** Starts the program as `npm start` does, with nothing of this shell's settings. */
export const startProgram = (settings: ProgramSettings): ProgramProcess => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'warn',
      PORT: '0',
      FEED_MINUTES: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (piece: string) => {
      said[stream] += piece
    })
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  return Object.freeze({
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    async says(what: RegExp) {
      while (!what.test(said.stdout) && !what.test(said.stderr)) {
        if (isOver()) throw new Error(`It ended without «${what}»:\n${said.stdout}\n${said.stderr}`)
        await wait(20)
      }
    },
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      if (!isOver()) child.kill(signal)
      await closed
      return child.exitCode
    },
    ended: () => exitOf(child),
  })
}

/** A port of this machine that nothing uses at this moment. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return typeof address === 'object' && address !== null ? address.port : 0
}
