import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readConfig } from '#config.ts'
import { createLog } from '#log.ts'
import { openKnowledge } from '#program/open-knowledge.ts'
import { runPreview } from '#program/run-preview.ts'

/** A folder for one test. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The real knowledge in a folder of a test's own, with an outlet that has a feed. */
export const knowledgeWithFeed = (feed: string): string => {
  const folder = join(testFolder(), 'knowledge')
  cpSync('knowledge', folder, { recursive: true })
  const outlet = `almadar:\n  names: { ar: المدار, en: Al-Madar }\n  url: null\n  feeds: [${feed}]\n`
  const file = join(folder, 'outlets.yaml')
  // Without the feeds that ship: a test asks nobody outside.
  const others = readFileSync(file, 'utf8').replace(/^ {2}feeds: .*\n/gm, '')
  writeFileSync(file, `${others}${outlet}`)
  return folder
}

/** The local chat as `npm start` opens it, over a store of the test's own. */
export const runProgram = async (
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const read = readConfig({ PORT: '0', FEED_MINUTES: '0', ...settings })
  if (read.kind !== 'ok') throw new Error(read.faults.join('\n'))
  const { config } = read
  const said: string[] = []
  const running = await runPreview(
    openKnowledge(config),
    config,
    (line) => said.push(line),
    createLog('silent'),
  )
  let isStopped = false
  const stop = async (): Promise<void> => {
    if (isStopped) return
    isStopped = true
    await running.stop()
  }
  onTestFinished(stop)
  const [url] = /http:\/\/\S+/.exec(said.join('\n')) ?? []
  if (url === undefined) throw new Error(`No address: ${said.join('\n')}`)
  return { url, stop }
}
