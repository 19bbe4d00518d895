import { SETTINGS_PAGES, type SettingsAction, type SettingsPage } from '#replies/settings-action.ts'
import { SettingsChangeCode } from '#replies/settings-change-code.ts'

const topicCode = (topic: number | null): string => (topic === null ? '-' : String(topic))

const pageCode = ({ name, part }: SettingsPage): string => (part === '' ? name : `${name}.${part}`)

const encode = (action: SettingsAction): string => {
  switch (action.kind) {
    case 'subscribe':
      return `tell:${topicCode(action.topic)}`
    case 'unsubscribe':
      return `stop:${topicCode(action.topic)}`
    case 'open-settings':
      return `open:${topicCode(action.topic)}`
    case 'settings': {
      const { topic, page, change } = action
      const made = change === null ? [] : [SettingsChangeCode.encode(change)]
      return ['set', topicCode(topic), pageCode(page), ...made].join(':')
    }
    case 'forget':
      return 'forget:chat'
  }
}

/** The number of a topic, null for none; undefined where the text is neither. */
const topicOf = (code: string | undefined): number | null | undefined => {
  if (code === '-') return null
  return code !== undefined && /^[1-9]\d{0,9}$/.test(code) ? Number(code) : undefined
}

const pageOf = (code: string): SettingsPage | null => {
  const [, name, part = ''] = /^([a-z]+)(?:\.([a-z0-9]{1,12}))?$/.exec(code) ?? []
  const known = SETTINGS_PAGES.find((page) => page === name)
  return known === undefined ? null : { name: known, part }
}

const settingsOf = (topic: number | null, rest: readonly string[]): SettingsAction | null => {
  const [pageText = '', changeText, ...more] = rest
  const page = pageOf(pageText)
  if (page === null || more.length > 0) return null
  if (changeText === undefined) return { kind: 'settings', topic, page, change: null }
  const change = SettingsChangeCode.decode(changeText)
  return change === null ? null : { kind: 'settings', topic, page, change }
}

const decode = (code: string): SettingsAction | null => {
  const [kind, place, ...rest] = code.split(':')
  if (code === 'forget:chat') return { kind: 'forget' }
  const topic = topicOf(place)
  if (topic === undefined) return null
  if (kind === 'set') return settingsOf(topic, rest)
  if (rest.length > 0) return null
  switch (kind) {
    case 'tell':
      return { kind: 'subscribe', topic }
    case 'stop':
      return { kind: 'unsubscribe', topic }
    case 'open':
      return { kind: 'open-settings', topic }
    default:
      return null
  }
}

/**
 * What a button about being told of calls does, as the text that it carries: ASCII, and within the 64
 * bytes that Telegram allows for zones of up to 28 and ids of people of up to 30, in any topic: its number
 * has ten figures at most. `decode` gives
 * null for anything else.
 */
export const SettingsActionCode = { encode, decode } as const
