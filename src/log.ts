import { type Logger, pino } from 'pino'

/** How a token of a bot looks, in an address too. Digits, a colon, thirty letters or more. */
const TOKEN = /\d{5,}(?::|%3A)[\w-]{30,}/gi

/** What is told of an error: never the fields that libraries hang on it, such as what was being sent. */
const errorFields = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return { message: String(error) }
  const told = ['code', 'errno', 'syscall', 'method', 'error_code'] as const
  const facts = told.flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : []
  })
  // grammY keeps what a failed request threw under another name.
  const cause: unknown = error.cause ?? Reflect.get(error, 'error')
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(facts),
    ...(cause === undefined || depth >= 5 ? {} : { cause: errorFields(cause, depth + 1) }),
  }
}

/**
 * A log of JSON lines, by default on standard error, since standard output is for results. No line ever
 * holds a bot's token, wherever it came from; an error is told by its names, codes and causes alone.
 */
export const createLog = (
  level: string,
  out: { write(line: string): void } = process.stderr,
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorFields(error) },
    },
    { write: (line) => out.write(line.replace(TOKEN, '[token]')) },
  )
