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

/** Makes the recogniser of outlets. */
export const createOutletReader = (outlets: readonly Outlet[]): OutletReader => {
  const hosts = new Map<string, string>()
  const names = new Map<string, string>()
  for (const { id, url, domains, spellings, names: own } of outlets) {
    for (const domain of [...(domains ?? []), ...(url === null ? [] : [hostOf(url) ?? ''])])
      if (domain !== '') hosts.set(domain.toLowerCase(), id)
    for (const name of [...Object.values(own), ...(spellings ?? [])]) {
      const key = keyOf(name)
      if (key !== '' && !names.has(key)) names.set(key, id)
    }
  }
  return Object.freeze({
    byAddress(address: string | null): string | null {
      const parts = hostOf(address)?.split('.') ?? []
      for (let from = 0; from < parts.length - 1; from += 1) {
        const id = hosts.get(parts.slice(from).join('.'))
        if (id !== undefined) return id
      }
      return null
    },
    byName: (name: string) => names.get(keyOf(name)) ?? null,
  })
}
