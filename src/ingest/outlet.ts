import type { Outlet } from '#core/article.ts'
import { hostOf } from '#ingest/page-address.ts'
import { words } from '#language/words.ts'

/** Recognises the known outlets. */
export type OutletReader = {
  /** The key of the outlet that an address belongs to, also by a subdomain; null where it is none's. */
  byAddress(address: string | null): string | null
  /** The key of the outlet that goes by a name, the whole of the text; null where none does. */
  byName(name: string): string | null
}

const keyOf = (name: string): string =>
  words(name)
    .map(({ form }) => form)
    .join(' ')

/**
 * The places that an address belongs to, the narrowest first: the first part of its path on its host and on the hosts
 * above it, then these hosts. `bbc.com/arabic` and `bbc.com` are two outlets.
 */
const placesOf = (address: string): readonly string[] => {
  const host = hostOf(address)
  if (host === null) return []
  const parts = host.split('.').slice(0, 10)
  const hosts = parts
    .slice(0, Math.max(1, parts.length - 1))
    .map((_, from) => parts.slice(from).join('.'))
  const section = new URL(address).pathname.split('/')[1] ?? ''
  return section === ''
    ? hosts
    : [...hosts.map((one) => `${one}/${section.toLowerCase()}`), ...hosts]
}

/** Makes the recogniser of outlets. */
export const createOutletReader = (outlets: readonly Outlet[]): OutletReader => {
  const hosts = new Map<string, string>()
  const names = new Map<string, string>()
  for (const { id, url, domains, spellings, names: own } of outlets) {
    for (const place of [
      ...(domains ?? []).map((domain) => `https://${domain}`),
      ...(url === null ? [] : [url]),
    ])
      for (const key of placesOf(place).slice(0, 1)) if (!hosts.has(key)) hosts.set(key, id)
    for (const name of [...Object.values(own), ...(spellings ?? [])]) {
      const key = keyOf(name)
      if (key !== '' && !names.has(key)) names.set(key, id)
    }
  }
  return Object.freeze({
    byAddress(address: string | null): string | null {
      if (address === null) return null
      for (const place of placesOf(address)) {
        const id = hosts.get(place)
        if (id !== undefined) return id
      }
      return null
    },
    byName: (name: string) => names.get(keyOf(name)) ?? null,
  })
}
