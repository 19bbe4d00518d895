import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from '#feeds/is-public-address.ts'

/** Finds every address of a name, as `dns.lookup` with `all` does. */
export type LookupAll = (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

/** A connection was not made, because it would have left the public internet. */
export class AddressNotPublic extends Error {
  override name = 'AddressNotPublic' as const
}

const systemLookup: LookupAll = (hostname, done) =>
  lookup(hostname, { all: true }, (error, addresses) => done(error, addresses ?? []))

const guarded =
  (lookupAll: LookupAll): LookupFunction =>
  (hostname, options, done) =>
    lookupAll(hostname, (error, addresses) => {
      const [first] = addresses
      if (error !== null) return done(error, '')
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return done(new AddressNotPublic(hostname), '')
      if (options.all === true) return done(null, [...addresses])
      return done(null, first.address, first.family)
    })

/**
 * An HTTP client that connects to the public internet alone. The addresses that it checks are those that
 * it connects to, so a name cannot resolve to one for the check and to another for the connection; one
 * address that is not public is enough to refuse a name. `ownOrigins` are connected to unchecked.
 */
export const createGuardedAgent = (
  ownOrigins: ReadonlySet<string>,
  lookupAll: LookupAll = systemLookup,
): Agent => {
  const shared = { allowH2: false, maxCachedSessions: 0 }
  const anywhere = buildConnector(shared)
  const publicOnly = buildConnector({ ...shared, lookup: guarded(lookupAll) })
  return new Agent({
    allowH2: false,
    connections: 1,
    connect(options, done) {
      const { hostname, host, protocol } = options
      const origin = URL.parse(`${protocol}//${host ?? hostname}`)?.origin
      if (origin !== undefined && ownOrigins.has(origin)) return anywhere(options, done)
      // A literal address is never looked up.
      if (isIP(hostname) !== 0 && !isPublicAddress(hostname))
        return done(new AddressNotPublic(hostname), null)
      return publicOnly(options, done)
    },
  })
}
