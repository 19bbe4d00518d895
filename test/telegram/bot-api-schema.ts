import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Fields = z.record(
  z.string(),
  z.object({ types: z.array(z.string()), required: z.boolean().default(false) }),
)

const BotApi = z.object({
  version: z.string(),
  methods: z.record(z.string(), Fields),
  types: z.record(
    z.string(),
    z.union([z.object({ subtypes: z.array(z.string()) }), z.object({ fields: Fields })]),
  ),
})

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with a request by the Bot API's own data: one sentence each, with the place. */
export type BotApiSchema = {
  faults(method: string, payload: unknown): readonly string[]
}

/** Reads the data once. */
export const createBotApiSchema = (): BotApiSchema => {
  const data = readFileSync(new URL('./telegram-bot-api.json', import.meta.url), 'utf8')
  const api = BotApi.parse(JSON.parse(data))

  const fieldFaults = (fields: z.infer<typeof Fields>, value: unknown, at: string): string[] => {
    if (!isRecord(value)) return [`${at} is not an object`]
    const unknown = Object.keys(value).filter((name) => fields[name] === undefined)
    return [
      ...unknown.map((name) => `${at}.${name} is not known`),
      ...Object.entries(fields).flatMap(([name, { types, required }]) => {
        const given = value[name]
        if (given !== undefined) return typeFaults(types, given, `${at}.${name}`)
        return required ? [`${at}.${name} is missing`] : []
      }),
    ]
  }

  const oneTypeFaults = (type: string, value: unknown, at: string): string[] => {
    if (type.startsWith('Array of ')) {
      if (!Array.isArray(value)) return [`${at} is not an array`]
      const inner = type.slice('Array of '.length)
      return value.flatMap((item, index) => oneTypeFaults(inner, item, `${at}[${index}]`))
    }
    switch (type) {
      case 'Integer':
        return Number.isSafeInteger(value) ? [] : [`${at} is not an integer`]
      case 'Float':
        return typeof value === 'number' ? [] : [`${at} is not a number`]
      case 'Boolean':
        return typeof value === 'boolean' ? [] : [`${at} is not true or false`]
      case 'String':
        return typeof value === 'string' ? [] : [`${at} is not a string`]
    }
    const definition = api.types[type]
    if (definition === undefined) return [`${at}: no type ${type}`]
    if ('subtypes' in definition) return typeFaults(definition.subtypes, value, at)
    return fieldFaults(definition.fields, value, at)
  }

  /** No fault where one of the types fits; else the faults of the type that fits best. */
  const typeFaults = (types: readonly string[], value: unknown, at: string): string[] => {
    const attempts = types.map((type) => oneTypeFaults(type, value, at))
    return attempts.reduce((best, faults) => (faults.length < best.length ? faults : best))
  }

  return Object.freeze({
    faults(method: string, payload: unknown): readonly string[] {
      const fields = api.methods[method]
      return fields === undefined ? [`no method ${method}`] : fieldFaults(fields, payload, method)
    },
  })
}
