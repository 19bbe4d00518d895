import ipaddr from 'ipaddr.js'

/** Azure's host answers its guests here, on a number of the public range (learn.microsoft.com, «IP 168.63.129.16»). */
const HOST_OF_THE_CLOUD = '168.63.129.16'

/** 2000::/3, the only part of IPv6 that is given out as global unicast (IANA's registry of address space). */
const isGlobal = (firstGroup: number | undefined): boolean =>
  firstGroup !== undefined && (firstGroup & 0xe000) === 0x2000

/** 3fff::/20 is for examples in documents (RFC 9637). */
const isDocumentation = ([first, second]: readonly number[]): boolean =>
  first === 0x3fff && second !== undefined && second < 0x1000

/**
 * Whether an IP address is that of one machine on the public internet, by the IANA registries of
 * special-purpose addresses. An IPv6 address that holds an IPv4 one (mapped, NAT64, 6to4, Teredo) is
 * never public: who is reached by it is decided elsewhere. What is no IP address is not public.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv6
    ? parsed.zoneId === undefined && isGlobal(parsed.parts[0]) && !isDocumentation(parsed.parts)
    : parsed.toString() !== HOST_OF_THE_CLOUD
}
