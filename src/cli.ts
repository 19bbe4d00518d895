import { parseArgs } from 'node:util'
import { NO_TOPIC } from '#answering/answer-question.ts'
import { type Config, readConfig } from '#config.ts'
import { Calendar, type Day } from '#core/calendar.ts'
import { createHotline, type Hotline } from '#hotline.ts'
import { readFreedict } from '#knowledge/read-freedict.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { linesOf } from '#lines-of.ts'
import { loadEnvFile } from '#load-env-file.ts'
import { INGEST_USAGE, ingestCommand } from '#program/ingest-command.ts'
import { KNOWLEDGE_USAGE, knowledgeCommand } from '#program/knowledge-command.ts'
import { UsageError } from '#program/usage-error.ts'
import { answerRecord } from '#replies/answer-record.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { plainText } from '#replies/plain-text.ts'
import { StorageFault } from '#storage/storage-fault.ts'

const USAGE =
  'Usage: npm run --silent ask -- [--today YYYY-MM-DD] ("question" | --jsonl < questions)'

const configured = (): Config => {
  loadEnvFile()
  const read = readConfig(process.env)
  if (read.kind === 'faulty') throw new UsageError(read.faults.join('\n'))
  return read.config
}

const open = ({ knowledgePath, dictionaryPath }: Config): Hotline => {
  const knowledge = readKnowledge(knowledgePath)
  if (knowledge.kind === 'faulty')
    throw new UsageError(
      'The knowledge folder has faults: npm run check:knowledge names each of them.',
    )
  return createHotline(knowledge.value, dictionaryPath === null ? [] : readFreedict(dictionaryPath))
}

const answerOne = (hotline: Hotline, question: string, today: Day) => {
  const { answer } = hotline.answer(question, { today, topic: NO_TOPIC, language: null })
  const text = plainText(answerReply(answer, hotline.speech[answer.language], hotline.sources))
  return { text, record: answerRecord(question, answer, text) }
}

const ask = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { jsonl: { type: 'boolean', default: false }, today: { type: 'string' } },
    allowPositionals: true,
  })
  const config = configured()
  const today = values.today ?? Calendar.dayAt(Date.now(), config.timeZone)
  if (!Calendar.isDay(today))
    throw new UsageError(`--today takes a day such as 2024-12-20, not ${today}.\n${USAGE}`)
  if (values.jsonl) {
    if (positionals.length > 0) throw new UsageError(USAGE)
    const hotline = open(config)
    for await (const question of linesOf(process.stdin.setEncoding('utf8')))
      process.stdout.write(`${JSON.stringify(answerOne(hotline, question, today).record)}\n`)
    return
  }
  if (positionals.length === 0) throw new UsageError(USAGE)
  process.stdout.write(`${answerOne(open(config), positionals.join(' '), today).text}\n`)
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** What the program does, by the first word of its call. */
const COMMANDS: Readonly<
  Record<
    string,
    { readonly usage: string; readonly run: (args: readonly string[]) => Promise<void> }
  >
> = {
  ask: { usage: USAGE, run: ask },
  ingest: {
    usage: INGEST_USAGE,
    run: (args) => ingestCommand(args, configured(), process.stdin, print),
  },
  knowledge: {
    usage: KNOWLEDGE_USAGE,
    run: (args) => knowledgeCommand(args, configured(), print),
  },
}

const ALL_USAGE = Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n')

const isArgumentFault = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))

const told = (error: unknown, usage: string): string => {
  if (isArgumentFault(error)) return `${error.message}\n${usage}`
  if (error instanceof UsageError || error instanceof StorageFault) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

// Whoever reads the answers may stop reading: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
try {
  if (command === undefined) throw new UsageError(ALL_USAGE)
  await command.run(args)
} catch (error) {
  process.stderr.write(`${told(error, command?.usage ?? ALL_USAGE)}\n`)
  process.exitCode = 1
}
