import { z } from 'zod'
import { Settings } from '#config.ts'

const Described = z.object({
  properties: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().default('') }),
  ),
})

/** The text of `.env.example`: every setting with what it means and its default. */
export const envExample = (): string => {
  const { properties } = Described.parse(z.toJSONSchema(Settings, { io: 'input' }))
  const settings = Object.entries(properties).map(
    ([name, { description, default: value }]) => `# ${description}\n${name}=${value}\n`,
  )
  return [
    '# Copy this file to .env and change what you need. An empty value is none.\n',
    ...settings,
  ].join('\n')
}
