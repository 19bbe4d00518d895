import {
  SETTINGS_PAGES,
  type SettingsAction,
  type SettingsOf,
  type SettingsPage,
} from '#replies/settings-action.ts'
import { SettingsChangeCode } from '#replies/settings-change-code.ts'

/** Ids of channels are negative, and short enough only by more figures than ten. */
const CHANNEL_BASE = 36

const ofCode = ({ topic, channel }: SettingsOf): string => {
  if (channel !== undefined) return `c${Math.abs(Number(channel)).toString(CHANNEL_BASE)}`
  return topic === null ? '-' : String(topic)
}

const pageCode = ({ name, part }: SettingsPage): string => (part === '' ? name : `${name}.${part}`)

const encode = (action: SettingsAction): string => {
  switch (action.kind) {
    case 'subscribe':
      return `tell:${ofCode(action)}`
    case 'unsubscribe':
      return `stop:${ofCode(action)}`
    case 'open-settings':
      return `open:${ofCode(action)}`
    case 'settings': {
      const { page, change } = action
      const made = change === null ? [] : [SettingsChangeCode.encode(change)]
      return ['set', ofCode(action), pageCode(page), ...made].join(':')
    }
    case 'records':
      return 'mydata:chat'
    case 'forget':
      return 'forget:chat'
  }
}

/** Whose notices a text means; null where it means none. */
const settingsOf = (code: string | undefined): SettingsOf | null => {
  if (code === undefined) return null
  if (code === '-') return { topic: null }
  if (/^[1-9]\d{0,9}$/.test(code)) return { topic: Number(code) }
  if (!/^c[1-9a-z][0-9a-z]{0,8}$/.test(code)) return null
  return { topic: null, channel: `-${Number.parseInt(code.slice(1), CHANNEL_BASE)}` }
}

const pageOf = (code: string): SettingsPage | null => {
  const [, name, part = ''] = /^([a-z]+)(?:\.([a-z0-9]{1,12}))?$/.exec(code) ?? []
  const known = SETTINGS_PAGES.find((page) => page === name)
  return known === undefined ? null : { name: known, part }
}

const pageAction = (of: SettingsOf, rest: readonly string[]): SettingsAction | null => {
  const [pageText = '', changeText, ...more] = rest
  const page = pageOf(pageText)
  if (page === null || more.length > 0) return null
  if (changeText === undefined) return { kind: 'settings', ...of, page, change: null }
  const change = SettingsChangeCode.decode(changeText)
  return change === null ? null : { kind: 'settings', ...of, page, change }
}

const decode = (code: string): SettingsAction | null => {
  const [kind, place, ...rest] = code.split(':')
  if (code === 'mydata:chat') return { kind: 'records' }
  if (code === 'forget:chat') return { kind: 'forget' }
  const of = settingsOf(place)
  if (of === null) return null
  if (kind === 'set') return pageAction(of, rest)
  if (rest.length > 0) return null
  switch (kind) {
    case 'tell':
      return { kind: 'subscribe', ...of }
    case 'stop':
      return { kind: 'unsubscribe', ...of }
    case 'open':
      return { kind: 'open-settings', ...of }
    default:
      return null
  }
}

/**
 * What a button about being told of calls does, as the text that it carries: ASCII, and within the 64
 * bytes that Telegram allows for zones of up to 28 and ids of people of up to 30, in any topic, whose number
 * has ten figures at most, and of any channel. `decode` gives
 * null for anything else.
 */
export const SettingsActionCode = { encode, decode } as const
