import type { SettingsChange } from '#replies/settings-action.ts'

const sign = (chosen: boolean): string => (chosen ? '+' : '-')

const encode = (change: SettingsChange): string => {
  switch (change.kind) {
    case 'all':
      return 'who=all'
    case 'side':
      return `side${sign(change.chosen)}${change.side}`
    case 'person':
      return `person${sign(change.chosen)}${change.person}`
    case 'calls':
      return `calls${sign(change.chosen)}${change.calls}`
    case 'extent':
      return `extent=${change.extent}`
    case 'cadence':
      return `cadence=${change.cadence}`
    case 'weekday':
      return `weekday=${change.weekday}`
    case 'hour':
      return `hour=${change.hour}`
    case 'quiet':
      return change.quiet === null ? 'quiet=off' : `quiet=${change.quiet.from}-${change.quiet.to}`
    case 'zone':
      return `zone=${change.zone}`
    case 'clock':
      return `clock=${change.zone}@${change.shown.toString(36)}`
    case 'silent':
      return `sound=${change.silent ? 'off' : 'on'}`
    case 'language':
      return `language=${change.language}`
  }
}

type Read = (value: string) => SettingsChange | null

/** A value out of a closed set. */
const oneOf =
  <T extends string>(known: readonly T[], make: (value: T) => SettingsChange): Read =>
  (value) => {
    const found = known.find((one) => one === value)
    return found === undefined ? null : make(found)
  }

const KINDS = ['held', 'planned', 'denied', 'refused', 'sought'] as const
const ID = /^[a-z0-9-]{1,40}$/
const ZONE = /^[A-Za-z0-9_+/-]{1,40}$/
const FIGURE = /^(?:0|[1-9]\d{0,3})$/

const chosen =
  (isChosen: boolean) =>
  (kind: 'side' | 'person'): Read =>
  (value) => {
    if (!ID.test(value)) return null
    return kind === 'side'
      ? { kind, side: value, chosen: isChosen }
      : { kind, person: value, chosen: isChosen }
  }

const figure =
  (make: (value: number) => SettingsChange): Read =>
  (value) =>
    FIGURE.test(value) ? make(Number(value)) : null

const quiet: Read = (value) => {
  if (value === 'off') return { kind: 'quiet', quiet: null }
  const [from = '', to = '', ...rest] = value.split('-')
  if (!FIGURE.test(from) || !FIGURE.test(to) || rest.length > 0) return null
  return { kind: 'quiet', quiet: { from: Number(from), to: Number(to) } }
}

const clock: Read = (value) => {
  const [zone = '', shown = '', ...rest] = value.split('@')
  if (!ZONE.test(zone) || !/^(?:0|[1-9a-z][0-9a-z]{0,6})$/.test(shown) || rest.length > 0)
    return null
  return { kind: 'clock', zone, shown: Number.parseInt(shown, 36) }
}

const READERS: Readonly<Record<string, Read>> = {
  'who=': oneOf(['all'], () => ({ kind: 'all' })),
  'side+': chosen(true)('side'),
  'side-': chosen(false)('side'),
  'person+': chosen(true)('person'),
  'person-': chosen(false)('person'),
  'calls+': oneOf(KINDS, (calls) => ({ kind: 'calls', calls, chosen: true })),
  'calls-': oneOf(KINDS, (calls) => ({ kind: 'calls', calls, chosen: false })),
  'extent=': oneOf(['first-report', 'all-reports'], (extent) => ({ kind: 'extent', extent })),
  'cadence=': oneOf(['at-once', 'daily', 'weekly'], (cadence) => ({ kind: 'cadence', cadence })),
  'weekday=': figure((weekday) => ({ kind: 'weekday', weekday })),
  'hour=': figure((hour) => ({ kind: 'hour', hour })),
  'quiet=': quiet,
  'zone=': (zone) => (ZONE.test(zone) ? { kind: 'zone', zone } : null),
  'clock=': clock,
  'sound=': oneOf(['on', 'off'], (sound) => ({ kind: 'silent', silent: sound === 'off' })),
  'language=': oneOf(['ar', 'en'], (language) => ({ kind: 'language', language })),
}

const decode = (code: string): SettingsChange | null => {
  const [, name = '', value = ''] = /^([a-z]+[=+-])(.+)$/.exec(code) ?? []
  return READERS[name]?.(value) ?? null
}

/**
 * A change of the settings as a text of ASCII without colons, and back; null for anything else. What is
 * read is of the right shape: whether there is such a person, hour or zone is for whoever makes the change.
 */
export const SettingsChangeCode = { encode, decode } as const
