import { parseArgs } from 'node:util'
import { NO_TOPIC } from '#answering/answer-question.ts'
import { type Config, readConfig } from '#config.ts'
import { Calendar, type Day } from '#core/calendar.ts'
import { createHotline, type Hotline } from '#hotline.ts'
import { readFreedict } from '#knowledge/read-freedict.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { linesOf } from '#lines-of.ts'
import { loadEnvFile } from '#load-env-file.ts'
import { answerRecord } from '#replies/answer-record.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { plainText } from '#replies/plain-text.ts'

const USAGE =
  'Usage: npm run --silent ask -- [--today YYYY-MM-DD] ("question" | --jsonl < questions)'

/** A wrong call of the program: the message says how to call it. */
class UsageError extends Error {
  override name = 'UsageError' as const
}

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

const main = async ([command, ...args]: readonly string[]): Promise<void> => {
  if (command !== 'ask') throw new UsageError(USAGE)
  await ask(args)
}

const isArgumentFault = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))

const told = (error: unknown): string => {
  if (isArgumentFault(error)) return `${error.message}\n${USAGE}`
  if (error instanceof UsageError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

// Whoever reads the answers may stop reading: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${told(error)}\n`)
  process.exitCode = 1
}
